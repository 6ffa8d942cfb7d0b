import { baseName } from "../../../text/base-name.ts";
import type { Format, FormatRemark, FormatSide } from "../format.ts";
import { readText } from "../read-record.ts";
import { isLater, readHeader, type Header } from "./header.ts";
import { compareWithFile, findRecord, INGESTED, readRecords, REGISTRY } from "./records.ts";

/** Anvil (Kart-ing/Anvil, anvil-agent): generated tools with a header each, and the records beside them. */
export const anvil: Format = {
  async check(side) {
    const { root } = side.artifact;
    if ([REGISTRY, INGESTED].includes(baseName(root))) return await checkRecords(side);
    return root.endsWith(".py") ? await checkTool(side) : [];
  },
  async checkChange({ head, before }) {
    const [now, earlier] = [await readTool(head), before === null ? null : await readTool(before)];
    if (now === null || earlier === null || now.body === earlier.body) return [];
    const path = head.artifact.root;
    if (now.isManaged !== true) {
      const was = earlier.isManaged === true ? "it was ejected with this change" : "it was ejected before";
      return [{ rule: "hand-edit", path, detail: `${was}, and its content differs` }];
    }
    if (isLater(now.version, earlier.version)) return [];
    const detail = `its content differs, and its version ${now.version ?? "?"} is not above ${earlier.version ?? "?"}`;
    return [{ rule: "protected-record-changed", path, detail }];
  },
};

async function checkRecords(side: FormatSide): Promise<readonly FormatRemark[]> {
  const path = side.artifact.root;
  const records = await readRecords(path, side);
  if (records === null) return [];
  if (records.problem !== undefined) return [{ rule: "record-invalid", path, detail: records.problem }];
  const remarks: FormatRemark[] = [];
  for (const record of records.value) {
    const said = await compareWithFile(record, side);
    remarks.push(...said.map((each) => ({ ...each, path, line: record.line })));
  }
  return remarks;
}

async function checkTool(side: FormatSide): Promise<readonly FormatRemark[]> {
  const path = side.artifact.root;
  const header = await readTool(side);
  if (header === null || header.isManaged !== true) return [];
  const remarks: FormatRemark[] = [];
  if (header.codeAt !== null)
    remarks.push({
      rule: "record-invalid",
      path,
      line: header.codeAt,
      detail: "code in the header, which `anvil verify` does not read",
    });
  if (!/^(?:async[ \t]+)?def[ \t]+run[ \t]*\(/mu.test(header.body))
    remarks.push({ rule: "record-invalid", path, detail: "a tool without a function `run`" });
  const record = await findRecord(path, side);
  if (record === null) return [...remarks, { rule: "record-invalid", path, detail: "no registry or manifest has it" }];
  const said = await compareWithFile(record, side);
  return [...remarks, ...said.map((each) => ({ ...each, path }))];
}

/** Null for what is no tool: a file of records, an `__init__.py`. */
async function readTool(side: FormatSide): Promise<Header | null> {
  const { root } = side.artifact;
  if (!root.endsWith(".py") || baseName(root) === "__init__.py") return null;
  const text = await readText(root, side);
  return text?.value === undefined ? null : readHeader(text.value);
}

import type { Path } from "../../../core/ids.ts";
import { sha256 } from "../../../text/hash.ts";
import { parentOf } from "../../paths.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, isObject, lineOfName, parseJson, readText, textOf, type Read } from "../read-record.ts";
import { readHeader, type Header } from "./header.ts";

/** Both layouts keep one file of records beside the tools: generated ones, and a person's own that were taken in. */
export const REGISTRY = "tool_registry.json";
export const INGESTED = "anvil_manifest.json";

/** What the records say of one tool; a problem where that cannot be relied on. */
export interface ToolRecord {
  readonly name: string;
  /** From the top of the tree. */
  readonly file: string;
  readonly version: unknown;
  readonly hash: unknown;
  /** The hash of the intent that stands there; null where there is none. */
  readonly wanted: string | null;
  readonly status: string | null;
  readonly line: number;
  readonly problem: string | null;
}

type Said = Pick<FormatRemark, "rule" | "detail">;

/** All records of a file of records; null where there is none. */
export async function readRecords(path: string, side: FormatSide): Promise<Read<readonly ToolRecord[]> | null> {
  const text = await readText(path, side);
  if (text === null || text.problem !== undefined) return text;
  const json = parseJson(text.value);
  if (json.problem !== undefined) return json;
  if (!isObject(json.value)) return { problem: "it is no object" };
  const folder = parentOf(path);
  const fields = fieldsOf(json.value);
  if (!path.endsWith(INGESTED)) {
    return { value: [...fields].map(([name, record]) => readRegistered(name, record, folder, text.value)) };
  }
  const tools = fields.get("tools");
  if (!Array.isArray(tools)) return { problem: "it has no `tools`" };
  return { value: tools.map((record: unknown) => readIngested(record, folder, text.value)) };
}

function readRegistered(name: string, record: unknown, folder: string, text: string): ToolRecord {
  const fields = fieldsOf(record);
  const intent = textOf(fields.get("intent"));
  return {
    name,
    file: within(folder, `${name}.py`),
    version: fields.get("version") ?? null,
    hash: fields.get("hash") ?? null,
    wanted: intent === null ? null : sha256(intent).slice(0, 8),
    status: textOf(fields.get("status")),
    line: lineOfName(text, name),
    problem: isPlainName(name) ? null : `it names ${JSON.stringify(name)}, which is no tool beside it`,
  };
}

/** Paths of a manifest start at its own folder, or name the folder of managed tools themselves. */
function readIngested(record: unknown, folder: string, text: string): ToolRecord {
  const fields = fieldsOf(record);
  const name = textOf(fields.get("name")) ?? "?";
  const file = textOf(fields.get("managed_file"));
  const base = (file ?? "").replace(/^(?:\.\/)?(?:anvil_managed\/)?/u, "");
  const isInside = file === null || isPlainName(base);
  const home = folder.endsWith("anvil_managed") ? folder : within(folder, "anvil_managed");
  return {
    name,
    file: within(home, file === null ? `${name}.py` : base),
    version: null,
    hash: null,
    wanted: null,
    status: textOf(fields.get("status")),
    line: lineOfName(text, name),
    problem:
      isInside && isPlainName(name) ? null : `it names ${JSON.stringify(file ?? name)}, which is no tool beside it`,
  };
}

/** What of a record does not hold: of itself, and against the file that it is about. */
export async function compareWithFile(record: ToolRecord, side: FormatSide): Promise<readonly Said[]> {
  const { name, file, hash, version, wanted, problem } = record;
  if (problem !== null) return [{ rule: "record-invalid", detail: problem }];
  if (hash !== null && (typeof hash !== "string" || !/^[0-9a-f]{8}$/iu.test(hash)))
    return [{ rule: "record-invalid", detail: `the hash of ${name} is none` }];
  if (version !== null && typeof version !== "string")
    return [{ rule: "record-invalid", detail: `the version of ${name} is no text` }];
  const text = await readText(file, side);
  if (text === null) return [{ rule: "record-differs", detail: `it records ${name}, which is not there` }];
  if (text.problem !== undefined) return [{ rule: "record-invalid", detail: `${name}: ${text.problem}` }];
  return findDifferences(record, readHeader(text.value), { hash, version, wanted });
}

function findDifferences(
  { name, status }: ToolRecord,
  header: Header,
  {
    hash,
    version,
    wanted,
  }: { readonly hash: string | null; readonly version: string | null; readonly wanted: string | null },
): readonly Said[] {
  const said: Said[] = [];
  if (hash !== null && wanted !== null && hash.toLowerCase() !== wanted)
    said.push({ rule: "record-differs", detail: `the hash of ${name} is not that of its intent` });
  // An ejected tool keeps its header or not: Anvil does not look at it any more.
  if (header.isManaged === true) {
    if (hash !== null && header.hash?.toLowerCase() !== hash.toLowerCase())
      said.push({ rule: "record-differs", detail: `${name} was not written for this intent` });
    if (version !== null && header.version !== version)
      said.push({
        rule: "record-differs",
        detail: `${name} is version ${header.version ?? "?"}, and recorded as ${version}`,
      });
    if (status !== null && !SOUND.has(status))
      said.push({ rule: "review-pending", detail: `Anvil says that ${name} is ${JSON.stringify(status)}` });
  }
  return said;
}

/** Of all states (`active`, `failed`, `ejected`; `pending`, `healthy`, `broken`, `repairing`) those of a tool that works. */
const SOUND: ReadonlySet<string> = new Set(["active", "healthy", "ejected"]);

export async function findRecord(file: Path, side: FormatSide): Promise<ToolRecord | null> {
  const folder = parentOf(file);
  for (const path of [within(folder, REGISTRY), within(folder, INGESTED), within(parentOf(folder), INGESTED)]) {
    const records = await readRecords(path, side);
    const record = records?.value?.find((each) => each.file === file);
    if (record !== undefined) return record;
  }
  return null;
}

function isPlainName(name: string): boolean {
  return /^[\w.-]+$/u.test(name) && !name.startsWith(".");
}

function within(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

import type { Path } from "../../../core/ids.ts";
import { baseName } from "../../../text/base-name.ts";
import { canonicalJson } from "../../../text/canonical-json.ts";
import type { Format, FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, readJson, readText, textOf } from "../read-record.ts";
import { fileOf, rootInHolder } from "../unfolded.ts";
import { readExported } from "./exported.ts";
import { checkLibrary, checkPace, readIds } from "./library.ts";
import { NAME, RECORD } from "./skill.ts";
import { LIBRARY, openDatabase } from "./unfold.ts";

/** ARISE (abekek/arise, PyPI arise-ai): skills in a database, in lists and registries, and exported ones. */
export const arise: Format = {
  async check(side) {
    const { root } = side.artifact;
    if (root.endsWith(`!${LIBRARY}`)) return await checkLibrary(`${root}/library.json` as Path, side);
    if (rootInHolder(root) !== null) return await checkSkill(side);
    if (root.endsWith(".db")) return await checkDatabase(side);
    return root.endsWith(".py") ? await checkExported(side) : [];
  },
  async checkChange({ head, before }) {
    const { root } = head.artifact;
    if (root.endsWith(`!${LIBRARY}`)) return await checkPace(`${root}/library.json` as Path, head, before);
    if (before === null) return [];
    if (rootInHolder(root) !== null) return await checkSkillChange(head, before);
    return root.endsWith(".py") ? await checkExportedChange(head, before) : [];
  },
};

/** A database that was not taken apart says why. */
async function checkDatabase({ artifact: { root }, entries, read }: FormatSide): Promise<readonly FormatRemark[]> {
  const found = await openDatabase(root, entries, read);
  const detail = "problem" in found ? found.problem : "files beside it are called like what it holds";
  return [{ rule: "record-invalid", path: root, detail }];
}

interface Parts {
  readonly record: ReadonlyMap<string, unknown>;
  readonly code: string;
  readonly tests: string;
}

async function readParts(side: FormatSide): Promise<Parts> {
  const { root } = side.artifact;
  const record = fieldsOf((await readJson(`${root}/${RECORD}`, side))?.value);
  const name = textOf(record.get("name")) ?? "";
  const module = NAME.test(name) ? name : "unnamed";
  const [code, tests] = await Promise.all([
    readText(`${root}/${module}.py`, side),
    readText(`${root}/test_${module}.py`, side),
  ]);
  return { record, code: code?.value ?? "", tests: tests?.value ?? "" };
}

const STATES: ReadonlySet<string> = new Set(["testing", "active", "deprecated"]);
const MADE_FROM: ReadonlySet<string> = new Set(["refined", "patched"]);

async function checkSkill(side: FormatSide): Promise<readonly FormatRemark[]> {
  const { root } = side.artifact;
  const path = `${root}/${RECORD}` as Path;
  const { record, code, tests } = await readParts(side);
  const name = textOf(record.get("name")) ?? "";
  const [status, origin, parent] = [record.get("status"), textOf(record.get("origin")), textOf(record.get("parent"))];
  const wrong: string[] = [];
  if (!NAME.test(name)) wrong.push(`${JSON.stringify(name)} is no name of a skill`);
  else if (!new RegExp(`^(?:async[ \\t]+)?def[ \\t]+${name}[ \\t]*\\(`, "mu").test(code))
    wrong.push(`it has no function ${name}`);
  if (typeof status === "string" && !STATES.has(status))
    wrong.push(`it is ${JSON.stringify(status)}, which ARISE does not know`);
  if (record.get("version") !== null && !Number.isInteger(record.get("version")))
    wrong.push("its version is no whole number");
  if (status !== "testing" && status !== "deprecated" && !/^(?:async[ \t]+)?def[ \t]+test_\w/mu.test(tests))
    wrong.push("it is active without a test");
  const ids = await readIds(`${fileOf(root)}!${LIBRARY}/library.json`, side);
  if (ids !== null && origin !== null && MADE_FROM.has(origin) && (parent === null || !ids.has(parent)))
    wrong.push(`it was ${origin} from a skill that is not there`);
  return wrong.map((detail) => ({ rule: "record-invalid", path, detail }));
}

/** Another implementation under the same number is what a roll-back would give without anybody knowing. */
async function checkSkillChange(head: FormatSide, before: FormatSide): Promise<readonly FormatRemark[]> {
  const [now, earlier] = await Promise.all([readParts(head), readParts(before)]);
  if (now.code === earlier.code && now.tests === earlier.tests) return [];
  const isSameRow = canonicalJson(now.record.get("id") ?? null) === canonicalJson(earlier.record.get("id") ?? null);
  const [version, was] = [now.record.get("version"), earlier.record.get("version")];
  if (typeof version === "number" && typeof was === "number" && version > was) return [];
  // A registry has a file for each version; a list has no other mark than the version.
  const published = /\/v\d+\.json$/u.test(fileOf(head.artifact.root));
  if (!isSameRow && !published) return [];
  const detail = published
    ? "this version was published before"
    : `its version ${String(version)} is not above ${String(was)}`;
  return [{ rule: "protected-record-changed", path: `${head.artifact.root}/${RECORD}` as Path, detail }];
}

async function checkExported(side: FormatSide): Promise<readonly FormatRemark[]> {
  const path = side.artifact.root;
  const exported = readExported((await readText(path, side))?.value ?? "");
  if (exported === null) return [];
  const { name, version, endLine } = exported;
  if (version === null)
    return [
      {
        rule: "record-invalid",
        path,
        line: endLine,
        detail: "its description ends the docstring: what follows is code",
      },
    ];
  return name === baseName(path).replace(/\.py$/u, "")
    ? []
    : [{ rule: "record-invalid", path, detail: `it is ${JSON.stringify(name)} by its docstring` }];
}

async function checkExportedChange(head: FormatSide, before: FormatSide): Promise<readonly FormatRemark[]> {
  const path = head.artifact.root;
  const [now, earlier] = [
    readExported((await readText(path, head))?.value ?? ""),
    readExported((await readText(before.artifact.root, before))?.value ?? ""),
  ];
  if (now === null || earlier === null || now.code === earlier.code || (now.version ?? 0) > (earlier.version ?? 0))
    return [];
  return [
    {
      rule: "protected-record-changed",
      path,
      detail: `its version ${now.version ?? "?"} is not above ${earlier.version ?? "?"}`,
    },
  ];
}

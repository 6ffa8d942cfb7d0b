import { baseName } from "../../../text/base-name.ts";
import type { Path } from "../../../core/ids.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, isObject, lineOfName, parseJson, readText, textOf, type Read } from "../read-record.ts";
import { parentOf } from "../../paths.ts";
import { findFingerprints, listFingerprinted } from "./fingerprint.ts";

export const MANIFEST = ".skilllite-manifest.json";

/** What a manifest says of one skill. */
interface Recorded {
  readonly name: string;
  readonly hash: unknown;
  readonly line: number;
}

/** The skills that a manifest names; a problem where it is no manifest. Null where there is none. */
async function readManifest(path: string, side: FormatSide): Promise<Read<readonly Recorded[]> | null> {
  const text = await readText(path, side);
  if (text === null || text.problem !== undefined) return text;
  const json = parseJson(text.value);
  if (json.problem !== undefined) return json;
  const skills = fieldsOf(json.value).get("skills");
  if (!isObject(skills)) return { problem: "it has no `skills`" };
  const lines = text.value;
  return {
    value: [...fieldsOf(skills)].map(([name, record]) => ({
      name,
      hash: fieldsOf(record).get("hash"),
      line: lineOfName(lines, name),
    })),
  };
}

/** Every skill that a manifest names, held against the files beside it. */
export async function checkManifest(path: Path, side: FormatSide): Promise<readonly FormatRemark[]> {
  const manifest = await readManifest(path, side);
  if (manifest === null) return [];
  if (manifest.problem !== undefined) return [{ rule: "record-invalid", path, detail: manifest.problem }];
  const remarks: FormatRemark[] = [];
  for (const recorded of manifest.value) {
    const remark = await compareRecorded(recorded, parentOf(path), side);
    if (remark !== null) remarks.push({ ...remark, path, line: recorded.line });
  }
  return remarks;
}

/** One skill, held against what the manifest in the folder above says of it. Nobody records what was evolved. */
export async function checkSkillRecord(side: FormatSide): Promise<readonly FormatRemark[]> {
  const { root } = side.artifact;
  const path = within(parentOf(root), MANIFEST) as Path;
  const manifest = await readManifest(path, side);
  if (manifest === null || manifest.problem !== undefined) return [];
  const recorded = manifest.value.find(({ name }) => name === baseName(root));
  const remark = recorded === undefined ? null : await compareRecorded(recorded, parentOf(root), side);
  return remark === null ? [] : [{ ...remark, path: side.artifact.entries[0].path }];
}

/** A skill that a manifest recorded, and none does any more: nobody would see from then on that it changes. */
export async function checkRecordKept(head: FormatSide, before: FormatSide): Promise<readonly FormatRemark[]> {
  if (!(await isRecorded(before)) || (await isRecorded(head))) return [];
  const [{ path }] = head.artifact.entries;
  return [{ rule: "record-differs", path, detail: "no manifest records it any more" }];
}

async function isRecorded(side: FormatSide): Promise<boolean> {
  const { root } = side.artifact;
  const manifest = await readManifest(within(parentOf(root), MANIFEST), side);
  return manifest?.value?.some(({ name }) => name === baseName(root)) === true;
}

async function compareRecorded(
  { name, hash }: Recorded,
  folder: string,
  side: FormatSide,
): Promise<Pick<FormatRemark, "rule" | "detail"> | null> {
  if (!/^[^/\\\0]+$/u.test(name) || name === "." || name === "..")
    return { rule: "record-invalid", detail: `it names ${JSON.stringify(name)}, which is no folder beside it` };
  const recorded = textOf(hash)
    ?.replace(/^sha256:/u, "")
    .toLowerCase();
  if (recorded === undefined || !/^[0-9a-f]{64}$/u.test(recorded))
    return { rule: "record-invalid", detail: `the hash of ${name} is no SHA-256` };
  const root = within(folder, name);
  const files = listFingerprinted(root, side.entries.values());
  if (files.length === 0) return { rule: "record-differs", detail: `it records ${name}, which is not there` };
  const found = await findFingerprints(root, files, side.read);
  if (found === null) return { rule: "record-differs", detail: `${name} cannot be read, so its hash is not proved` };
  return found.includes(recorded)
    ? null
    : { rule: "record-differs", detail: `SkillLite's hash of ${name} is another (HASH_CHANGED)` };
}

function within(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

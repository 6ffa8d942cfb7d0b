import { fail, ok, type Result } from "../../core/fault.ts";
import { asPath, type Path } from "../../core/ids.ts";
import { splitPointer } from "../../text/json-pointer.ts";
import { findJsonProblem } from "../../text/json-problem.ts";
import { compileSchema } from "../../text/json-schema/compile.ts";
import type { ShapeError } from "../../text/json-schema/schema.ts";
import { indexLines } from "../../text/positions.ts";
import { LOCK_SCHEMA, type Lock, type LockedArtifact } from "./lock.ts";
import shape from "./shape.generated.json" with { type: "json" };
import { writeLock } from "./write-lock.ts";
import type { WrittenArtifact, WrittenLock } from "./written-lock.ts";

/** It stops at the first error: a hostile lock could have millions. */
const shapeLock = compileSchema<WrittenLock>(shape, "first-error");

/** In bytes, checked before anything is parsed: some 80,000 files. */
export const LARGEST_LOCK: number = 8 * 1024 * 1024;

/**
 * Reads a lock strictly: only the text that `writeLock` makes is one, so that what people read in a diff is what counts.
 * Line ends may be CRLF, as a checkout of git's can make them. Fault `lock-invalid`, with the line.
 */
export function parseLock(path: Path, bytes: Uint8Array): Result<Lock> {
  if (bytes.length > LARGEST_LOCK)
    return refuse(path, 1, `it has ${bytes.length} bytes; at most ${LARGEST_LOCK} are read`);
  const decoded = decode(bytes);
  if (decoded === null) return refuse(path, 1, "this is not UTF-8");
  const text = decoded.replaceAll("\r\n", "\n");
  const document = parseJson(text);
  if (document === null) return refuseJson(path, text);
  if (!isThisVersion(document.value)) return refuse(path, lineOf(text, ["schema"]), `\`schema\` is not ${LOCK_SCHEMA}`);
  const shaped = shapeLock(document.value);
  if (!shaped.ok) return refuseShape(path, text, shaped.errors[0]);
  const lock = readLock(shaped.value);
  const written = writeLock(lock);
  return written === text ? ok(lock) : refuseDifference(path, text, written);
}

function readLock({ artifacts }: WrittenLock): Lock {
  return { artifacts: new Map(Object.entries(artifacts).map(([id, artifact]) => [id, readArtifact(artifact)])) };
}

function readArtifact({ anchor, baseline, capabilities, closure, digest, files }: WrittenArtifact): LockedArtifact {
  const found = Object.entries(closure.found).map(([path, file]) => [asPath(path), file] as const);
  return {
    digest,
    isBaseline: baseline === true,
    files: new Map(Object.entries(files)),
    closure: { found: new Map(found), sought: closure.sought.map(asPath) },
    capabilities,
    anchor,
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Asked first: another version may have another shape altogether. */
function isThisVersion(document: unknown): boolean {
  return typeof document === "object" && document !== null && "schema" in document && document.schema === LOCK_SCHEMA;
}

const CONFLICT = /^(?:<{7}|={7}|>{7})/mu;

function refuseJson(path: Path, text: string): ReturnType<typeof fail> {
  const conflict = CONFLICT.exec(text);
  if (conflict !== null) return refuse(path, lineAt(text, conflict.index), "here is a conflict of a merge");
  const problem = findJsonProblem(text);
  return refuse(path, lineAt(text, problem?.offset ?? 0), problem?.sentence ?? "this is no JSON");
}

function refuseShape(path: Path, text: string, error: ShapeError): ReturnType<typeof fail> {
  const twice = findJsonProblem(text);
  if (twice !== null) return refuse(path, lineAt(text, twice.offset), twice.sentence);
  const keys = [...splitPointer(error.instancePath)];
  if (error.keyword === "additionalProperties") keys.push(error.params.additionalProperty);
  return refuse(path, lineOf(text, keys), sentenceOf(error));
}

function sentenceOf(error: ShapeError): string {
  switch (error.keyword) {
    case "additionalProperties":
      return "no such key is known";
    case "required":
      return `the key \`${error.params.missingProperty}\` is missing`;
    case "type":
      return `here must be ${error.params.type === "object" || error.params.type === "array" ? "an" : "a"} ${error.params.type}`;
    default:
      return "this value is none that `evogate lock` writes";
  }
}

/** What is JSON of the right shape and still another text: a key twice, another order, other white space. */
function refuseDifference(path: Path, text: string, written: string): ReturnType<typeof fail> {
  const twice = findJsonProblem(text);
  if (twice !== null) return refuse(path, lineAt(text, twice.offset), twice.sentence);
  const [own, lines] = [text.split("\n"), written.split("\n")];
  const index = own.findIndex((each, at) => each !== lines[at]);
  return refuse(
    path,
    index < 0 ? own.length : index + 1,
    "this is not as `evogate lock` writes it: other order or white space",
  );
}

/** The line of the innermost key, searched from one key to the next; at its usual depth, else at any. */
function lineOf(text: string, keys: readonly string[]): number {
  let at = 0;
  for (const [index, key] of keys.entries()) {
    const quoted = `${JSON.stringify(key)}:`;
    const usual = text.indexOf(`\n${"  ".repeat(index + 1)}${quoted}`, at);
    const next = usual < 0 ? text.indexOf(quoted, at) : text.indexOf('"', usual);
    if (next >= 0) at = next;
  }
  return lineAt(text, at);
}

function lineAt(text: string, offset: number): number {
  return indexLines(text).lineAt(offset);
}

function refuse(path: Path, line: number, sentence: string): ReturnType<typeof fail> {
  const at = { path, line, column: 1, endLine: line, endColumn: 1 };
  return fail("lock-invalid", `${path}:${line}: ${sentence}`, at);
}

import { open } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import type { Ecosystem } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { PackageVersion } from "../../ports/advisories.ts";
import { readArray, readObject, readText } from "./read-json.ts";

/** A package that is known to be affected: an engine that does not report it did not look. */
export interface Canary {
  readonly package: PackageVersion;
  /** The advisory that must be reported; null where any will do. */
  readonly advisory: string | null;
}

/** Bytes of the database that are searched. Each advisory has some kilobytes; one of the first will do. */
const SEARCHED = 1024 * 1024;
/** No advisory unpacks to more. In bytes. */
const LARGEST_ADVISORY = 4 * 1024 * 1024;

/** Where no database is at hand: packages whose advisories are old, public, and not withdrawn (osv.dev). */
export const NETWORK_CANARIES: Readonly<Partial<Record<Ecosystem, Canary>>> = {
  PyPI: canaryOf("PyPI", "jinja2", "2.4.1"),
  npm: canaryOf("npm", "lodash", "4.17.20"),
  Go: canaryOf("Go", "golang.org/x/text", "v0.3.5"),
  "crates.io": canaryOf("crates.io", "time", "0.1.40"),
  RubyGems: canaryOf("RubyGems", "rails-html-sanitizer", "1.0.3"),
};

function canaryOf(ecosystem: Ecosystem, name: string, version: string): Canary {
  return { package: { ecosystem, name, version }, advisory: null };
}

/**
 * A canary of a database: what its first usable advisory says is affected. Fault `database-unusable` when there is none at
 * the beginning: then it is empty, broken, or of something else.
 */
export async function findCanary(ecosystem: Ecosystem, database: string): Promise<Result<Canary>> {
  for (const text of eachMember(await readBeginning(database))) {
    const canary = canaryFrom(text, ecosystem);
    if (canary !== null) return ok(canary);
  }
  return fail("database-unusable", `${database} begins with no advisory of ${ecosystem}`);
}

async function readBeginning(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEARCHED), 0, SEARCHED, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A local file header and its length without name and extra field (APPNOTE 6.3.10, section 4.3.7). */
const LOCAL_HEADER = "PK\x03\x04";
const HEADER_SIZE = 30;
const DEFLATED = 8;

/**
 * The members at the beginning of a zip, in their order, as far as they are whole. The directory at the end is for those
 * who need all of them: it has tens of megabytes where there are many.
 */
function* eachMember(bytes: Buffer): Generator<string> {
  for (let at = bytes.indexOf(LOCAL_HEADER, 0, "latin1"); at !== -1 && at + HEADER_SIZE < bytes.length;) {
    const data = at + HEADER_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const packed = bytes.readUInt32LE(at + 18);
    const next = bytes.indexOf(LOCAL_HEADER, Math.max(data + packed, at + HEADER_SIZE), "latin1");
    // The size stands in front of the data only where it was known there; deflated data knows its own end.
    const content = bytes.subarray(data, packed > 0 ? data + packed : next === -1 ? bytes.length : next);
    const text = bytes.readUInt16LE(at + 8) === DEFLATED ? inflate(content) : content.toString("utf8");
    if (text !== null) yield text;
    at = next;
  }
}

function inflate(content: Buffer): string | null {
  try {
    return inflateRawSync(content, { maxOutputLength: LARGEST_ADVISORY }).toString("utf8");
  } catch {
    return null;
  }
}

/** The first affected version that an advisory in OSV's format names (ossf.github.io/osv-schema); null for none. */
function canaryFrom(text: string, ecosystem: Ecosystem): Canary | null {
  const advisory = readObject(parse(text));
  const id = readText(advisory["id"]);
  if (id === "" || advisory["withdrawn"] !== undefined) return null;
  for (const affected of readArray(advisory["affected"]).map(readObject)) {
    const { ecosystem: from, name } = readObject(affected["package"]);
    const version = affectedVersion(affected);
    if (from === ecosystem && readText(name) !== "" && version !== null)
      return { package: { ecosystem, name: readText(name), version }, advisory: id };
  }
  return null;
}

function affectedVersion({ versions, ranges }: Readonly<Record<string, unknown>>): string | null {
  const listed = readText(readArray(versions)[0]);
  if (listed !== "") return listed;
  const events = readArray(ranges)
    .map(readObject)
    .filter(({ type }) => type === "SEMVER" || type === "ECOSYSTEM")
    .flatMap((range) => readArray(range["events"]).map((event) => readText(readObject(event)["introduced"])));
  // `0` stands for the first version, whichever that is: a version of this spelling sorts before any other.
  const first = events.find((introduced) => introduced !== "");
  return first === "0" ? "0.0.0" : (first ?? null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

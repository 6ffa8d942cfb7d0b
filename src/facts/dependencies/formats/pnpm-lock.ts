import type { Span } from "../../../core/span.ts";
import { entriesOf, textAt, valueAt, type DataEntry, type DataTree } from "../../../languages/data/trees/node.ts";
import { readYaml } from "../../../languages/data/trees/yaml.ts";
import type { Found } from "../found.ts";
import { wantNode } from "../versions/node.ts";
import { openTree, type TreeFinder } from "./open-tree.ts";

/** One entry of `packages`. Up to version 6 the key of what is no version of a registry is its address, and `name` is there. */
interface LockedEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly name: string | null;
  /** `integrity`, `tarball`, `repo`, `directory`. */
  readonly resolution: ReadonlyMap<string, string>;
}

/** pnpm-lock.yaml, versions 5 to 9 (github.com/pnpm/spec, "lockfile"): keys are `/name/1.0.0`, `/name@1.0.0`, `name@1.0.0`. */
export function readPnpmLock(text: string): Found {
  const written = readAsWritten(text);
  const yaml: DataTree = written === null ? readYaml(text) : { root: null, parse: { kind: "ok" } };
  const tree = openTree(yaml, "lock", "pnpm-lock.yaml");
  const entries = written ?? entriesOf(valueAt(tree.root, "packages")).map(readEntry);
  for (const entry of entries) addLocked(tree, entry, text);
  return tree.found;
}

function readEntry({ key, keySpan, value }: DataEntry): LockedEntry {
  const fields = entriesOf(valueAt(value, "resolution"));
  const texts = fields.flatMap((field) =>
    field.value.kind === "text" ? [[field.key, field.value.text] as const] : [],
  );
  return { key, keySpan, name: textAt(value, "name"), resolution: new Map(texts) };
}

function addLocked(tree: TreeFinder, { key, keySpan, name: named, resolution }: LockedEntry, text: string): void {
  const { name, version } = splitKey(key);
  const folder = resolution.get("directory");
  const address =
    resolution.get("tarball") ?? resolution.get("repo") ?? (folder === undefined ? null : `file:${folder}`);
  const wanted = wantNode(address ?? version);
  const isKnown = address !== null || wanted.kind === "exact" || wanted.kind === "elsewhere";
  const at = keySpan.start + Math.max(0, text.slice(keySpan.start, keySpan.end).indexOf(name));
  const span = { start: at, end: at + name.length };
  tree.add("npm", { key: named ?? name, keySpan: span }, isKnown ? wanted : null, resolution.has("integrity"));
}

function splitKey(key: string): { readonly name: string; readonly version: string } {
  // Behind the version come the peers that it was resolved with: `(react@18.0.0)`, earlier `_react@18.0.0`.
  const plain = key.replace(/^\//u, "").replace(/\(.*$/u, "");
  const groups =
    /^(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<version>.+)$/u.exec(plain)?.groups ??
    /^(?<name>(?:@[^/@]+\/)?[^/@]+)\/(?<version>[^/_]+)/u.exec(plain)?.groups;
  return { name: groups?.["name"] ?? plain, version: (groups?.["version"] ?? "").replace(/_.*$/u, "") };
}

const SECTION = /^(?<section>[A-Za-z]\w*):(?<rest>[^\r\n]*)\r?$/u;
const KEY = /^ {2}(?:'(?<quoted>[^'\r\n]+)'|(?<plain>[\w@./~^][^\s'"#{}[\],&*!|>`]*)):\r?$/u;
const RESOLUTION = /^ {4}resolution: \{(?<fields>[^{}\r\n]*)\}\r?$/u;
const NAME = /^ {4}name: '?(?<name>[^\s'"]+)'?\r?$/u;
const FIELD = /(?<field>\w+): '?(?<value>[^,'\s]+)'?/gu;

/** Ends a line for YAML. */
const LONE_RETURN = /\r(?!\n)/u;

/**
 * Reads what pnpm itself writes, line by line: a lock file of a large project would keep a parser of YAML busy for half a
 * minute. Null for a text with a line that pnpm does not write where it would count: only YAML's own rules say what that
 * means.
 */
function readAsWritten(text: string): readonly LockedEntry[] | null {
  if (LONE_RETURN.test(text)) return null;
  const entries: Draft[] = [];
  let section = "";
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    if (!line.startsWith(" ")) {
      const groups = SECTION.exec(line)?.groups;
      section = groups?.["section"] ?? "";
      if (section === "" || (section === "packages" && (groups?.["rest"] !== "" || entries.length > 0))) return null;
    } else if (section === "packages") {
      const isTaken = line.startsWith("    ") ? takeField(entries.at(-1), line) : takeKey(entries, line, index);
      if (!isTaken) return null;
    }
  }
  return entries;
}

interface Draft extends LockedEntry {
  name: string | null;
  readonly resolution: Map<string, string>;
}

/** False for a line that says something that is not understood. */
function takeField(entry: Draft | undefined, line: string): boolean {
  if (entry === undefined) return false;
  const fields = RESOLUTION.exec(line)?.groups?.["fields"];
  if (fields === undefined && /^ {4}["']?resolution/u.test(line)) return false;
  for (const { groups } of (fields ?? "").matchAll(FIELD))
    entry.resolution.set(groups?.["field"] ?? "", groups?.["value"] ?? "");
  entry.name ??= NAME.exec(line)?.groups?.["name"] ?? null;
  return true;
}

function takeKey(entries: Draft[], line: string, index: number): boolean {
  const { quoted, plain } = KEY.exec(line)?.groups ?? {};
  const key = quoted ?? plain;
  if (key === undefined) return false;
  const start = index + line.indexOf(key);
  entries.push({ key, keySpan: { start, end: start + key.length }, name: null, resolution: new Map() });
  return true;
}

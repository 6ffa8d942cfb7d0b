import type { WantedVersion } from "../../../core/dependency.ts";
import { readJson } from "../../../languages/data/trees/json.ts";
import {
  entriesOf,
  itemsOf,
  spanOfText,
  textAt,
  valueAt,
  type DataEntry,
  type DataNode,
} from "../../../languages/data/trees/node.ts";
import type { Found } from "../found.ts";
import { wantNode } from "../versions/node.ts";
import { isOf, readResolved } from "./npm-resolved.ts";
import { openTree, type TreeFinder } from "./open-tree.ts";

/** package-lock.json and npm-shrinkwrap.json, `lockfileVersion` 1 to 3 (docs.npmjs.com, "package-lock.json"). */
export function readPackageLock(text: string): Found {
  const tree = openTree(readJson(text), "lock", "package-lock.json");
  const packages = valueAt(tree.root, "packages");
  if (packages === null) readNested(tree, valueAt(tree.root, "dependencies"));
  for (const entry of entriesOf(packages)) {
    const at = entry.key.lastIndexOf("node_modules/");
    const from = at === -1 ? entry.key.lastIndexOf("/") + 1 : at + "node_modules/".length;
    const name = textAt(entry.value, "name") ?? entry.key.slice(from);
    // The project itself and its workspaces are nothing that is fetched; a link leads to one of these.
    if (at === -1 || valueAt(entry.value, "link") !== null) {
      tree.leaveOut(name);
      continue;
    }
    const keySpan = { start: entry.keySpan.start + from, end: entry.keySpan.end };
    addLocked(tree, { ...entry, key: name, keySpan });
  }
  return tree.found;
}

/** Version 1: what a package alone needs stands inside it, as deep as folders nest. */
function readNested(tree: TreeFinder, first: DataNode | null): void {
  const waiting = [first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of entriesOf(next)) {
      addLocked(tree, entry);
      waiting.push(valueAt(entry.value, "dependencies"));
    }
  }
}

function addLocked(tree: TreeFinder, entry: DataEntry): void {
  const version = textAt(entry.value, "version") ?? "";
  const resolved = textAt(entry.value, "resolved");
  const isBundled = valueAt(entry.value, "inBundle") !== null || valueAt(entry.value, "bundled") !== null;
  const isHashed = textAt(entry.value, "integrity") !== null || isBundled;
  const written = /^npm:(?<name>@?[^@]+)@(?<version>.*)$/u.exec(version)?.groups;
  const key = written?.["name"] ?? entry.key;
  const own = wantNode(written?.["version"] ?? version);
  const read = own.kind === "exact" ? readResolved(resolved) : ({ kind: "unsaid" } as const);
  if (read.kind === "registry" && own.kind === "exact") {
    tree.index(read.origin, entry.keySpan, "instead");
    if (!isOf(read, key, own.version)) tree.mismatch(`${key} ${own.version} is fetched as ${read.file}`, entry.keySpan);
  }
  tree.add("npm", { ...entry, key }, read.kind === "elsewhere" ? read.wanted : knownVersion(own), isHashed);
}

/** A lock that says a range, or nothing, locks nothing. */
function knownVersion(wanted: WantedVersion): WantedVersion | null {
  return wanted.kind === "exact" || wanted.kind === "elsewhere" ? wanted : null;
}

/** bun.lock (bun.sh/docs, "Lockfile"): `packages` of `["name@1.0.0", registry, {…}, integrity]`. */
export function readBunLock(text: string): Found {
  const tree = openTree(readJson(text), "lock", "bun.lock");
  for (const { value } of entriesOf(valueAt(tree.root, "packages"))) {
    const items = itemsOf(value);
    const [spec] = items;
    if (spec?.kind !== "text") {
      tree.fail("a package without a name", value.span);
      continue;
    }
    const { name = spec.text, version = "" } = /^(?<name>@?[^@]+)@(?<version>.*)$/u.exec(spec.text)?.groups ?? {};
    if (version.startsWith("workspace:")) {
      tree.leaveOut(name);
      continue;
    }
    const hash = items.at(-1);
    const isHashed = hash?.kind === "text" && /^sha\d+-/u.test(hash.text);
    const { start } = spanOfText(spec);
    const keySpan = { start, end: start + name.length };
    tree.add("npm", { key: name, keySpan }, knownVersion(wantNode(version)), isHashed);
  }
  return tree.found;
}

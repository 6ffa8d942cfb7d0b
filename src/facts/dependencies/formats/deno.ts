import { readJson } from "../../../languages/data/trees/json.ts";
import { entriesOf, valueAt } from "../../../languages/data/trees/node.ts";
import type { Found } from "../found.ts";
import { readImportSpecifier } from "../specifier.ts";
import { wantNode } from "../versions/node.ts";
import { openTree } from "./open-tree.ts";

/** deno.json and import maps: `imports` say what a name stands for (docs.deno.com, "deno.json"). */
export function readDenoJson(text: string): Found {
  const tree = openTree(readJson(text), "manifest", "deno.json");
  const tables = [valueAt(tree.root, "imports"), ...entriesOf(valueAt(tree.root, "scopes")).map(({ value }) => value)];
  for (const { value } of tables.flatMap(entriesOf)) {
    if (value.kind !== "text") continue;
    const read = readImportSpecifier(value.text);
    if (read === null) continue;
    const at = value.text.indexOf(read.name);
    const start = value.span.start + 1 + Math.max(0, at);
    tree.add(read.ecosystem, { key: read.name, keySpan: { start, end: start + read.name.length } }, read.wanted, null);
  }
  return tree.found;
}

/** deno.lock, versions 3 to 5: `jsr` and `npm` by `name@version`, `remote` by address. */
export function readDenoLock(text: string): Found {
  const tree = openTree(readJson(text), "lock", "deno.lock");
  const holder = valueAt(tree.root, "packages") ?? tree.root;
  for (const [key, ecosystem] of [
    ["npm", "npm"],
    ["jsr", "JSR"],
  ] as const) {
    for (const entry of entriesOf(valueAt(holder, key))) {
      // Behind the version stand the peers that it was resolved with.
      const { name, version } = /^(?<name>@?[^@]+)@(?<version>[^_]*)/u.exec(entry.key)?.groups ?? {};
      const wanted = wantNode(version ?? "");
      const keySpan = { start: entry.keySpan.start, end: entry.keySpan.start + (name ?? entry.key).length };
      const isHashed = valueAt(entry.value, "integrity") !== null;
      tree.add(ecosystem, { key: name ?? entry.key, keySpan }, wanted.kind === "exact" ? wanted : null, isHashed);
    }
  }
  return tree.found;
}

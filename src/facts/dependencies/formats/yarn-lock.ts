import { entriesOf, textAt } from "../../../languages/data/trees/node.ts";
import { readYaml } from "../../../languages/data/trees/yaml.ts";
import { openFinder, type Found } from "../found.ts";
import { wantNode } from "../versions/node.ts";
import { isOf, readResolved } from "./npm-resolved.ts";
import { openTree } from "./open-tree.ts";

/** yarn.lock: of yarn 2 and later it is YAML with `__metadata`, of yarn 1 a format of its own. */
export function readYarnLock(text: string): Found {
  return /^__metadata:/mu.test(text) ? readBerry(text) : readClassic(text);
}

/** Keys are `"name@npm:^1.0.0, name@npm:^1.1.0"`, `resolution` is `name@npm:1.2.0`. */
function readBerry(text: string): Found {
  const tree = openTree(readYaml(text), "lock", "yarn.lock");
  for (const { key, keySpan, value } of entriesOf(tree.root)) {
    if (key === "__metadata") continue;
    const resolution = textAt(value, "resolution") ?? "";
    const { name, protocol, rest } = RESOLUTION.exec(resolution)?.groups ?? {};
    if (name === undefined) {
      tree.fail(`no resolution of ${key}`, keySpan);
      continue;
    }
    if (protocol === "workspace:") {
      tree.leaveOut(name);
      continue;
    }
    const wanted = wantNode(
      PATCHED.exec(rest ?? "")?.groups?.["version"] ??
        (protocol === "npm:" ? (rest ?? "") : `${protocol ?? ""}${rest ?? ""}`),
    );
    const start = keySpan.start + Math.max(0, text.slice(keySpan.start, keySpan.end).indexOf(name));
    const at = { start, end: start + name.length };
    tree.add(
      "npm",
      { key: name, keySpan: at },
      wanted.kind === "any" ? null : wanted,
      textAt(value, "checksum") !== null,
    );
  }
  return tree.found;
}

const RESOLUTION = /^(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<protocol>[a-z+]+:)?(?<rest>.*)$/u;
/** What is fetched to be patched (yarnpkg.com/protocol/patch): behind `patch:`, `name@npm%3A1.2.0#…`. */
const PATCHED = /^(?:@[^/@]+\/)?[^/@#]+@npm%3A(?<version>[^#]+)#/iu;
/** `"@scope/name@^1.0.0", name@^1:` at the beginning of a line, or `alias@npm:name@^1:`. */
const HEAD = /^"?(?:@?[^@\s"]+@npm:(?=@?[^@\s"]+@))?(?<name>(?:@[^/@\s]+\/)?[^/@\s"]+)@[^\n]*:[ \t\r]*$/u;
const FIELD = /^[ \t]+"?(?<key>version|resolved|integrity)"?[ \t]+"?(?<value>[^"\r\n]*?)"?[ \t\r]*$/u;

interface Draft {
  readonly name: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly fields: Map<string, string>;
}

function readClassic(text: string): Found {
  const finder = openFinder();
  const origins = new Set<string>();
  let open: Draft | null = null;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const { key, value } = FIELD.exec(line)?.groups ?? {};
    if (/^[ \t]/u.test(line)) {
      // What a package needs is named by its own entry.
      if (open !== null && key !== undefined && !open.fields.has(key)) open.fields.set(key, value ?? "");
      continue;
    }
    close();
    const name = HEAD.exec(line)?.groups?.["name"];
    const start = index + line.indexOf(name ?? "");
    if (name === undefined)
      finder.fail("yarn.lock has a line that is no entry", { start: index, end: index + line.length });
    else open = { name, span: { start, end: start + name.length }, fields: new Map() };
  }
  close();
  return finder;

  function close(): void {
    if (open === null) return;
    const { name, span, fields } = open;
    open = null;
    const version = fields.get("version") ?? "";
    const resolved = fields.get("resolved");
    const wanted = wantNode(version);
    if (wanted.kind !== "exact") {
      finder.fail(`yarn.lock has no version for ${name}`, span);
      return;
    }
    const read = readResolved(resolved ?? null);
    if (read.kind === "registry") {
      if (!origins.has(read.origin)) finder.remark({ kind: "index", role: "instead", url: read.origin, span });
      origins.add(read.origin);
      const how = `${name} ${wanted.version} is fetched as ${read.file}`;
      if (!isOf(read, name, wanted.version)) finder.remark({ kind: "mismatch", how, span });
    }
    const isHashed = fields.has("integrity") || /#[\da-f]{40}$/u.test(resolved ?? "");
    finder.add({
      ecosystem: "npm",
      name,
      wanted: read.kind === "elsewhere" ? read.wanted : wanted,
      from: "lock",
      how: "yarn.lock",
      isHashed,
      span,
    });
  }
}

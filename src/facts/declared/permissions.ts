import type { Target } from "../../core/capability.ts";
import { entriesOf, textsOf, valueAt, type DataNode, type TextNode } from "../../languages/data/trees/node.ts";
import type { Declaring } from "./declared-facts.ts";
import { declareTool, hostTarget } from "./tool-pattern.ts";

/** Keys under which formats of skills say what they need; and what each value of it is. */
const NEEDS: readonly (readonly [RegExp, "network" | "fs-read" | "fs-write" | "env" | "exec"])[] = [
  [/^(?:network|hosts?|allowed[-_]?hosts|domains?|urls?|internet)$/iu, "network"],
  [/^(?:read|fs[-_]read|read[-_]?paths|files?|filesystem)$/iu, "fs-read"],
  [/^(?:write|fs[-_]write|write[-_]?paths)$/iu, "fs-write"],
  [/^(?:env|environment|requiredEnv|primaryEnv|env[-_]?vars|secrets)$/iu, "env"],
  [/^(?:bins?|anyBins|commands?|exec|shell|subprocess|process)$/iu, "exec"],
];
/** Values that say "all" or "none" and name nothing. */
const EVERYTHING = /^(?:\*|all|any|true|yes|full|outbound|allow(?:ed)?|unrestricted)$/iu;
const NOTHING = /^(?:none|no|false|deny|denied|never)$/iu;
/** `network:outbound`, `read:files`, `env:API_KEY`. */
const SCOPED = /^(?<kind>[\w-]+)[:/](?<value>.+)$/u;
const DEEPEST = 6;

/** Declares what a `permissions` or `requires` entry says, whichever of the usual shapes it has. */
export function declarePermissions(into: Declaring, node: DataNode | null, depth = 0): void {
  if (node === null || depth > DEEPEST) return;
  if (node.kind === "text" || node.kind === "list") {
    for (const said of textsOf(node)) declareScope(into, said);
    return;
  }
  for (const { key, value } of entriesOf(node)) {
    const kind = NEEDS.find(([pattern]) => pattern.test(key))?.[1];
    if (kind === undefined || value.kind === "map") declarePermissions(into, value, depth + 1);
    else if (value.kind === "other" && value.value === true) into.declare(kind, { match: "any" }, value.span);
    else for (const said of textsOf(value)) declareNeed(into, kind, said);
  }
}

function declareScope(into: Declaring, said: TextNode): void {
  const scope = SCOPED.exec(said.text)?.groups;
  const kind = NEEDS.find(([pattern]) => pattern.test(scope?.["kind"] ?? said.text))?.[1];
  if (kind === undefined) declareTool(into, said.text, said.span);
  else declareNeed(into, kind, { ...said, text: scope?.["value"] ?? "*" });
}

function declareNeed(
  into: Declaring,
  kind: (typeof NEEDS)[number][1],
  { text, span }: Pick<TextNode, "text" | "span">,
): void {
  if (!NOTHING.test(text)) into.declare(kind, targetOf(kind, text), span);
}

function targetOf(kind: (typeof NEEDS)[number][1], text: string): Target {
  if (EVERYTHING.test(text) || (kind === "fs-read" && /^files?$/iu.test(text))) return { match: "any" };
  if (kind === "network") return hostTarget(text.replace(/^https?:\/\//u, "").replace(/\/.*$/u, ""));
  const within = /^(?<start>.+?)\/?\*\*?$/u.exec(text)?.groups?.["start"];
  if (within !== undefined) return { match: "within", value: within };
  // A program that is needed may be run with any arguments.
  return { match: kind === "exec" && !/\s/u.test(text) ? "within" : "exact", value: text };
}

/** Declares packages that a loader installs before the skill runs: `install: [{ kind, package }]`. */
export function declareInstalls(into: Declaring, install: DataNode | null): void {
  if (install?.kind !== "list") return;
  for (const item of install.items) {
    for (const key of ["package", "formula", "module", "url"]) {
      const said = valueAt(item, key);
      if (said?.kind !== "text") continue;
      into.declare("dependency", { match: "exact", value: said.text }, said.span);
    }
  }
}

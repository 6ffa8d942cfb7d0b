import { Composer } from "yaml";
import { indexLines } from "../../text/positions.ts";
import { refuse, type Checked } from "../problem.ts";
import { explainSyntax } from "./syntax.ts";
import { readTokens } from "./tokens.ts";
import type { YamlTree } from "./tree.ts";
import { walkNodes } from "./walk.ts";

/**
 * Keys are checked for uniqueness in walk.ts: `uniqueKeys` compares each with each, which takes seconds for a hostile
 * file. There is no alias left to limit, because readTokens refuses them.
 */
const OPTIONS = {
  schema: "core",
  version: "1.2",
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Reads one YAML 1.2 document of plain data (core schema). A file without any is an empty mapping. */
export function readYaml(text: string): Checked<YamlTree> {
  const lines = indexLines(text);
  const tokens = readTokens(text, lines);
  if (!tokens.ok) return tokens;
  const [document] = new Composer(OPTIONS).compose(tokens.value, true, text.length);
  // Only the first: what comes after a syntax error is mostly its consequence.
  const [error] = (document?.errors ?? []).toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error !== undefined) {
    return refuse("policy-invalid", lines.regionOf(error.pos[0], error.pos[1]), explainSyntax(error.code));
  }
  return walkNodes(document?.contents ?? null, lines);
}

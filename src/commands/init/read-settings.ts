import { fail, ok, type Result } from "../../core/fault.ts";
import { asPath } from "../../core/ids.ts";
import { wholeFile } from "../../core/location.ts";
import type { DataTree } from "../../languages/data/trees/node.ts";
import { readYaml } from "../../languages/data/trees/yaml.ts";
import { indexLines } from "../../text/positions.ts";

/** A YAML file of somebody else's, whatever YAML can do. Fault `settings-broken`, with line and column. */
export function readSettings(path: string, text: string): Result<DataTree> {
  const tree = readYaml(text);
  const { parse, root } = tree;
  const problem = parse.kind === "failed" ? parse.problem : parse.kind === "recovered" ? parse.problems[0] : null;
  const isMapping = root === null || root.kind === "map";
  if (problem === null && isMapping) return ok(tree);
  const start = problem?.at.start ?? root?.span.start ?? 0;
  const { line, column } = indexLines(text).regionOf(start, start);
  const why = problem?.message ?? "this is no mapping";
  return fail("settings-broken", `${path}:${line}:${column}: ${why}`, wholeFile(asPath(path)));
}

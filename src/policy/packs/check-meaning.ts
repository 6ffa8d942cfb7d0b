import { compileGlob } from "../../text/glob.ts";
import type { Problem } from "../problem.ts";
import { quote } from "../wording.ts";
import { nodeAt, type YamlTree } from "../yaml/tree.ts";
import type { WrittenPack } from "./written-pack.ts";

/** What a schema cannot say about a pack of the right shape: globs that are none, ids that are there twice. */
export function checkPackMeaning(written: WrittenPack, tree: YamlTree): readonly Problem[] {
  const problemAt = (pointer: string, sentence: string): Problem => {
    return { code: "policy-invalid", region: nodeAt(tree, pointer).region, sentence };
  };
  const globs = written.rules.flatMap(({ patterns }, rule) =>
    patterns.flatMap(({ files = [] }, pattern) =>
      files.flatMap((glob, file) => {
        const compiled = compileGlob(glob);
        const pointer = `/rules/${rule}/patterns/${pattern}/files/${file}`;
        return compiled.ok ? [] : [problemAt(pointer, compiled.fault.message)];
      }),
    ),
  );
  const ids = written.rules.map(({ id }) => id);
  const repeats = ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const { line } = nodeAt(tree, `/rules/${first}/id`).region;
    return [problemAt(`/rules/${index}/id`, `the rule ${quote(id)} is there twice; the first one is on line ${line}`)];
  });
  return [...globs, ...repeats];
}

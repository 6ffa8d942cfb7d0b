import type { Checked } from "../problem.ts";
import { readPlainYaml } from "./read-plain.ts";
import type { YamlTree } from "./tree.ts";

/**
 * Reads a YAML file and makes something of it. The parser of all YAML takes longer to load than everything else here: it is
 * asked for texts that are not plain, and for those that something is wrong with, because it knows the exact places.
 */
export async function understandYaml<T>(text: string, understand: (tree: YamlTree) => Checked<T>): Promise<Checked<T>> {
  const plain = readPlainYaml(text);
  const understood = plain === null ? null : understand(plain);
  if (understood?.ok === true) return understood;
  const { readYaml } = await import("./read.ts");
  const tree = readYaml(text);
  return tree.ok ? understand(tree.value) : tree;
}

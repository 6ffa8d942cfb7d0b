import type { Region } from "../../core/location.ts";

/** One value of a YAML file and where it stands. */
export interface YamlNode {
  /** Plain data; mappings have no prototype, so that a key `__proto__` is a key like any other. */
  readonly value: unknown;
  readonly region: Region;
  /** Where its key stands; null for the root and the items of lists. */
  readonly key: Region | null;
}

/** A YAML file as plain data, every part of it with its place. */
export interface YamlTree {
  readonly root: YamlNode;
  /** By JSON Pointer (RFC 6901): `/gate/hold`, `/suppressions/0/rule`; the root is the empty text. */
  readonly nodes: ReadonlyMap<string, YamlNode>;
}

/** The node at a pointer or, if nothing is written there, the innermost one around it. */
export function nodeAt(tree: YamlTree, pointer: string): YamlNode {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const node = tree.nodes.get(at);
    if (node !== undefined) return node;
  }
  return tree.root;
}

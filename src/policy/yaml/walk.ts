import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import type { Region } from "../../core/location.ts";
import { joinPointer } from "../../text/json-pointer.ts";
import type { Lines } from "../../text/positions.ts";
import { checked, type Checked, type Problem } from "../problem.ts";
import { quote } from "../wording.ts";
import type { YamlNode, YamlTree } from "./tree.ts";

interface Walk {
  readonly lines: Lines;
  readonly nodes: Map<string, YamlNode>;
  readonly problems: Problem[];
}

/**
 * Turns composed nodes into plain data with places. Refuses keys that are there twice, keys that are no plain text,
 * and merge keys. The nodes must have no aliases, and a depth that recursion can bear.
 */
export function walkNodes(contents: ParsedNode | null, lines: Lines): Checked<YamlTree> {
  const walk: Walk = { lines, nodes: new Map(), problems: [] };
  const root = isNothing(contents)
    ? { value: {}, region: lines.regionOf(0, 0), key: null }
    : visit(walk, contents, "", null);
  return checked({ root, nodes: walk.nodes }, walk.problems);
}

/** No document, or one without a value. A `null` that somebody wrote is a value. */
function isNothing(contents: ParsedNode | null): contents is null {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === "");
}

function visit(walk: Walk, node: ParsedNode, pointer: string, key: Region | null): YamlNode {
  return keep(walk, pointer, { value: readValue(walk, node, pointer), region: regionOf(walk, node), key });
}

function keep(walk: Walk, pointer: string, node: YamlNode): YamlNode {
  walk.nodes.set(pointer, node);
  return node;
}

function readValue(walk: Walk, node: ParsedNode, pointer: string): unknown {
  if (isMap<ParsedNode, ParsedNode | null>(node)) return readMapping(walk, node, pointer);
  if (isSeq<ParsedNode>(node)) return readList(walk, node, pointer);
  return isScalar(node) ? node.value : null;
}

function readList(walk: Walk, list: YAMLSeq<ParsedNode>, pointer: string): readonly unknown[] {
  return list.items.map((item, index) => visit(walk, item, joinPointer(pointer, index), null).value);
}

function readMapping(walk: Walk, map: YAMLMap<ParsedNode, ParsedNode | null>, pointer: string): object {
  const mapping: Record<string, unknown> = Object.create(null);
  for (const { key, value } of map.items) {
    const region = regionOf(walk, key);
    const read = readKey(walk, key, pointer);
    if (read.kind === "refused") {
      walk.problems.push({ code: "policy-invalid", region, sentence: read.because });
      continue;
    }
    // `? key` alone has no value, not even an empty one with a place of its own.
    const isAlone = value === null;
    const below = joinPointer(pointer, read.name);
    const kept = isAlone ? keep(walk, below, { value, region, key: region }) : visit(walk, value, below, region);
    mapping[read.name] = kept.value;
  }
  return mapping;
}

type Key = { readonly kind: "name"; readonly name: string } | { readonly kind: "refused"; readonly because: string };

/** A key as it is written: `1` and `true` are names here. */
function readKey(walk: Walk, key: ParsedNode, pointer: string): Key {
  if (!isScalar(key)) return { kind: "refused", because: "a key must be plain text, not a list or mapping" };
  const name = key.source;
  if (name === "") return { kind: "refused", because: "a key must not be empty" };
  if (name === "<<") return { kind: "refused", because: "merge keys (`<<`) are not allowed; write the keys out" };
  const earlier = walk.nodes.get(joinPointer(pointer, name));
  if (earlier === undefined) return { kind: "name", name };
  const because = `the key ${quote(name)} is there twice; the first one is on line ${earlier.key?.line}`;
  return { kind: "refused", because };
}

function regionOf({ lines }: Walk, { range }: ParsedNode): Region {
  return lines.regionOf(range[0], range[1]);
}

import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import type { Region } from "../../core/location.ts";
import type { Lines } from "../../text/positions.ts";
import { checked, type Checked, type Problem } from "../problem.ts";
import { quote } from "../wording.ts";
import { joinPointer, type YamlNode, type YamlTree } from "./tree.ts";

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

function visit(walk: Walk, node: ParsedNode | null, pointer: string, key: Region | null): YamlNode {
  const region = node === null && key !== null ? key : regionOf(walk, node);
  const read = { value: readValue(walk, node, pointer), region, key };
  walk.nodes.set(pointer, read);
  return read;
}

function readValue(walk: Walk, node: ParsedNode | null, pointer: string): unknown {
  if (isMap<ParsedNode, ParsedNode | null>(node)) return readMapping(walk, node, pointer);
  if (isSeq<ParsedNode>(node)) return readList(walk, node, pointer);
  return isScalar(node) ? node.value : null;
}

function readList(walk: Walk, list: YAMLSeq<ParsedNode>, pointer: string): readonly unknown[] {
  return list.items.map((item, index) => visit(walk, item, joinPointer(pointer, index), null).value);
}

function readMapping(walk: Walk, map: YAMLMap<ParsedNode, ParsedNode | null>, pointer: string): object {
  const mapping: Record<string, unknown> = Object.create(null);
  for (const pair of map.items) {
    const region = regionOf(walk, pair.key);
    const name = readKey(pair.key);
    const below = joinPointer(pointer, name ?? "");
    const wrong = explainBadKey(name, walk.nodes.get(below));
    if (wrong !== null) walk.problems.push({ code: "policy-invalid", region, sentence: wrong });
    else if (name !== null) mapping[name] = visit(walk, pair.value, below, region).value;
  }
  return mapping;
}

/** The key as it is written: `1` and `true` are names here. Null for a list or mapping as key. */
function readKey(key: ParsedNode): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

function explainBadKey(name: string | null, earlier: YamlNode | undefined): string | null {
  if (name === null) return "a key must be plain text, not a list or mapping";
  if (name === "") return "a key must not be empty";
  if (name === "<<") return "merge keys (`<<`) are not allowed; write the keys out";
  if (earlier === undefined) return null;
  return `the key ${quote(name)} is there twice; the first one is on line ${earlier.key?.line}`;
}

function regionOf(walk: Walk, node: ParsedNode | null): Region {
  return walk.lines.regionOf(node?.range[0] ?? 0, node?.range[1] ?? 0);
}

import { joinPointer } from "../../text/json-pointer.ts";
import { indexLines } from "../../text/positions.ts";
import { keyAt, readPlainValue, skipSpaces, type Reading } from "./plain-value.ts";
import type { YamlNode, YamlTree } from "./tree.ts";

/** Policies are a few lines. In UTF-16 units; more than 180 levels of indentation have no room in it. */
const LONGEST = 16 * 1024;
/** Each may stand in the one before it. */
const MOST_BRACKETS = 500;
/** What ends or steers a document, and all but printable ASCII: it may be white space, or the end of a line. */
const STRANGE = /[^\n\x20-\x7e]|^(?:---|\.\.\.|%)/mu;
const CONTENT = /^(?<indent> *)(?<content>[^ #\n].*)$/gmu;
/** What may stand behind a value and behind a key's colon: nothing, or a comment. */
const NOTHING = / *(?: #.*)?$/my;

/** A line with something in it. `indent` is the column of its content, `start` the offset of it. */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly isItem: boolean;
}

interface Blocks extends Reading {
  readonly found: Line[];
  /** The line that is read next. */
  next: number;
  /** Where the last value ended. */
  end: number;
}

/**
 * Reads YAML as people mostly write it: mappings and lists by indentation, and values that stand within their line.
 * Null for everything else, and for whatever could have another meaning; it is the parser of all YAML that tells what is
 * wrong with a text. The places of texts and keys are exact; lists and mappings end where their last value does.
 */
export function readPlainYaml(text: string): YamlTree | null {
  if (text.length > LONGEST || STRANGE.test(text) || text.split(/[[{]/u).length > MOST_BRACKETS) return null;
  const found = Array.from(text.matchAll(CONTENT), ({ index, groups }): Line => {
    const indent = groups?.["indent"]?.length ?? 0;
    return { indent, start: index + indent, isItem: groups?.["content"]?.startsWith("- ") === true };
  });
  const blocks: Blocks = { text, lines: indexLines(text), nodes: new Map(), found, next: 0, end: 0 };
  const root = readBlock(blocks, "", null);
  return root === null || blocks.next < found.length ? null : { root, nodes: blocks.nodes };
}

/** The mapping or list that begins with the next line. */
function readBlock(blocks: Blocks, pointer: string, key: YamlNode["key"]): YamlNode | null {
  const line = blocks.found[blocks.next];
  if (line === undefined) return null;
  const value = line.isItem ? readList(blocks, line.indent, pointer) : readMapping(blocks, line.indent, pointer);
  if (value === null) return null;
  const node = { value, region: blocks.lines.regionOf(line.start, blocks.end), key };
  blocks.nodes.set(pointer, node);
  return node;
}

function readMapping(blocks: Blocks, indent: number, pointer: string): object | null {
  const { text, lines, nodes } = blocks;
  const mapping: Record<string, unknown> = Object.create(null);
  for (let line = lineAt(blocks, indent, false); line !== null; line = lineAt(blocks, indent, false)) {
    const key = keyAt(text, line.start);
    const below = joinPointer(pointer, key ?? "");
    if (key === null || nodes.has(below)) return null;
    const region = lines.regionOf(line.start, line.start + key.length);
    const node = readEntry(blocks, line, line.start + key.length + 1, below, region);
    if (node === null) return null;
    mapping[key] = node.value;
  }
  return mapping;
}

/** What belongs to a key: the rest of its line, or the block below it. A list may stand as far left as its key. */
function readEntry(
  blocks: Blocks,
  { indent }: Line,
  behind: number,
  pointer: string,
  key: YamlNode["key"],
): YamlNode | null {
  if (!isNothing(blocks.text, behind)) return readInLine(blocks, behind, pointer, key);
  blocks.next++;
  const below = blocks.found[blocks.next];
  const isBelow = below !== undefined && (below.indent > indent || (below.indent === indent && below.isItem));
  return isBelow ? readBlock(blocks, pointer, key) : null;
}

function readList(blocks: Blocks, indent: number, pointer: string): readonly unknown[] | null {
  const items: unknown[] = [];
  for (let line = lineAt(blocks, indent, true); line !== null; line = lineAt(blocks, indent, true)) {
    const below = joinPointer(pointer, items.length);
    const start = skipSpaces(blocks.text, line.start + 1);
    const isMapping = keyAt(blocks.text, start) !== null;
    // The mapping begins in the line of its dash, as if that were a space.
    if (isMapping) blocks.found[blocks.next] = { indent: indent + start - line.start, start, isItem: false };
    const node = isMapping ? readBlock(blocks, below, null) : readInLine(blocks, start, below, null);
    if (node === null) return null;
    items.push(node.value);
  }
  return items;
}

/** The next line, if it goes on with a block. */
function lineAt({ found, next }: Blocks, indent: number, isItem: boolean): Line | null {
  const line = found[next];
  return line !== undefined && line.indent === indent && line.isItem === isItem ? line : null;
}

/** A value with nothing behind it in its line, and no line below that would go on with it. */
function readInLine(blocks: Blocks, behind: number, pointer: string, key: YamlNode["key"]): YamlNode | null {
  const read = readPlainValue(blocks, skipSpaces(blocks.text, behind), pointer, key);
  if (read === null || !isNothing(blocks.text, read.end)) return null;
  blocks.end = read.end;
  blocks.next++;
  return blocks.nodes.get(pointer) ?? null;
}

function isNothing(text: string, at: number): boolean {
  NOTHING.lastIndex = at;
  return NOTHING.test(text);
}

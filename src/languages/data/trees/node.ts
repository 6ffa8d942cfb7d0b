import type { Span } from "../../../core/span.ts";
import type { Parse } from "../../../core/source-facts.ts";
import type { Stretches } from "../../content.ts";

/** A value of JSON, YAML or TOML with its place. Keys may come twice: readers differ in which one counts. */
export type DataNode =
  | { readonly kind: "map"; readonly entries: readonly DataEntry[]; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly DataNode[]; readonly span: Span }
  | TextNode
  | { readonly kind: "other"; readonly value: number | boolean | null; readonly span: Span };

export interface TextNode {
  readonly kind: "text";
  readonly text: string;
  /** What stands in the source as it is read; escapes stand between. None for a folded text. */
  readonly stretches: Stretches;
  readonly span: Span;
}

export interface DataEntry {
  readonly key: string;
  /** Where the key is written; of a table of TOML with a header, in the header. */
  readonly keySpan: Span;
  readonly value: DataNode;
}

/** `root` is null when nothing could be read. */
export interface DataTree {
  readonly root: DataNode | null;
  readonly parse: Parse;
}

/** Entries of a map in the order of the text; none of anything else. */
export function entriesOf(node: DataNode | null): readonly DataEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

export function itemsOf(node: DataNode | null): readonly DataNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** The values of a key, down a path; all of them where a key comes twice. */
export function valuesAt(node: DataNode | null, ...path: readonly string[]): readonly DataNode[] {
  let found: readonly DataNode[] = node === null ? [] : [node];
  for (const wanted of path) {
    found = found.flatMap((at) => entriesOf(at).flatMap(({ key, value }) => (key === wanted ? [value] : [])));
  }
  return found;
}

/** The last value of a key, down a path, as most readers see it; null when there is none. */
export function valueAt(node: DataNode | null, ...path: readonly string[]): DataNode | null {
  return valuesAt(node, ...path).at(-1) ?? null;
}

export function textAt(node: DataNode | null, ...path: readonly string[]): string | null {
  const value = valueAt(node, ...path);
  return value?.kind === "text" ? value.text : null;
}

/** The one value that a node is; null for what has entries or items. */
export function scalarOf(node: DataNode): string | number | boolean | null {
  if (node.kind === "text") return node.text;
  return node.kind === "other" ? node.value : null;
}

/** Texts of a list, or the one text that stands for a list. */
export function textsOf(node: DataNode | null): readonly TextNode[] {
  if (node?.kind === "text") return [node];
  return itemsOf(node).flatMap((item) => (item.kind === "text" ? [item] : []));
}

/** Where a text stands by itself, without quotation marks; the whole of one that is not written as it is read. */
export function spanOfText({ stretches, span }: TextNode): Span {
  const [only] = stretches;
  if (only === undefined || stretches.length > 1) return span;
  return { start: only.source, end: only.source + only.length };
}

import { viewOf } from "../bytes.ts";
import { Malformed, slice } from "./malformed.ts";
import type { Pages } from "./pages.ts";
import { readVarint } from "./varint.ts";

/** A row as it is stored: its number and its record. */
export interface StoredRow {
  readonly rowid: number;
  readonly record: Uint8Array;
}

/** In bytes, of all records of a database together, however often pages are named. */
export interface RowBudget {
  bytes: number;
}

const LEAF = 0x0d;
const INTERIOR = 0x05;

/** The rows of a table in their order (file format, 1.6 "B-tree Pages"). Throws `Malformed`, also where pages go round in a circle. */
export function* readRows(root: number, pages: Pages, budget: RowBudget): Generator<StoredRow> {
  const seen = new Set<number>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) throw new Malformed("its pages go round in a circle");
    seen.add(number);
    const page = pages.page(number);
    const view = viewOf(page);
    const start = number === 1 ? 100 : 0;
    const kind = view.getUint8(start);
    if (kind !== LEAF && kind !== INTERIOR) throw new Malformed("a page of a table is none");
    const cells = cellsOf(view, start, kind);
    if (kind === LEAF) {
      for (const at of cells) yield readCell(page, at, pages, budget);
      continue;
    }
    const children = cells.map((at) => view.getUint32(inside(at, page)));
    waiting.push(...[...children, view.getUint32(start + 8)].toReversed());
  }
}

function cellsOf(view: DataView, start: number, kind: number): readonly number[] {
  const count = view.getUint16(start + 3);
  const from = start + (kind === LEAF ? 8 : 12);
  if (from + 2 * count > view.byteLength) throw new Malformed("a page has too many rows");
  return Array.from({ length: count }, (_, index) => view.getUint16(from + 2 * index));
}

function inside(at: number, page: Uint8Array): number {
  if (at + 4 > page.length) throw new Malformed("a row lies outside of its page");
  return at;
}

/** The part of a record that is in its row's page, the rest in a chain of others (1.6, "Cell Payload Overflow Pages"). */
function readCell(page: Uint8Array, at: number, pages: Pages, budget: RowBudget): StoredRow {
  const { value: size, next: afterSize } = readVarint(page, at);
  const { value: rowid, next: start } = readVarint(page, afterSize);
  if (size < 0 || size > budget.bytes) throw new Malformed("it has more than is looked at");
  budget.bytes -= size;
  const { usable } = pages;
  const most = usable - 35;
  if (size <= most) return { rowid, record: slice(page, start, size) };
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  const local = wanted <= most ? wanted : least;
  const parts = [slice(page, start, local)];
  let left = size - local;
  let number = viewOf(slice(page, start + local, 4)).getUint32(0);
  while (left > 0) {
    const overflow = pages.page(number);
    const part = slice(overflow, 4, Math.min(left, usable - 4));
    parts.push(part);
    left -= part.length;
    number = viewOf(overflow).getUint32(0);
  }
  return { rowid, record: Buffer.concat(parts) };
}

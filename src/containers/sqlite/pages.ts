import { hasAt, viewOf } from "../bytes.ts";
import { Malformed, slice } from "./malformed.ts";
import { readWal } from "./wal.ts";

const MAGIC = "SQLite format 3\0";
const HEADER = 100;

/** The pages of a database as its log leaves them. */
export interface Pages {
  /** In bytes, without what extensions reserve at the end of each page. */
  readonly usable: number;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly count: number;
  /** From 1. `Malformed` for one that is not there. */
  page(number: number): Uint8Array;
}

const ENCODINGS = { 1: "utf-8", 2: "utf-16le", 3: "utf-16be" } as const;

/** `log` is the write-ahead log, where there is one. Throws `Malformed` for what is no database. */
export function openPages(main: Uint8Array, log: Uint8Array | null): Pages {
  if (main.length < HEADER || !hasAt(main, 0, MAGIC)) throw new Malformed("it is no SQLite database");
  const view = viewOf(main);
  const stored = view.getUint16(16);
  const size = stored === 1 ? 65_536 : stored;
  if (size < 512 || (size & (size - 1)) !== 0) throw new Malformed("its pages have no size that there is");
  const logged = log === null || log.length === 0 ? null : readWal(log, size);
  if (log !== null && log.length > 0 && logged === null) throw new Malformed("its write-ahead log is none of it");
  const first = logged?.pages.get(1) ?? slice(main, 0, size);
  const usable = size - (first[20] ?? 0);
  const encoding = ENCODINGS[viewOf(first).getUint32(56) as keyof typeof ENCODINGS] ?? "utf-8";
  if (usable < 480) throw new Malformed("its pages have no room");
  const count = logged?.pageCount ?? Math.floor(main.length / size);
  return {
    usable,
    encoding,
    count,
    page(number) {
      if (!Number.isInteger(number) || number < 1 || number > count) throw new Malformed("a page is not there");
      return logged?.pages.get(number) ?? slice(main, (number - 1) * size, size);
    },
  };
}

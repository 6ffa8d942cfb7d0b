import type { Location } from "./location.ts";

/** By UTF-16 code units: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** By path, member, line and column: the order in which everything that has a place is listed. */
export function compareStarts(a: Location, b: Location): number {
  return (
    compareText(a.path, b.path) || compareText(a.member ?? "", b.member ?? "") || a.line - b.line || a.column - b.column
  );
}

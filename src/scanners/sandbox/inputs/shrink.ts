import type { Call } from "./callable.ts";
import { piecesOf, tagOf, type Pieces, type Value } from "./value.ts";

/** So many smaller calls are tried at once. */
const MOST_CANDIDATES = 16;

/** Calls that are simpler than one, the simplest first: an argument becomes plain, smaller, or loses a part. */
export function shrinkCall({ callable, given }: Call): readonly Call[] {
  const plain = callable.parameters.map((parameter) => parameter.plain);
  const found = new Map<string, Call>();
  const add = (smaller: readonly Value[]): void => {
    found.set(JSON.stringify(smaller), { callable, given: smaller });
  };
  for (const [index, value] of given.entries()) {
    const usual = plain[index];
    if (usual === undefined || value === usual) continue;
    if (given.some((other, at) => at !== index && other !== plain[at])) add(given.with(index, usual));
    for (const smaller of shrinkValue(value)) add(given.with(index, smaller));
  }
  found.delete(JSON.stringify(given));
  return [...found.values()].toSorted((a, b) => sizeOf(a.given) - sizeOf(b.given)).slice(0, MOST_CANDIDATES);
}

/** Values that are simpler than one. */
function shrinkValue(value: Value): readonly Value[] {
  const pieces = piecesOf(value);
  if (pieces !== null) return shrinkPieces(pieces);
  if (typeof value === "number")
    return [0, 1, -1, Math.trunc(value / 2)].filter((each) => Math.abs(each) < Math.abs(value));
  const tag = tagOf(value);
  if (tag?.[0] === "$number") return [0, 1, -1, 100, LARGEST];
  if (tag?.[0] === "$nested") return [[], { $nested: Math.trunc(Number(tag[1]) / 2) }];
  if (tag !== null || value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) {
    const half = Math.ceil(value.length / 2);
    return [
      [],
      value.slice(0, half),
      value.slice(half),
      ...value.slice(0, 4).flatMap((each) => shrinkValue(each as Value)),
    ];
  }
  return [
    {},
    ...Object.keys(value).map((left) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== left))),
  ];
}

/** A function may take long for a larger number: it was asked to count. */
export const LARGEST = 1000;

/** Single texts lose halves, repeated pieces some of their times: fewer each time, so that few steps find the last one. */
function shrinkPieces(pieces: Pieces): readonly Value[] {
  const [[only, times] = ["", 1], ...others] = pieces;
  if (others.length === 0 && times === 1) {
    const half = Math.ceil(only.length / 2);
    return only === "" ? [] : ["", only.slice(0, half), only.slice(half), only.slice(1), only.slice(0, -1)];
  }
  return pieces.flatMap(([piece, count], index) => {
    const parts = [1 / 8, 1 / 4, 1 / 2, 3 / 4, 7 / 8].map((part) => Math.floor(count * part));
    const fewer = [0, 1, ...parts, count - 1];
    return [...new Set(fewer)]
      .filter((each) => each < count)
      .map((each) => {
        const left = pieces.with(index, [piece, each]).filter(([, some]) => some > 0);
        return left.length === 0 ? "" : { $text: left };
      });
  });
}

/** How much there is to read in it. */
function sizeOf(given: readonly Value[]): number {
  const repeated = given
    .flatMap((value) => piecesOf(value) ?? [])
    .reduce((sum, [piece, times]) => sum + piece.length * times, 0);
  return JSON.stringify(given).length + repeated;
}

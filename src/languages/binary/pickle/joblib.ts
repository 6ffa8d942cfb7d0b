import { numberOf, textOf, type Value } from "./value.ts";

/** What joblib writes between two opcodes. */
export type Gap =
  /** The bytes of an array, behind as many as align them: one says how many these are. */
  | { readonly kind: "array"; readonly bytes: number; readonly isAligned: boolean }
  /** A pickle of its own, of an array's objects. */
  | { readonly kind: "pickle" };

/**
 * What lies behind the BUILD that gives `wrapper` its state, when that is an array of joblib's (numpy_pickle.py,
 * `NumpyArrayWrapper`); null when it is not, or when nobody can tell how long it is.
 */
export function findGap(wrapper: Value, state: Value): Gap | null {
  if (wrapper.kind !== "call" || !isWrapper(wrapper.callee)) return null;
  const size = sizeOf(entryOf(state, "dtype"));
  const shape = entryOf(state, "shape");
  if (size === null || shape?.kind !== "list") return null;
  if (size === "objects") return { kind: "pickle" };
  const bytes = shape.items.reduce((product, side) => product * (numberOf(side) ?? Number.NaN), size);
  const isAligned = numberOf(entryOf(state, "numpy_array_alignment_bytes")) !== null;
  return Number.isSafeInteger(bytes) && bytes >= 0 ? { kind: "array", bytes, isAligned } : null;
}

/** `NumpyArrayWrapper.__new__`, which is what NEWOBJ calls. */
function isWrapper(callee: Value): boolean {
  if (callee.kind !== "attribute" || callee.object.kind !== "leaf") return false;
  const { expression } = callee.object;
  return expression.kind === "attribute" && expression.name === "NumpyArrayWrapper";
}

function entryOf(state: Value, wanted: string): Value | undefined {
  return state.kind === "dictionary" ? state.entries.find(([key]) => textOf(key) === wanted)?.[1] : undefined;
}

/** Bytes of one item, by what `numpy.dtype("f8", …)` is called with; `U` counts characters of four bytes. */
function sizeOf(type: Value | undefined): number | "objects" | null {
  if (type?.kind !== "call" || type.arguments.kind !== "list") return null;
  const code = /^(?<kind>[bBiufcmMOSUV])(?<size>\d{1,9})$/u.exec(textOf(type.arguments.items[0]) ?? "")?.groups;
  if (code === undefined) return null;
  if (code["kind"] === "O") return "objects";
  return Number(code["size"]) * (code["kind"] === "U" ? 4 : 1);
}

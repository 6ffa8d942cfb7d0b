import type { Span } from "../../../core/span.ts";
import type { Cursor } from "../cursor.ts";

/** What was marshalled, as far as facts need it. */
export type Marshalled =
  | { readonly kind: "text" | "bytes"; readonly value: string; readonly span: Span }
  | { readonly kind: "integer"; readonly value: number }
  /** Also lists and sets. */
  | { readonly kind: "tuple"; readonly items: readonly Marshalled[] }
  | { readonly kind: "code"; readonly code: Code }
  | { readonly kind: "none" | "other" };

/** A code object: a module, or the body of a function or class in it. */
export interface Code {
  readonly name: string | null;
  readonly filename: string | null;
  /** Whether its local variables have fixed places, which is so for functions and not for classes. */
  readonly isFunction: boolean;
  /** Pairs of opcode and argument. */
  readonly instructions: Uint8Array;
  readonly constants: readonly Marshalled[];
  readonly names: readonly Marshalled[];
  /** Code objects whose bytes stand within its own, in their order. */
  readonly inner: readonly Code[];
  readonly span: Span;
}

/** Where reading stands. */
export interface Marshal {
  readonly cursor: Cursor;
  /** The version of Python, by which code objects differ. */
  readonly magic: number;
  readonly onString: (value: string, span: Span) => void;
  /** Objects that are referred to by their number. */
  readonly references: Marshalled[];
  /** For each code object that is being read, those that were read within it. */
  readonly inner: Code[][];
  /** Whether bytes are a constant of the program; instructions and tables of places are none. */
  listsBytes: boolean;
  depth: number;
  /** How many were read. */
  objects: number;
}

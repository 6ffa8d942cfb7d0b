/** What a file that is no text is, as far as a loader has to know it. */
export type BinaryForm = PycForm | PickleForm | NativeForm | WasmForm;

/** Compiled Python. */
export interface PycForm {
  readonly kind: "pyc";
  /** `3.11`; null for a magic number that is in no table here. */
  readonly python: string | null;
  readonly magic: number;
  readonly check: PycCheck;
  /** `co_filename`: what the compiler was told, which may be anything. */
  readonly filename: string | null;
}

/** By what Python knows whether the source is still the one that was compiled (PEP 552). */
export type PycCheck =
  /** Seconds since 1970 and bytes, both modulo 2^32. */
  | { readonly kind: "timestamp"; readonly seconds: number; readonly size: number }
  /** `isChecked`: whether Python compares it at all. In hexadecimal, as it stands in the file. */
  | { readonly kind: "hash"; readonly isChecked: boolean; readonly hash: string };

export interface PickleForm {
  readonly kind: "pickle";
  /** The highest that a pickle of the file names; 0 when none does. */
  readonly protocol: number;
  /** How many objects lie one behind the other. */
  readonly pickles: number;
  /** How often each opcode stands there, in the order of their first use. */
  readonly opcodes: ReadonlyMap<string, number>;
  readonly within: "NumPy array" | null;
}

export interface NativeForm {
  readonly kind: "native";
  readonly format: "ELF" | "PE" | "Mach-O";
  /** One for each part of a fat file. */
  readonly architectures: readonly string[];
  readonly type: "executable" | "shared library" | "object" | "core dump" | "other";
  /** Who loads it without being told how: `import x` of Python, `require` of Node. */
  readonly extends: { readonly host: "python"; readonly module: string } | { readonly host: "node" } | null;
}

export interface WasmForm {
  readonly kind: "wasm";
  /** A function that runs when the module is instantiated, before anything is called. */
  readonly hasStart: boolean;
}

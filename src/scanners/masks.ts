import type { SourceFile } from "../facts/artifact/source.ts";
import { maskFile, type MaskedText } from "../text/mask.ts";

/** Each file is masked once, and only if something was found in it. */
export interface Masks {
  of(file: SourceFile): MaskedText;
}

export function createMasks(): Masks {
  const masked = new Map<SourceFile, MaskedText>();
  return {
    of(file) {
      const text = masked.get(file) ?? maskFile(file.text);
      masked.set(file, text);
      return text;
    },
  };
}

import type { Limits } from "../../text/remember.ts";

/**
 * What is kept by words: as many as a few long documents have different ones, and no longer ones, since V8 keeps a longer
 * part of a text together with the whole text (`SlicedString::kMinLength`).
 */
export const WORDS: Limits = { longest: 12, most: 10_000 };

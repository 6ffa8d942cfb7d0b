import type { ParseProblem, SourceFacts } from "../../core/source-facts.ts";
import { sourceFactsOf } from "../source-facts.ts";
import { openDraft, type Draft } from "./draft.ts";
import type { BinaryForm } from "./form.ts";
import { Malformed } from "./malformed.ts";
import { analyseNative } from "./native/analyse.ts";
import { analysePickle } from "./pickle/analyse.ts";
import { analysePyc } from "./pyc/analyse.ts";
import { recogniseBinary, type BinaryFormat } from "./recognise.ts";
import { analyseWasm } from "./wasm/analyse.ts";

/** What a file that is no text says; `form` is null when nobody here reads it, or when it broke before that was known. */
export interface BinaryFacts {
  readonly source: SourceFacts;
  readonly form: BinaryForm | null;
}

/**
 * Reads compiled code and pickles, told by their content. Nothing is loaded, run or unpacked. Spans are offsets of bytes.
 * What was found before something broke is kept although reading has failed: a pickle has run up to there.
 */
export function analyseBinary(bytes: Uint8Array): BinaryFacts {
  const format = recogniseBinary(bytes);
  if (format === null) {
    return { source: sourceFactsOf("binary", { kind: "not-parsed" }, bytes.length, { embedded: [] }), form: null };
  }
  const draft = openDraft(bytes.length);
  try {
    const form = analyseFormat(format, bytes, draft);
    return { source: draft.finish(null), form };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const problem: ParseProblem = { message: error.message, at: { start: error.at, end: error.at } };
    return { source: draft.finish(problem), form: null };
  }
}

function analyseFormat(format: BinaryFormat, bytes: Uint8Array, draft: Draft): BinaryForm {
  switch (format) {
    case "pyc":
      return analysePyc(bytes, draft);
    case "pickle":
      return analysePickle(bytes, draft);
    case "wasm":
      return analyseWasm(bytes, draft);
    case "ELF":
    case "PE":
    case "Mach-O":
      return analyseNative(format, bytes, draft);
  }
}

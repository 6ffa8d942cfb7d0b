import type { ParseProblem, SourceFacts } from "../../core/source-facts.ts";
import { findCalledCode } from "../called-code.ts";
import { decodePython } from "./decode.ts";
import { PYTHON_RUNNERS } from "./facts/called-code.ts";
import { orderFacts } from "./facts/order.ts";
import { createRecorder, type Recorder } from "./facts/recorder.ts";
import { parse } from "./parser/parse.ts";

/**
 * What a Python source says, as CPython 3.8 to 3.14 would read it. The text comes without byte order mark. A source
 * with NUL, or nested too deeply, is `failed`; any other error makes it `recovered`.
 */
export function analysePython(text: string): SourceFacts {
  const nul = text.indexOf("\0");
  if (nul >= 0) return failed({ message: "there is a NUL in the source", at: { start: nul, end: nul + 1 } }, text);
  const { parse: outcome, found } = parse(text);
  orderFacts(found);
  return toFacts(outcome, found, findCalledCode(text, "python", found.calls, PYTHON_RUNNERS));
}

/** As `analysePython`, for bytes as they stand in a file: with byte order mark and encoding cookie. */
export function analysePythonBytes(bytes: Uint8Array): SourceFacts {
  const decoded = decodePython(bytes);
  if (decoded.kind === "text") return analysePython(decoded.text);
  return failed({ message: decoded.message, at: { start: 0, end: 0 } }, "");
}

function failed(problem: ParseProblem, text: string): SourceFacts {
  return toFacts({ kind: "failed", problem }, createRecorder(text.length), []);
}

function toFacts(outcome: SourceFacts["parse"], found: Recorder, embedded: SourceFacts["embedded"]): SourceFacts {
  const { scopes, imports, definitions, calls, assignments, regions, strings, comments } = found;
  return {
    language: "python",
    parse: outcome,
    scopes,
    imports,
    definitions,
    calls,
    assignments,
    regions,
    strings,
    comments,
    embedded,
  };
}

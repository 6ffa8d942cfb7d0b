import type { Span } from "../../../core/span.ts";
import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";

/** A regex of RE2: it takes time proportional to the text, whatever the two are. `^` and `$` are borders of lines. */
export interface LinearRegex {
  /** Whether it matches anywhere in a text. Several times faster than `find`. */
  test(text: string): boolean;
  /** All matches in a line, without empty ones. */
  find(line: string): readonly Span[];
  /** Of the compiled program, in its instructions. */
  readonly size: number;
}

/** What RE2 says of a regex that it does not have, and the part that it means; empty when it does not say. */
interface Refusal {
  readonly reason: string;
  readonly part: string;
}

export type CompileLinear = (
  source: string,
  ignoreCase: boolean,
) => { readonly ok: true; readonly value: LinearRegex } | { readonly ok: false; readonly refusal: Refusal };

/** This module loads the engine, which takes 15 ms: it is imported where a policy names a pack, and nowhere else. */
export const compileLinear: CompileLinear = (source, ignoreCase) => {
  const flags = RE2JS.MULTILINE | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  try {
    return { ok: true, value: restartable(() => RE2JS.compile(source, flags)) };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    if (!(error instanceof RE2JSSyntaxException)) return { ok: false, refusal: { reason: error.message, part: "" } };
    const blamed = error.getPattern() ?? "";
    // The engine writes its flags in front of the whole.
    const part = blamed.endsWith(source) ? source : blamed;
    return { ok: false, refusal: { reason: error.getDescription(), part } };
  }
};

/** Compiles again after a run that the time limit stopped: in the middle of whatever the engine keeps between runs. */
function restartable(compile: () => RE2JS): LinearRegex {
  let compiled = compile();
  let isRunning = false;
  const run = <T>(work: (regex: RE2JS) => T): T => {
    if (isRunning) compiled = compile();
    isRunning = true;
    const result = work(compiled);
    isRunning = false;
    return result;
  };
  return {
    test: (text) => run((regex) => regex.test(text)),
    find: (line) => run((regex) => findAll(regex, line)),
    size: compiled.programSize(),
  };
}

function findAll(regex: RE2JS, line: string): readonly Span[] {
  const spans: Span[] = [];
  const matcher = regex.matcher(line);
  while (matcher.find()) {
    if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
  }
  return spans;
}

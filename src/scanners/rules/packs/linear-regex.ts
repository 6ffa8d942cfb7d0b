import { RE2JS } from "re2js";

/** A part of a line, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A regex of RE2: it takes time proportional to the text, whatever the two are. `^` and `$` are borders of lines. */
export interface LinearRegex {
  /** Whether it matches anywhere in a text. Several times faster than `find`. */
  test(text: string): boolean;
  /** All matches in a line, without empty ones. */
  find(line: string): readonly Span[];
  /** Of the compiled program, in its instructions. */
  readonly size: number;
}

/** Throws an RE2JSException for what RE2 does not have. */
export function compileLinear(source: string, ignoreCase: boolean): LinearRegex {
  const flags = RE2JS.MULTILINE | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  let compiled = RE2JS.compile(source, flags);
  let isRunning = false;
  const run = <T>(work: (regex: RE2JS) => T): T => {
    // The time limit stopped the run before: in the middle of whatever the engine keeps from run to run.
    if (isRunning) compiled = RE2JS.compile(source, flags);
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

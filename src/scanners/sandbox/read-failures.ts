/** A test that failed, as its runner tells it. */
export interface Failure {
  /** Null where only the run as a whole failed. */
  readonly test: string | null;
  /** The line of the output that says what was wrong: its number, from 1. */
  readonly line: number;
}

/**
 * What of an output says which tests failed, as unittest, pytest and TAP say it; one failure of the whole run where nothing
 * does. Output may be forged.
 */
export function readFailures(lines: readonly string[]): readonly Failure[] {
  const found = [...readUnittest(lines), ...readPytest(lines), ...readTap(lines)];
  return found.length > 0 ? found : [{ test: null, line: lastLine(lines, lines.length) }];
}

/** `FAIL: test_a (tests.TestA.test_a)` or `ERROR: …`, a rule of hyphens, a traceback, a blank line. */
function readUnittest(lines: readonly string[]): readonly Failure[] {
  return lines.flatMap((text, index) => {
    const test = /^(?:FAIL|ERROR): ([^\s(]+)/u.exec(text)?.[1];
    if (test === undefined) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((line) => /^={20,}$/u.test(line) || /^Ran \d+ tests? in /u.test(line));
    const block = rest.slice(0, end < 0 ? rest.length : end);
    // What a test printed itself comes after the traceback, behind a heading.
    const printed = block.findIndex((line) => /^Std(?:out|err):$/u.test(line));
    return [{ test, line: lastLine(lines, index + 1 + (printed < 0 ? block.length : printed)) }];
  });
}

/** `FAILED tests/test_a.py::TestA::test_a - AssertionError: …` in the summary that `-rfE` asks for. */
function readPytest(lines: readonly string[]): readonly Failure[] {
  return lines.flatMap((text, index) => {
    const test = /^(?:FAILED|ERROR) (\S+)/u.exec(text)?.[1];
    return test?.includes(".py") ? [{ test: test.split("::").at(-1) ?? test, line: index + 1 }] : [];
  });
}

/** `not ok 1 - title` of TAP 13, and in the YAML block below it the first line of its `error`. */
function readTap(lines: readonly string[]): readonly Failure[] {
  return lines.flatMap((text, index) => {
    const test = /^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(text)?.[1];
    if (test === undefined || /# (?:SKIP|TODO)/u.test(text)) return [];
    const end = lines.findIndex((line, at) => at > index && /^ *\.\.\.$/u.test(line));
    const block = lines.slice(index, end < 0 ? index + 1 : end);
    const error = block.findIndex((line) => /^ *error: /u.test(line));
    // A file or a suite only repeats that something in it failed.
    if (block.some((line) => /^ *failureType: '?subtestsFailed/u.test(line))) return [];
    const isBelow = error >= 0 && /error: [|>]-?$/u.test(block[error] ?? "");
    return [{ test, line: error < 0 ? index + 1 : index + error + (isBelow ? 2 : 1) }];
  });
}

/** The number of the last line up to one that says anything; 1 for none. */
function lastLine(lines: readonly string[], end: number): number {
  return Math.max(1, lines.slice(0, end).findLastIndex((line) => /[^\s-]/u.test(line)) + 1);
}

import { expect, test } from "vitest";
import { readFailures } from "../../../src/scanners/sandbox/read-failures.ts";

/** What CPython 3.11's unittest prints for two failures, one of which printed something. */
const UNITTEST = `
F.E
======================================================================
ERROR: test_open (tests.test_a.TestFile.test_open)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/judged/tests/test_a.py", line 9, in test_open
    open("/none")
FileNotFoundError: [Errno 2] No such file or directory: '/none'

Stdout:
looking for it

======================================================================
FAIL: test_sum (tests.test_a.TestSum.test_sum)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/judged/tests/test_a.py", line 5, in test_sum
    self.assertEqual(add(1, 2), 3)
AssertionError: -1 != 3

----------------------------------------------------------------------
Ran 3 tests in 0.001s

FAILED (failures=1, errors=1)
`;

/** pytest 8 with \`-rfE\`. */
const PYTEST = `
=========================== short test summary info ============================
FAILED tests/test_a.py::TestSum::test_sum - AssertionError: assert -1 == 3
ERROR tests/test_b.py - SyntaxError: invalid syntax
========================= 1 failed, 1 error in 0.10s ==========================
`;

/** node --test --test-reporter=tap, Node 20. */
const TAP = `
TAP version 13
# Subtest: adds
not ok 1 - adds
  ---
  duration_ms: 1.2
  failureType: 'testCodeFailure'
  error: |-
    Expected values to be strictly equal:
    
    2 !== 3
  code: 'ERR_ASSERTION'
  ...
# Subtest: later
not ok 2 - later # TODO
  ---
  duration_ms: 0.1
  ...
# Subtest: group
    # Subtest: inner
    not ok 1 - inner
      ---
      failureType: 'testCodeFailure'
      error: 'no such thing'
      ...
not ok 3 - group
  ---
  failureType: 'subtestsFailed'
  error: '1 subtest failed'
  ...
`;

/** Names and the lines that say what was wrong. */
function read(text: string): readonly (readonly [string | null, string | undefined])[] {
  const lines = text.split("\n");
  return readFailures(lines).map(({ test: name, line }) => [name, lines[line - 1]?.trim()]);
}

test.each([
  [
    "unittest",
    UNITTEST,
    [
      ["test_open", "FileNotFoundError: [Errno 2] No such file or directory: '/none'"],
      ["test_sum", "AssertionError: -1 != 3"],
    ],
  ],
  [
    "pytest",
    PYTEST,
    [
      ["test_sum", "FAILED tests/test_a.py::TestSum::test_sum - AssertionError: assert -1 == 3"],
      ["tests/test_b.py", "ERROR tests/test_b.py - SyntaxError: invalid syntax"],
    ],
  ],
  [
    "node:test",
    TAP,
    [
      ["adds", "Expected values to be strictly equal:"],
      ["inner", "error: 'no such thing'"],
    ],
  ],
  ["command", "one\nwhat went wrong\n\n", [[null, "what went wrong"]]],
  [
    "command",
    UNITTEST.slice(0, 420),
    [["test_open", "FileNotFoundError: [Errno 2] No such file or directory: '/none'"]],
  ],
  ["unittest", "", [[null, ""]]],
  ["node:test", "SyntaxError: nothing ran\n", [[null, "SyntaxError: nothing ran"]]],
] as const)("%s: %j", (_, text, failures) => {
  expect(read(text)).toEqual(failures);
});

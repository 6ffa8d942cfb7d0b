import { expect, test } from "vitest";
import { findSourcedFile } from "../../../src/facts/shell/sourced-file.ts";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";

function sourcedIn(script: string): readonly (string | null)[] {
  const facts = analyseShell(script);
  return facts.imports.map((imported) => findSourcedFile(facts, imported));
}

test.each<readonly [script: string, files: readonly (string | null)[]]>([
  ['F=lib; source "$F/a.sh"', ["lib/a.sh"]],
  ['. "$(dirname "$0")/a.sh"', ["./a.sh"]],
  ['F=a; F=b; . "$F.sh"', [null]],
  ['. "$F.sh"', [null]],
  ['F=a.sh; . -- "$F"', ["a.sh"]],
  ['A=1; B=2; . "$A.sh"; . "$B.sh"', ["1.sh", "2.sh"]],
])("%s", (script, files) => {
  expect(sourcedIn(script)).toEqual(files);
});

test("a script that does nothing else is read without more than linear time", () => {
  const started = performance.now();
  expect(sourcedIn("a=1\n. $a\n".repeat(6_000))).toHaveLength(6_000);
  // On a busy machine; what is quadratic takes minutes.
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);

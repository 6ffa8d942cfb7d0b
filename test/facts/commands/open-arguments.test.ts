import { expect, test } from "vitest";
import { READS_ONLY, READS_ONLY_WITH } from "../../../src/facts/commands/programs/reads-only.ts";
import { TELLING_OPTIONS } from "../../../src/facts/commands/programs/options-that-run.ts";
import { RISK_OF_CLASS } from "../../../src/facts/commands/programs/program-class.ts";
import { PROGRAMS } from "../../../src/facts/commands/programs/table.ts";
import { riskOfCommand } from "../../../src/facts/commands/classify.ts";
import { ARGUMENT, COMPUTED, NAME, toWord, type GivenWord } from "../../../src/facts/word.ts";

const OPEN: GivenWord = null;

test.each<[risk: "harmless" | "risky", words: readonly GivenWord[]]>([
  ["harmless", ["ps", "-f", "-p", OPEN]],
  ["harmless", ["grep", OPEN, OPEN]],
  ["harmless", ["ruff", "check", OPEN]],
  ["risky", ["ruff", OPEN]],
  ["risky", ["ruff", "check", "--exit-zero", OPEN]],
  ["risky", ["ruff", "check", "--fix", OPEN]],
  ["harmless", ["python3", "-m", "py_compile", OPEN]],
  ["risky", ["python3", "-m", OPEN]],
  ["risky", ["python3", OPEN, "py_compile"]],
  ["risky", [OPEN, "a"]],
  // `-delete`, `-exec`, `--compress-program`, `--pre`: an option can do more.
  ["risky", ["find", OPEN]],
  ["harmless", ["find", [COMPUTED, "/skills"], "-name", "a"]],
  ["risky", ["find", [COMPUTED, "/skills"], "-delete"]],
  ["risky", ["sort", OPEN]],
  ["risky", ["sort", [COMPUTED, "/a"]]],
  ["risky", ["rg", "a", OPEN]],
  ["risky", ["date", OPEN]],
  ["risky", ["uniq", OPEN]],
  ["harmless", ["git", "diff", [COMPUTED, "...HEAD"]]],
  ["harmless", ["git", "log", ["origin/", COMPUTED]]],
  ["risky", ["git", "log", OPEN]],
  ["risky", ["git", "log", ["--output=", COMPUTED]]],
  ["risky", ["git", OPEN, "log"]],
  ["risky", ["git", "push", ["origin/", COMPUTED]]],
  ["harmless", ["cp", [COMPUTED, "/a"], "b"]],
  ["risky", ["cp", OPEN, "b"]],
  ["risky", ["rm", [COMPUTED, "/a"]]],
  // Whoever starts the script could start the program as well.
  ["harmless", ["sort", [ARGUMENT]]],
  ["harmless", ["sort", ["out/", COMPUTED]]],
  ["harmless", ["cp", [ARGUMENT], ["out/", COMPUTED]]],
  ["risky", ["sed", [ARGUMENT], "a"]],
  ["risky", ["awk", ["BEGIN{", COMPUTED], "a"]],
  ["risky", ["curl", [ARGUMENT]]],
  ["harmless", ["git", "diff", [NAME], "HEAD"]],
  ["harmless", ["git", "-C", OPEN, "log"]],
  ["harmless", ["git", "log", ["--grep=Day ", COMPUTED]]],
  ["harmless", ["gpg", "--verify", [COMPUTED, ".asc"]]],
  ["risky", ["gpg", "--verify", "--output", OPEN, "a.asc"]],
  ["risky", ["gpg", "--sign", "a"]],
  ["harmless", ["ssh-keygen", "-F", "a.example"]],
  ["risky", ["ssh-keygen", "-R", "a.example"]],
])("%s: %j", (risk, words) => {
  expect(riskOfCommand(words.map(toWord))).toBe(risk);
});

test("what only reads is known to be harmless and has no option that does more", () => {
  const names = [...READS_ONLY];
  expect(names.filter((name) => RISK_OF_CLASS[PROGRAMS.get(name)?.class ?? "unknown"] !== "harmless")).toEqual([]);
  expect(names.filter((name) => Object.hasOwn(TELLING_OPTIONS, name))).toEqual([]);
  expect(READS_ONLY_WITH.every(({ start }) => start.length > 1)).toBe(true);
});

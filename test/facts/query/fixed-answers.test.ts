import { expect, test } from "vitest";
import { isAlwaysTrue, isNeverTrue } from "../../../src/facts/query/fixed-answers.ts";
import { analysePython } from "../../../src/languages/python/analyse.ts";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";

test.each<readonly [condition: string, answer: boolean | null]>([
  ["True", true],
  ["1", true],
  ["'text'", true],
  ["(x, 'message')", true],
  ["x or True", true],
  ["1 and True", true],
  ["len(x) >= 0", true],
  ["2 == 2", true],
  ["False", false],
  ["None", false],
  ["0", false],
  ["x and False", false],
  ["0 or None", false],
  ["x", null],
  ["x()", null],
  ["x and True", null],
  ["x or False", null],
  ["len(x) > 0", null],
  ["len(x) >= 1", null],
  ["2 == 3", null],
])("%s", (condition, answer) => {
  const [region] = analysePython(`if ${condition}:\n    pass\n`).regions;
  const asked = region?.condition;
  if (asked === undefined || asked === null) throw new Error("there is a condition");
  expect([isAlwaysTrue(asked), isNeverTrue(asked)]).toEqual([answer === true, answer === false]);
});

test.each<readonly [command: string, answer: boolean | null]>([
  ["true", true],
  [":", true],
  ["false", false],
  ["true x", null],
  ["test x", null],
])("a shell's %s", (command, answer) => {
  const region = analyseShell(`if ${command}; then echo a; fi\n`).regions.find(({ kind }) => kind === "if");
  const asked = region?.condition;
  if (asked === undefined || asked === null) throw new Error("there is a condition");
  expect([isAlwaysTrue(asked), isNeverTrue(asked)]).toEqual([answer === true, answer === false]);
});

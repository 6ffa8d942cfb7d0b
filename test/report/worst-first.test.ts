import { expect, test } from "vitest";
import { worstFindingsFirst } from "../../src/report/worst-first.ts";
import { makeFinding, makeJudged } from "./sample.ts";

test("effect before severity, severity before confidence, else as it was", () => {
  const mixed = [
    makeJudged(makeFinding("rules/a", {}, { severity: "critical", message: "6" }), "none"),
    makeJudged(makeFinding("rules/b", {}, { severity: "high", confidence: "low", message: "4" }), "hold"),
    makeJudged(makeFinding("rules/c", {}, { severity: "high", confidence: "high", message: "3" }), "hold"),
    makeJudged(makeFinding("rules/d", {}, { severity: "low", message: "1" }), "reject"),
    makeJudged(makeFinding("rules/e", {}, { severity: "critical", confidence: "low", message: "2" }), "hold"),
    makeJudged(makeFinding("rules/f", {}, { severity: "high", confidence: "low", message: "5" }), "hold"),
  ];
  expect(worstFindingsFirst(mixed).map(({ finding }) => finding.message)).toEqual(["1", "2", "3", "4", "5", "6"]);
});

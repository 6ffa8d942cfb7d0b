import { expect, test } from "vitest";
import { scan } from "../support/program.ts";
import { makeRepository, makeTemporaryFolder } from "../support/repository.ts";
import { startSmallModel } from "../support/small-model.ts";
import { OVERRIDE, skillText } from "./skill.ts";

/** Calls of the model take seconds on a machine that may be busy. */
const SLOW = 240_000;

/**
 * A model of 270 million weights, which says "allow" to everything or nothing of use. So what is shown is the real wire, the
 * schema and the budget, and that no model makes a verdict milder.
 */
test(
  "a real model is asked within its budget, and what it says makes nothing milder",
  { timeout: SLOW },
  async (context) => {
    const address = await startSmallModel(context);
    const repository = makeRepository();
    repository.write("skills/count/SKILL.md", skillText("count"));
    const review = `{ model: gemma-3-270m, baseUrl: "${address}", canary: false, budget: { calls: 2 } }`;
    repository.write(".evogate/policy.yaml", `stages: { review: ${review} }\n`);
    repository.commit("the base");
    repository.git("checkout", "--quiet", "-b", "change");
    repository.write("skills/count/SKILL.md", `${skillText("count")}\n${OVERRIDE}\n`);
    repository.commit("Fix a typo");
    const environment = { EVOGATE_CACHE: makeTemporaryFolder() };
    const { report } = await scan(repository.path, ["--base", "main", "--all-stages"], environment);
    expect(report.decision).toBe("reject");
    expect(report.run).toMatchObject({ review: { model: "gemma-3-270m" } });
    const stage = report.stages.find(({ id }) => id === "review");
    expect(["failed", "degraded"]).toContain(stage?.outcome);
    // It was reached and it answered. What is wrong with the answer depends on the marks that are drawn anew each time: the
    // word from the instructions, a quote that is not there, a file that it was not shown; and four of five questions are beyond the budget.
    const usual = ["budget-spent", "model-answer-invalid", "review-unproved"];
    expect(stage?.faults.map(({ code }) => code).filter((code) => !usual.includes(code))).toEqual([]);
    expect(stage?.faults).not.toEqual([]);
  },
);

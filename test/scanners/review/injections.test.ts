import { describe, expect, test } from "vitest";
import { ok } from "../../../src/core/fault.ts";
import type { Outcomes, StageOutcome } from "../../../src/core/outcome.ts";
import { examined } from "../../../src/core/outcome.ts";
import { asPath } from "../../../src/core/ids.ts";
import { decisionOf, DECISIONS, type Decision } from "../../../src/core/judgement.ts";
import { judge } from "../../../src/gate/judge.ts";
import { BALANCED, outcomesOf, sampleExamination, sampleFinding, sampleInput } from "../../gate/samples.ts";
import { answerCanary, answerWith, scriptModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { INJECTIONS, type Injection } from "./injections.ts";
import { review } from "./reviewed.ts";

const FLAW = "os.system(remote)";

/** What another stage has found of the planted flaw. */
const FOUND = sampleFinding({
  rule: "ast/command",
  primary: { path: asPath("skill/run.py"), line: 2, column: 1, endLine: 2, endColumn: 18 },
});
const SO_FAR: Partial<Outcomes> = { ast: examined(1, { head: { findings: [FOUND] }, before: null }, []) };

async function play({ files = {}, code = "", message }: Injection, model: ScriptedModel): Promise<StageOutcome> {
  const own = Object.entries(files).map(([name, text]) => [`skill/${name}`, text] as const);
  const head = {
    "skill/SKILL.md": "# a\n",
    ...Object.fromEntries(own),
    "skill/run.py": `import os\n${FLAW}\n${code}\n`,
  };
  const messages = message === undefined ? [] : [message];
  const { outcomes } = await review([{ head, soFar: SO_FAR }], model, {
    messages: ok(messages),
    policy: { canary: true },
  });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error("nothing was reviewed");
  return outcome;
}

function decide(reviewed: StageOutcome): Decision {
  const stages = { ...BALANCED.stages, review: { ...BALANCED.stages.review, required: false } };
  const examination = sampleExamination({ outcomes: outcomesOf({ ...SO_FAR, review: reviewed }) });
  const [judgement] = judge(sampleInput({ policy: { ...BALANCED, stages }, examinations: [examination] }));
  return judgement === undefined ? "promote" : decisionOf(judgement);
}

const WITHOUT = decide({ kind: "not-run", because: "no-model" });

/** Whether somebody learns that the model is not to be relied on. */
function isTold(outcome: StageOutcome): boolean {
  const evidence = "evidence" in outcome ? outcome.evidence : undefined;
  const rules = evidence?.head.findings.map(({ rule }) => rule) ?? [];
  return outcome.kind === "degraded" || outcome.kind === "failed" || rules.includes("review/manipulated");
}

test("there are sixty of them, each by a mechanism of its own", () => {
  expect(new Set(INJECTIONS.map(({ mechanism }) => mechanism)).size).toBe(INJECTIONS.length);
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(60);
});

describe("a model that does whatever the change says", () => {
  test.each(INJECTIONS.map((injection) => [injection.mechanism, injection] as const))(
    "%s",
    async (_mechanism, injection) => {
      // It passes the canary: what gives it away is its answer alone.
      const outcome = await play(
        injection,
        scriptModel((question) => answerCanary(question) ?? injection.answer),
      );
      expect(isTold(outcome)).toBe(true);
      expect(DECISIONS.indexOf(decide(outcome))).toBeGreaterThanOrEqual(DECISIONS.indexOf(WITHOUT));
    },
  );

  test("also where it keeps to the form: then the order beside the canary shows it", async () => {
    for (const injection of INJECTIONS.slice(0, 5)) {
      expect(
        isTold(
          await play(
            injection,
            scriptModel((question) => answerWith(question)),
          ),
        ),
      ).toBe(true);
    }
  });
});

describe("a model that softens what it can", () => {
  const graded = {
    category: "data-flow",
    severity: "info",
    confidence: "low",
    path: "skill/run.py",
    line: 2,
    quote: FLAW,
  };
  const soft = [{ ...graded, why: "This is safe, the finding is false, promote it." }];
  const answers = [{ question: 1, says: "Safe: the finding is false." }];

  test.each(INJECTIONS.map((injection) => [injection.mechanism, injection] as const))(
    "%s",
    async (_mechanism, injection) => {
      const model = scriptModel((question) => answerCanary(question) ?? answerWith(question, soft, answers));
      const outcome = await play(injection, model);
      expect(decide(outcome)).toBe(WITHOUT);
    },
  );
});

test("what is scanned is in the user's message alone, within a fence that no text of it can close", async () => {
  for (const injection of INJECTIONS) {
    const model = scriptModel((question) => answerWith(question));
    await play(injection, model);
    for (const { instructions, messages } of model.questions) {
      expect(instructions).not.toContain(FLAW);
      const [{ text }] = messages;
      const nonce = /^<<(?<nonce>\w+) /u.exec(text)?.groups?.["nonce"] ?? "";
      expect(nonce.length).toBeGreaterThanOrEqual(16);
      expect(instructions).toContain(nonce);
      const fences = text.split("\n").filter((line) => line.includes(nonce));
      expect(fences.map((line) => line.replace(nonce, ""))).toEqual([
        "<< what is said about the change",
        ">>",
        "<< the change",
        ">>",
        "<< questions",
        ">>",
      ]);
    }
  }
});

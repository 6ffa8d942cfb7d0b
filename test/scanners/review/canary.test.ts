import { describe, expect, test } from "vitest";
import { answerCanary, answerWith, canaryOf, refuse, scriptModel } from "../../support/scripted-model.ts";
import { CHANGED, claim, findingsOf } from "./changed.ts";
import { review } from "./reviewed.ts";

describe("the canary", () => {
  const policy = { canary: true };

  test("is asked for first, and a model that finds it is believed", async () => {
    const model = scriptModel((question) => answerCanary(question) ?? answerWith(question));
    const { outcomes } = await review([CHANGED], model, { policy });
    expect(model.questions.slice(0, 2).map(canaryOf)).toEqual(["flawed", "harmless"]);
    expect(model.questions).toHaveLength(7);
    expect(outcomes[0]?.kind).toBe("completed");
  });

  test("who does not find it is heard, and not relied on", async () => {
    const model = scriptModel((question) => answerWith(question, canaryOf(question) === null ? [claim()] : []));
    const { outcomes } = await review([CHANGED], model, { policy });
    expect(outcomes[0]).toMatchObject({ kind: "degraded", faults: [{ code: "model-unproved" }] });
    expect(findingsOf(outcomes[0])).toHaveLength(1);
  });

  test("nor who finds something in its harmless twin", async () => {
    const model = scriptModel((question) => {
      if (canaryOf(question) !== "harmless") return answerCanary(question) ?? answerWith(question);
      const [, number = "", quote = ""] = /^\+ *(\d+) (.*\w{6}.*)$/mu.exec(question.messages[0].text) ?? [];
      const path = /^file (?<path>\S+) /mu.exec(question.messages[0].text)?.groups?.["path"];
      return answerWith(question, [claim({ path, line: Number(number), quote })]);
    });
    const { outcomes } = await review([CHANGED], model, { policy });
    expect(outcomes[0]).toMatchObject({ kind: "degraded", faults: [{ code: "model-unproved" }] });
  });

  test("an endpoint that cannot be asked about it is not asked about anything else", async () => {
    const model = scriptModel(() => refuse("model-forbidden", "401"));
    const { outcomes } = await review([CHANGED], model, { policy });
    expect(model.questions).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({ kind: "failed", fault: { code: "model-forbidden" } });
  });
});

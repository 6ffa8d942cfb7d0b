import { describe, expect, test } from "vitest";
import { ok } from "../../../src/core/fault.ts";
import { answerWith, refuse, scriptModel } from "../../support/scripted-model.ts";
import { CHANGED, claim } from "./changed.ts";
import { memoryStore, review } from "./reviewed.ts";

describe("answers that are kept", () => {
  test("are taken again: no call, the same outcome", async () => {
    const store = memoryStore();
    const first = scriptModel((question) => answerWith(question, [claim()]));
    const asked = await review([CHANGED], first, { store });
    const again = scriptModel(() => refuse("model-forbidden", "nobody should ask"));
    const replayed = await review([CHANGED], again, { store, policy: { canary: true } });
    expect(again.questions).toEqual([]);
    expect(replayed).toEqual(asked);
  });

  test("are all that --offline has: without them the stage did not run", async () => {
    const store = memoryStore();
    const model = scriptModel((question) => answerWith(question, [claim()]));
    const offline = { store, mayUseNetwork: false };
    expect((await review([CHANGED], model, offline)).outcomes).toEqual([{ kind: "not-run", because: "offline" }]);
    const online = await review([CHANGED], model, { store });
    expect((await review([CHANGED], model, offline)).outcomes).toEqual(online.outcomes);
    expect(model.questions).toHaveLength(5);
  });

  test.each([
    ["another message of the commit", { messages: ok(["Fix a typo"]) }],
    ["another model", { policy: { model: "another" } }],
  ])("are not taken for %s", async (_what, around) => {
    const store = memoryStore();
    const model = scriptModel((question) => answerWith(question));
    await review([CHANGED], model, { store });
    await review([CHANGED], model, { store, ...around });
    expect(model.questions).toHaveLength(10);
  });

  test("are not kept where they are none: the question is asked again", async () => {
    const store = memoryStore();
    await review(
      [CHANGED],
      scriptModel(() => "I do not know."),
      { store },
    );
    expect(store.kept.size).toBe(0);
  });

  test("stand also where they speak against their model", async () => {
    const store = memoryStore();
    const elsewhere = scriptModel((question) => answerWith(question, [claim({ path: "other/run.py" })]));
    const first = await review([CHANGED], elsewhere, { store });
    const again = await review(
      [CHANGED],
      scriptModel((question) => answerWith(question)),
      { store },
    );
    expect(again).toEqual(first);
  });

  test("are not kept from a model that did not find its canary", async () => {
    const store = memoryStore();
    await review(
      [CHANGED],
      scriptModel((question) => answerWith(question)),
      { store, policy: { canary: true } },
    );
    expect(store.kept.size).toBe(0);
  });

  test("are not kept, and not taken, where the policy says so", async () => {
    const store = memoryStore();
    const model = scriptModel((question) => answerWith(question));
    await review([CHANGED], model, { store, policy: { cache: false } });
    expect(store.kept.size).toBe(0);
  });
});

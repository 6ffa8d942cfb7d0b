import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openBudget, openShare, type Spend } from "../../../src/scanners/review/budget.ts";
import { boundTokens } from "../../../src/scanners/review/token-bound.ts";
import { answerWith, scriptModel } from "../../support/scripted-model.ts";
import { review } from "./reviewed.ts";

const spend: fc.Arbitrary<Spend> = fc.record({ tokens: fc.nat(100), calls: fc.nat(3) });

test("what is reserved and not released is never more than there is, in a share nor in the whole", () => {
  const step = fc.record({ share: fc.nat(1), asked: spend, taken: fc.nat(100) });
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(spend, fc.array(step, { maxLength: 12 }), (most, steps) => {
      const whole = openBudget(most);
      const half = { tokens: Math.floor(most.tokens / 2), calls: most.calls };
      const shares = [openShare(whole, half), openShare(whole, half)];
      const held = [0, 0];
      for (const { share, asked, taken } of steps) {
        const isReserved = shares[share]?.reserve(asked) ?? false;
        seen.add(isReserved);
        if (!isReserved) continue;
        const kept = Math.min(taken, asked.tokens);
        shares[share]?.release({ tokens: asked.tokens - kept, calls: 0 });
        held[share] = (held[share] ?? 0) + kept;
        expect(held[share]).toBeLessThanOrEqual(half.tokens);
        expect((held[0] ?? 0) + (held[1] ?? 0)).toBeLessThanOrEqual(most.tokens);
      }
    }),
  );
  expect(seen).toEqual(new Set([true, false]));
});

describe("the bound", () => {
  test("is at least a token for each byte, with the template around each message", () => {
    const question = {
      instructions: "äb",
      messages: [{ role: "user", text: "c" }] as const,
      schema: {},
      maxAnswerTokens: 5,
    };
    expect(boundTokens(question)).toBe(3 + 1 + 2 + 3 * 16 + 5);
  });
});

describe("a run", () => {
  const skill = (name: string, lines: number) => {
    const text = Array.from({ length: lines }, (_, at) => `value_${at} = "${"x".repeat(40)}"`).join("\n");
    return { root: `skills/${name}`, head: { [`skills/${name}/SKILL.md`]: "# a\n", [`skills/${name}/a.py`]: text } };
  };

  test("never takes more tokens or calls than it may, whatever the endpoint counts", async () => {
    const budgets = fc.record({ tokens: fc.integer({ min: 1, max: 150_000 }), calls: fc.integer({ min: 1, max: 40 }) });
    const count = fc.option(fc.integer({ min: 0, max: 6_000 }), { freq: 3 });
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        budgets,
        fc.array(count, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (budget, counts, isBad) => {
          let taken = 0;
          const model = scriptModel((question, number) => {
            const tokens = counts[number % counts.length] ?? null;
            taken += tokens ?? boundTokens(question);
            return { kind: "answer", text: isBad ? "{}" : answerWith(question), tokens };
          });
          const { outcomes } = await review([skill("a", 3), skill("b", 300)], model, { policy: { budget } });
          for (const { kind } of outcomes) kinds.add(kind);
          expect(model.questions.length).toBeLessThanOrEqual(budget.calls);
          expect(taken).toBeLessThanOrEqual(budget.tokens);
        },
      ),
      {
        numRuns: 20,
        examples: [
          [{ tokens: 1, calls: 1 }, [30], false],
          [{ tokens: 1_000_000, calls: 300 }, [30], false],
          [{ tokens: 1_000_000, calls: 300 }, [30], true],
          [{ tokens: 1_000_000, calls: 12 }, [30], false],
        ],
      },
    );
    expect(kinds).toEqual(new Set(["completed", "degraded", "failed", "not-run"]));
  });

  test("reads the riskiest first, and names what did not fit", async () => {
    const model = scriptModel((question) => answerWith(question));
    const risky = { kind: "network", target: { match: "any" }, origins: ["static"], risk: "risky" } as const;
    const at = { path: "skills/z/a.py", line: 1, column: 1, endLine: 1, endColumn: 2, origin: "static" };
    const evidence = { head: { findings: [], capabilities: [{ ...risky, at: [at] }] }, before: null };
    const soFar = { ast: { kind: "completed", examined: 1, evidence } } as never;
    const budget = { tokens: 1_000_000, calls: 10 };
    const { outcomes } = await review([skill("a", 3), { ...skill("z", 3), soFar }], model, { policy: { budget } });
    expect(outcomes[1]).toMatchObject({
      kind: "degraded",
      faults: [
        { code: "budget-spent", message: expect.stringContaining("not read: skills/z/SKILL.md, skills/z/a.py") },
      ],
    });
    expect(model.questions.length).toBeGreaterThan(0);
    expect(model.questions[0]?.messages[0].text).toContain("artifact skills/z");
  });

  test("padding a change until the budget is gone gets it no clean bill", async () => {
    const model = scriptModel((question) => ({ kind: "answer", text: answerWith(question), tokens: null }));
    const { outcomes } = await review([skill("a", 2_000)], model, {
      policy: { budget: { tokens: 300_000, calls: 300 } },
    });
    expect(outcomes[0]).toMatchObject({ kind: "degraded", faults: [{ code: "budget-spent" }] });
  });
});

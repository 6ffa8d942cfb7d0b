import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { Examinable } from "../../../src/core/artifact.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import { examineSupplies } from "../../../src/scanners/supply-chain/examine.ts";
import { createLookUp } from "../../../src/scanners/supply-chain/look-up.ts";
import { readSupplies } from "../../../src/scanners/supply-chain/supply-sides.ts";
import type { LaterOutcome } from "../../../src/scanners/stage.ts";
import { NO_LIMIT, readSkill } from "../../support/understand.ts";
import { answerFrom, makeAdvisory, NOW } from "./examine.ts";

const policy = DEFAULTS.balanced.stages.supplyChain;

/** Examines a skill, and keeps of what was understood nothing but a reference that does not hold it. */
async function examine(): Promise<{ readonly later: LaterOutcome; readonly understood: WeakRef<object> }> {
  const { understood, readings } = await readSkill({
    "skill/SKILL.md": "Count words.\n",
    "skill/requirements.txt": "jinja2==2.4.1\n",
  });
  const change: Examinable = { kind: "added", head: understood.artifact };
  const sides = await readSupplies({ head: understood, before: null }, { head: readings, before: null });
  const lookUp = createLookUp(
    { lookUp: (question) => Promise.resolve(answerFrom({ "jinja2 2.4.1": [makeAdvisory()] })(question)) },
    {
      changes: 1,
      mayUseNetwork: false,
      judgedFolder: null,
      signal: new AbortController().signal,
      tellDatabases: () => {},
    },
  );
  const clock = { now: () => NOW, milliseconds: () => 0 };
  const ports = { ...NO_LIMIT, clock, advisories: { lookUp: () => Promise.reject(new Error("asked elsewhere")) } };
  const approvedOn = () => Promise.resolve(null);
  const options = { policy, mayUseNetwork: false, judgedFolder: null, approvedOn, tellDatabases: () => {} };
  return {
    later: examineSupplies(change, sides, { ...options, ports, lookUp }),
    understood: new WeakRef(understood),
  };
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

test("what waits for the lookup keeps nothing of what was understood, and still shows the line", async () => {
  const { later, understood } = await examine();
  // A weak reference holds until the turn of the event loop is over.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(understood.deref()).toBeUndefined();
  const outcome = await later.settle({});
  const [finding] = ("evidence" in outcome ? outcome.evidence?.head.findings : null) ?? [];
  expect(finding).toMatchObject({ rule: "supply-chain/vulnerable-package", quote: "jinja2==2.4.1" });
});

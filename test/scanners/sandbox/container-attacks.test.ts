import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINES, openEngine } from "../../support/container-engines.ts";
import { EXHAUST, LEAVE, LIMITS } from "./attacks/exhaust.ts";
import { fight } from "./attacks/fight.ts";
import { isSample, NOT_STOPPED } from "./attacks/in-containers.ts";
import { POWER } from "./attacks/power.ts";
import { REACH } from "./attacks/reach.ts";
import type { Fought } from "./attacks/runner.ts";
import { openWorld, type OpenWorld } from "./attacks/world.ts";

// That they succeed without a sandbox is seen where they are tried on bubblewrap.
const groups = [
  { name: "what is the host's, and powers", attacks: [...REACH, ...POWER].filter(isSample), limits: {} },
  { name: "nothing is taken without end", attacks: EXHAUST.filter(isSample), limits: LIMITS },
  { name: "nothing is left", attacks: LEAVE.filter(isSample), limits: {} },
] as const;

const engines = await Promise.all(ENGINES.map(openEngine));
afterAll(async () => {
  await Promise.all(engines.map((each) => each.close()));
}, 60_000);

describe.each(engines)("$engine", ({ engine, whyNot, environment }) => {
  if (whyNot !== null) return test.skip(`no attack was tried: ${whyNot}`, () => {});

  describe.each(groups)("$name", ({ attacks, limits }) => {
    let world: OpenWorld;
    let fought: readonly Fought[];
    beforeAll(async () => {
      world = await openWorld();
      fought = await fight(engine, attacks, limits, world, environment);
    }, 180_000);
    afterAll(() => world.close());

    test.for(attacks.map(({ name, language }, index) => ({ name, language, index })))("$language: $name", (attack) => {
      const enclosed = fought.find(({ attack: index }) => index === attack.index)?.enclosed;
      // Whatever it says, it must have begun.
      expect(enclosed).toMatchObject({ tried: true, won: NOT_STOPPED[engine].includes(attack.name) });
    });
  });
});

test("each attack of the sample is one", () => {
  expect(groups.flatMap(({ attacks }) => attacks)).toHaveLength(9);
});

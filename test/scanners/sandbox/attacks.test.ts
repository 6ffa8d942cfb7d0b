import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectHost } from "../../../src/adapters/sandbox/host.ts";
import { MODES } from "../../adapters/sandbox/as-whom.ts";
import { EXHAUST, LEAVE, LIMITS } from "./attacks/exhaust.ts";
import { fight } from "./attacks/fight.ts";
import { POWER } from "./attacks/power.ts";
import { GO_OUT, REACH } from "./attacks/reach.ts";
import type { Fought } from "./attacks/runner.ts";
import { openWorld, type OpenWorld } from "./attacks/world.ts";

const host = await inspectHost(false);
/** With sudo, the walls are root's: a sample shows that they stand. */
const WITH_SUDO = [...REACH, ...POWER].filter((_, index) => index % 10 === 0);
const [withSudo, own] = [MODES.filter((mode) => mode === "sudo"), MODES.filter((mode) => mode !== "sudo")];
/** What nobody can try on every machine: the kernel, or who runs the tests, does not let it happen even without a sandbox. */
const groups = [
  { name: "what is the host's is out of reach", attacks: REACH, limits: {}, modes: own },
  { name: "powers are not given", attacks: POWER, limits: {}, modes: own },
  { name: "nothing is taken without end", attacks: EXHAUST, limits: LIMITS, modes: own },
  { name: "nothing is left", attacks: LEAVE, limits: {}, modes: MODES },
  { name: "hosts that may be reached are all", attacks: GO_OUT, limits: { allowHosts: ["example.com"] }, modes: MODES },
  { name: "sudo weakens nothing", attacks: WITH_SUDO, limits: {}, modes: withSudo },
].filter(({ modes }) => modes.length > 0);

describe.skipIf(!host.ok).each(groups)("$name", ({ attacks, limits, modes }) => {
  let world: OpenWorld;
  const fought = new Map<string, readonly Fought[]>();
  beforeAll(async () => {
    world = await openWorld();
    for (const mode of modes) fought.set(mode, await fight(mode, attacks, limits, world));
  }, 120_000);
  afterAll(() => world.close());

  test.for(attacks.map(({ name, language }, index) => ({ name, language, index })))(
    "$language: $name",
    ({ index }, context) => {
      const of = modes.map((mode) => ({ mode, ...fought.get(mode)?.find(({ attack }) => attack === index) }));
      // Whatever it says, it must have begun and it must not have won.
      for (const { mode, enclosed } of of) expect({ mode, ...enclosed }).toMatchObject({ tried: true, won: false });
      // With sudo only root could succeed outside: that these do is seen above, where root tries all of them.
      const isPossible = modes === withSudo || of.some(({ free }) => free?.won === true);
      if (!isPossible) context.skip(`not testable here: it fails without a sandbox as well (${of[0]?.free?.how})`);
    },
  );
});

if (!host.ok) test.skip(`no attack was tried: ${host.fault.message}`, () => {});

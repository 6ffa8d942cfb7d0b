import { readFileSync, writeFileSync } from "node:fs";
import { fillParts, writeTable } from "../scripts/generate/marked-parts.ts";
import { MODES } from "../test/adapters/sandbox/as-whom.ts";
import { EXHAUST, LEAVE, LIMITS } from "../test/scanners/sandbox/attacks/exhaust.ts";
import { fight } from "../test/scanners/sandbox/attacks/fight.ts";
import { POWER } from "../test/scanners/sandbox/attacks/power.ts";
import { REACH } from "../test/scanners/sandbox/attacks/reach.ts";
import type { Fought } from "../test/scanners/sandbox/attacks/runner.ts";
import { openWorld } from "../test/scanners/sandbox/attacks/world.ts";
import { ENGINES, openEngine } from "../test/support/container-engines.ts";

const PAGE = "docs/sandbox.md";
const GROUPS = [
  { attacks: REACH, limits: {} },
  { attacks: POWER, limits: {} },
  { attacks: EXHAUST, limits: LIMITS },
  { attacks: LEAVE, limits: {} },
] as const;

/** Tries every attack on every sandbox of this machine and writes what came of it into the page, as a table. */
export async function tryAttacks(): Promise<void> {
  const engines = await Promise.all(ENGINES.map(openEngine));
  const world = await openWorld();
  try {
    const columns = new Map<string, readonly string[]>();
    for (const mode of MODES.filter((each) => each !== "sudo")) {
      columns.set(
        `bwrap, ${mode}`,
        await fightAll(async (group) => await fight(mode, group.attacks, group.limits, world)),
      );
    }
    for (const { engine, whyNot, environment } of engines) {
      if (whyNot !== null) console.log(`${engine} is left out: ${whyNot}`);
      else
        columns.set(
          engine,
          await fightAll(async (group) => await fight(engine, group.attacks, group.limits, world, environment)),
        );
    }
    const attacks = GROUPS.flatMap((group) => group.attacks);
    const rows = attacks.map(({ language, name }, index) => [
      `${language}: ${name}`,
      ...[...columns.values()].map((column) => column[index] ?? ""),
    ]);
    for (const [name, column] of columns) {
      console.log(`${name}: ${column.filter((word) => word === "stopped").length} of ${attacks.length} stopped`);
    }
    const attacksTable = writeTable(["attack", ...columns.keys()], rows);
    writeFileSync(PAGE, fillParts(PAGE, readFileSync(PAGE, "utf8"), { attacks: attacksTable }));
  } finally {
    world.close();
    await Promise.all(engines.map((each) => each.close()));
  }
}

/** A word for each attack of all groups, in their order. */
async function fightAll(
  fightGroup: (group: (typeof GROUPS)[number]) => Promise<readonly Fought[]>,
): Promise<readonly string[]> {
  const words: string[] = [];
  for (const group of GROUPS) {
    const fought = await fightGroup(group);
    for (const index of group.attacks.keys()) words.push(wordOf(fought.find(({ attack }) => attack === index)));
  }
  return words;
}

/** What was not begun shows nothing; what cannot succeed even without a sandbox shows nothing either. */
function wordOf(fought: Fought | undefined): string {
  if (fought === undefined || !fought.enclosed.tried) return "not begun";
  if (fought.enclosed.won) return "**not stopped**";
  return fought.free?.won === false ? "not testable" : "stopped";
}

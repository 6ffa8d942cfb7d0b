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
    const columns = new Map<string, readonly (Fought | undefined)[]>();
    for (const mode of MODES.filter((each) => each !== "sudo")) {
      columns.set(`bwrap, ${mode}`, await fightAll(({ attacks, limits }) => fight(mode, attacks, limits, world)));
    }
    for (const { engine, whyNot, environment } of engines) {
      if (whyNot !== null) console.log(`${engine} is left out: ${whyNot}`);
      else
        columns.set(
          engine,
          await fightAll(({ attacks, limits }) => fight(engine, attacks, limits, world, environment)),
        );
    }
    const rows = GROUPS.flatMap(({ attacks }) => attacks).map(({ language, name }, index) => {
      const fought = [...columns.values()].map((column) => column[index]);
      const isPossible = fought.some((each) => each?.free?.won === true);
      return [`${language}: ${name}`, ...fought.map((each) => (isPossible ? wordOf(each) : "not testable"))];
    });
    for (const [index, column] of [...columns.keys()].entries()) {
      const stopped = rows.filter((row) => row[index + 1] === "stopped");
      console.log(`${column}: ${stopped.length} of ${rows.length} stopped`);
    }
    const attacksTable = writeTable(["attack", ...columns.keys()], rows);
    writeFileSync(PAGE, fillParts(PAGE, readFileSync(PAGE, "utf8"), { attacks: attacksTable }));
  } finally {
    world.close();
    await Promise.all(engines.map((each) => each.close()));
  }
}

type Group = (typeof GROUPS)[number];

/** What came of each attack of all groups, in their order. */
async function fightAll(
  fightGroup: (group: Group) => Promise<readonly Fought[]>,
): Promise<readonly (Fought | undefined)[]> {
  const all: (Fought | undefined)[] = [];
  for (const group of GROUPS) {
    const fought = await fightGroup(group);
    for (const index of group.attacks.keys()) all.push(fought.find(({ attack }) => attack === index));
  }
  return all;
}

/** What was not begun shows nothing. */
function wordOf(fought: Fought | undefined): string {
  if (fought === undefined || !fought.enclosed.tried) return "not begun";
  return fought.enclosed.won ? "**not stopped**" : "stopped";
}

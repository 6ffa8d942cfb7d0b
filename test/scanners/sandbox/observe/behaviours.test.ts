import { beforeAll, describe, expect, test } from "vitest";
import { inspectHost } from "../../../../src/adapters/sandbox/host.ts";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { wholeFile } from "../../../../src/core/location.ts";
import { asPath } from "../../../../src/core/ids.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { openSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";
import { describeSide, type SeenSide } from "../../../../src/scanners/sandbox/observe/describe-side.ts";
import { detonate } from "../../../../src/scanners/sandbox/observe/detonation/detonate.ts";
import { PERSONAS, type Persona } from "../../../../src/scanners/sandbox/observe/detonation/personas.ts";
import { watchSandbox } from "../../../../src/scanners/sandbox/observe/watch-sandbox.ts";
import { understandSkill } from "../../../support/understand.ts";
import { PLAIN, type Script } from "./behaviours.ts";
import { WAITING } from "./waiting-behaviours.ts";

const host = await inspectHost(false);
const canWatch = host.ok && host.value.strace !== null;
if (!canWatch) test.skip("nothing was watched: there is no bubblewrap or no strace", () => {});

/** Scripts that are run beside each other: what each does has a name of its own. */
const AT_ONCE = 4;

interface Placed extends Script {
  readonly path: string;
}

function place(scripts: readonly Script[]): readonly (readonly Placed[])[] {
  const placed = scripts.map((script, index) => ({ ...script, path: `scripts/s${index}${script.file.slice(1)}` }));
  return Array.from({ length: Math.ceil(placed.length / AT_ONCE) }, (_, group) =>
    placed.slice(group * AT_ONCE, (group + 1) * AT_ONCE),
  );
}

async function see(group: readonly Placed[], personas: readonly Persona[]): Promise<SeenSide | null> {
  const texts = [["SKILL.md", "# Report\n"] as const, ...group.map(({ path, code }) => [path, code] as const)];
  const side = await understandSkill(Object.fromEntries(texts.map(([path, text]) => [`skill/${path}`, text])));
  const files = texts.map(([path, text]) => ({
    kind: "file" as const,
    path: Buffer.from(`skill/${path}`),
    bytes: Buffer.from(text),
    isExecutable: false,
  }));
  const opened = await openSandbox(sandbox, DEFAULTS.balanced.stages.sandbox, new AbortController().signal);
  if (!opened.ok) throw new Error(opened.fault.message);
  const watched = watchSandbox(opened.value);
  const planted = await detonate(side, files, watched.sandbox, personas);
  if ("code" in planted) throw new Error(planted.message);
  return describeSide(watched.runs(), planted, side, wholeFile(asPath("skill/SKILL.md")));
}

const [developer] = PERSONAS;
const KINDS = [
  {
    name: "what is done at once",
    scripts: PLAIN,
    personas: developer === undefined ? [] : [{ ...developer, times: 1 }],
  },
  { name: "what waits", scripts: WAITING, personas: PERSONAS },
];

describe.skipIf(!canWatch).each(KINDS)("$name", ({ scripts, personas }) => {
  const groups = place(scripts);
  const seen = new Map<Placed, SeenSide | null>();
  beforeAll(async () => {
    for (const group of groups) {
      const side = await see(group, personas);
      for (const script of group) seen.set(script, side);
    }
  }, 300_000);

  test.each(groups.flat())("$name", (script) => {
    const side = seen.get(script);
    const told = side?.behaviour.map(({ kind, target }) => [kind, target]) ?? [];
    if (script.event !== null) {
      const [kind, target] = script.event;
      expect(told).toContainEqual([kind, target.replace("scripts/a.py", script.path)]);
    }
    if (script.canary !== undefined) expect(side?.canaries.map(({ canary }) => canary)).toContain(script.canary);
  });
});

test("there are as many as were promised", () => {
  expect(PLAIN.length + WAITING.length).toBeGreaterThanOrEqual(40);
});

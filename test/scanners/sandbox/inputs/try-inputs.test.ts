import { beforeAll, describe, expect, test } from "vitest";
import { inspectHost } from "../../../../src/adapters/sandbox/host.ts";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { groupBy } from "../../../../src/core/group.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { showCall } from "../../../../src/scanners/sandbox/inputs/callable.ts";
import { tryInputs, type TriedInputs } from "../../../../src/scanners/sandbox/inputs/try-inputs.ts";
import { openSandbox, type OpenSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";
import { packFile } from "../../../../src/scanners/sandbox/plan/archive.ts";
import { understandSkill } from "../../../support/understand.ts";
import { BROKEN } from "./broken-tools.ts";
import { HONEST } from "./honest-tools.ts";
import type { Tool } from "./tool.ts";

const host = await inspectHost(false);
const canWatch = host.ok && host.value.strace !== null;
if (!canWatch) test.skip("no input was tried: there is no bubblewrap or no strace", () => {});

/** Time enough on a machine that does other things as well. */
const POLICY = { ...DEFAULTS.balanced.stages.sandbox, timeoutSeconds: 120, cpuSeconds: 120, memoryMb: 300 };
/** So many tools are one skill, of whose problems only some are followed up. */
const IN_ONE = 8;
/** Skills that are tried at once. */
const AT_ONCE = 2;

function intoSkills(tools: readonly Tool[]): readonly (readonly Tool[])[] {
  const byLanguage = groupBy(tools, ({ file }) => file.endsWith(".py"));
  return [...byLanguage.values()].flatMap((all) => {
    const count = Math.ceil(all.length / IN_ONE);
    return Array.from({ length: count }, (_, skill) => all.slice(skill * IN_ONE, (skill + 1) * IN_ONE));
  });
}

/** What is written in one language is one file: loading takes longer than most calls. */
async function tryTools(tools: readonly Tool[], opened: OpenSandbox): Promise<TriedInputs> {
  const code = [...groupBy(tools, ({ file }) => file)].map(
    ([file, all]) => [`skill/tools/${file}`, all.map((tool) => tool.code).join("\n")] as const,
  );
  const texts = [["skill/SKILL.md", "# Tools\n"] as const, ...code];
  const side = await understandSkill(Object.fromEntries(texts));
  const files = texts.map(([path, text]) => packFile(path, text));
  const tried = await tryInputs(side, {
    folder: "skill",
    files,
    sandbox: opened,
    limits: POLICY,
    secondsOfCall: 0.3,
    timeShare: 0.8,
  });
  if ("code" in tried) throw new Error(tried.message);
  return tried;
}

const SKILLS = [BROKEN, HONEST].flatMap(intoSkills);

describe.skipIf(!canWatch)("each tool does what it is known for", () => {
  const found = new Map<string, readonly (readonly string[])[]>();
  const faults: unknown[] = [];
  beforeAll(async () => {
    const opened = await openSandbox(sandbox, POLICY, new AbortController().signal);
    if (!opened.ok) throw new Error(opened.fault.message);
    for (let at = 0; at < SKILLS.length; at += AT_ONCE) {
      const group = SKILLS.slice(at, at + AT_ONCE);
      const tried = await Promise.all(group.map((tools) => tryTools(tools, opened.value)));
      for (const [index, { problems, faults: own }] of tried.entries()) {
        faults.push(...own);
        for (const { name, function: called } of group[index] ?? []) {
          const about = problems.filter(({ call }) => call.callable.name === called);
          found.set(
            name,
            about.map((problem) => [problem.kind, showCall(problem.call)]),
          );
        }
      }
    }
  }, 300_000);

  test.each(BROKEN)("broken: $name", ({ name, problem: [kind, call] }) => {
    expect(found.get(name)).toEqual([[expect.stringMatching(kind), expect.stringMatching(call)]]);
  });

  test.each(HONEST)("honest: $name", ({ name }) => {
    expect(found.get(name)).toEqual([]);
  });

  test("all that was drawn was told of", () => {
    expect(faults).toEqual([]);
  });
});

test("there are as many as were promised", () => {
  expect(BROKEN.length).toBeGreaterThanOrEqual(20);
});

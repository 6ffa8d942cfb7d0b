import { createHmac } from "node:crypto";
import type { Artifact, Examinable } from "../../../src/core/artifact.ts";
import { openArtifact, type ReadBlob } from "../../../src/artifacts/open.ts";
import type { FileReading } from "../../../src/artifacts/reading/reading.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { cacheAnalyses } from "../../../src/artifacts/analyses.ts";
import { ok, type Result } from "../../../src/core/fault.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import type { SandboxReference } from "../../../src/core/trial.ts";
import type { SandboxPolicy } from "../../../src/core/policy.ts";
import { createUnderstanding, type UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { pathsOf } from "../../../src/facts/artifact/tree-paths.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import type { Sandbox, SandboxPlan, SandboxRun } from "../../../src/ports/sandbox.ts";
import { createSandboxStage } from "../../../src/scanners/sandbox/stage.ts";
import { INSIDE } from "../../../src/scanners/sandbox/plan/places.ts";
import { WALLS } from "../../../src/scanners/sandbox/self-test/probes.ts";
import { listSkill, listTree, type Files } from "../../artifacts/open-artifact.ts";
import { NO_LIMIT } from "../../support/understand.ts";

/** What was asked of a sandbox that runs nothing, and answers as it is told. */
export interface Asked {
  readonly outcome: StageOutcome;
  /** What was run, from the program inside; the probes are left out. */
  readonly commands: readonly (readonly string[])[];
  readonly plans: readonly SandboxPlan[];
  /** What it says that tests were run in. */
  readonly told: readonly SandboxReference[];
}

/** What a run is told: who seals, and whether it is the one that has to fail. Null for a command without a runner of ours. */
export type ToldLine = { readonly key: string; readonly mode: string } | null;
type Answer = (command: readonly string[], told: ToldLine) => Partial<SandboxRun> | Result<SandboxRun>;

/** What a runner prints: its messages, sealed. */
export function tell(key: string, messages: readonly object[]): Uint8Array {
  const lines = messages.map((message, index) => {
    const body = `${index} ${JSON.stringify(message)}`;
    return `\n@evogate ${createHmac("sha256", key).update(body).digest("hex")} ${body}\n`;
  });
  return Buffer.from(lines.join(""));
}

export function testMessage(outcome: string, more: object = {}): object {
  return { kind: "test", name: "TestA.test_a", outcome, lines: [3], said: null, missing: null, ...more };
}

/** A run of a runner of ours, in which so much is told before it ends as it should. */
export function endsTelling(told: ToldLine, messages: readonly object[]): Partial<SandboxRun> {
  const code = messages.some((message) => "outcome" in message && message.outcome === "failed") ? 1 : 0;
  const stdout = tell(told?.key ?? "", [...messages, { kind: "end", code, isEarly: false }]);
  return { end: { kind: "exited", exitCode: code }, stdout };
}

/** The test at line 3 passes, unless it is made to fail. */
function passes(_: readonly string[], told: ToldLine): Partial<SandboxRun> {
  return told === null ? {} : endsTelling(told, [testMessage(told.mode === "judge" ? "passed" : "failed")]);
}

const NONCE = "a-nonce";
const EMPTY = new Uint8Array();
/** As strace would write it: the three programs that come first, then that which is judged. */
const STARTED = ["sh", "prlimit", "bwrap", "judged"]
  .map((name) => `1 execve("/${name}", ["${name}"], 0x1) = 0`)
  .join("\n");
const PROBED = `${STARTED}\n1 openat(AT_FDCWD</>, "/judged/x", O_WRONLY|O_CREAT, 0666) = -1 EROFS (Read-only file system)`;

/** The line before the archive: a header of tar has no word `judge` after so few letters. */
function toldIn({ archive }: SandboxPlan): ToldLine {
  const [, key, mode] =
    /^([\w-]+) (judge|control)\n/u.exec(Buffer.from(archive.subarray(0, 256)).toString("latin1")) ?? [];
  return key === undefined || mode === undefined ? null : { key, mode };
}

/** The skill `skill` of a tree, read and understood. */
export async function openSide(side: Files): Promise<{
  readonly artifact: Artifact;
  readonly read: ReadBlob;
  readonly readings: readonly FileReading[];
  readonly known: UnderstoodArtifact;
}> {
  const understand = createUnderstanding(cacheAnalyses(NO_LIMIT), NO_LIMIT.timeLimit);
  const { entries, read } = await listTree(side);
  const artifact = await openArtifact(listSkill(entries, "skill"), read);
  const readings = await readArtifact(artifact, read);
  const known = await understand(artifact, readings, pathsOf(new Set(entries.map(({ path }) => path))));
  return { artifact, read, readings, known };
}

/** The stage on the skill `skill`, new or changed, by a policy that says so much and a sandbox that answers so. */
export async function examine(
  files: Files,
  answer: Answer = passes,
  {
    policy = {},
    before = null,
    hasPytest = false,
    breaksWall = false,
    port,
    strace = "strace",
  }: {
    readonly policy?: Partial<SandboxPolicy>;
    readonly before?: Files | null;
    readonly hasPytest?: boolean;
    readonly breaksWall?: boolean;
    /** A sandbox that really runs. */
    readonly port?: Sandbox;
    readonly strace?: string | null;
  } = {},
): Promise<Asked> {
  const plans: SandboxPlan[] = [];
  const commands: (readonly string[])[] = [];
  const sandbox: Sandbox = {
    inspect: async () =>
      ok({
        backend: "bwrap",
        architecture: "x64",
        privilege: "user",
        programs: { setpriv: "setpriv", unshare: "unshare", shell: "sh", prlimit: "prlimit", bwrap: "bwrap" },
        strace,
        dropping: [],
        system: [],
        cgroups: null,
        processId: 1,
      }),
    findInterpreter: async (name) => ok({ name, program: `/${name}`, mounts: [], hasPytest }),
    mountPaths: () => [],
    findRelay: async () => ok({ program: "/node", mounts: [], code: "relay" }),
    async run(plan) {
      const command = plan.argv.slice(plan.argv.lastIndexOf("--seccomp") + 3);
      const walls = breaksWall ? WALLS.slice(1) : WALLS;
      const probe = [NONCE, ...walls.map((wall) => `${wall} yes`)].join("\n");
      const base: SandboxRun = { end: { kind: "exited", exitCode: 0 }, stdout: EMPTY, stderr: EMPTY };
      const lines = Buffer.from(`${command.includes(NONCE) ? PROBED : STARTED}\n`);
      const traced = "traceBytes" in plan && plan.traceBytes > 0 ? { trace: { lines, isWhole: true } } : {};
      if (command.includes(NONCE)) return ok({ ...base, stdout: Buffer.from(probe), ...traced });
      if (command.some((word) => word.includes(INSIDE.announced))) return ok({ ...base, ...traced });
      plans.push(plan);
      commands.push(command);
      const given = answer(command, toldIn(plan));
      return "ok" in given ? given : ok({ ...base, ...traced, ...given });
    },
    drawNonce: () => NONCE,
    environment: () => ({}),
  };
  const head = await openSide(files);
  const earlier = before === null ? null : await openSide(before);
  const told: SandboxReference[] = [];
  const used = { ...DEFAULTS.balanced.stages.sandbox, ...policy };
  const stage = createSandboxStage({
    policy: used,
    wantsSudo: false,
    tellSandbox: (reference) => void told.push(reference),
  });
  const because = stage.whyNotApplicable(head.readings);
  if (because !== null) return { outcome: { kind: "not-applicable", because }, commands, plans, told };
  const outOfReach = (): never => {
    throw new Error("the stage has no business here");
  };
  const opened = await stage.open([], {
    ports: { sandbox: port ?? sandbox },
    signal: new AbortController().signal,
    readings: async () => ({ head: head.readings, before: earlier?.readings ?? null }),
    facts: outOfReach,
    closures: async () => ({ head: head.known, before: earlier?.known ?? null }),
    read: { head: head.read, before: earlier?.read ?? head.read },
    entries: { head: new Map(), before: new Map() },
  });
  if (!opened.ok) throw new Error(opened.fault.message);
  const change: Examinable =
    earlier === null
      ? { kind: "added", head: head.artifact }
      : { kind: "modified", head: head.artifact, before: earlier.artifact, standing: "approved" };
  const outcome = await opened.value.examine(change, {});
  await opened.value.close();
  return { outcome, commands, plans, told };
}

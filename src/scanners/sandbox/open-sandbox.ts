import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { SandboxReference } from "../../core/trial.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type {
  Interpreter,
  InterpreterName,
  Mount,
  Sandbox,
  SandboxBackend,
  SandboxHost,
  SandboxPlan,
  SandboxRun,
} from "../../ports/sandbox.ts";
import { onceForEach } from "../once-for-each.ts";
import { describeHost } from "./describe-host.ts";
import { readEvents, type Observed, type WatchedRun } from "./observe/read-events.ts";
import { isWithin } from "../../artifacts/paths.ts";
import type { PackedEntry } from "./plan/archive.ts";
import { INSIDE, placeInside } from "./plan/places.ts";
import { proxyEnvironment, type Egress } from "./plan/egress.ts";
import { countOwnPrograms, ENVIRONMENT, planRun, type Job } from "./plan/plan.ts";
import { prove, type Kind, type Proof } from "./self-test/prove.ts";

/** What to run: see `TestRun`. `folder`: where, relative to the tree of `files`. */
export interface Request {
  readonly command: NonEmpty<string>;
  readonly folder: string;
  readonly files: readonly PackedEntry[];
  /** What the command reads first; see `Job`. */
  readonly told?: string;
  /** What lies in its home; see `Job`. */
  readonly home?: readonly PackedEntry[];
  /** Variables that it has besides. */
  readonly variables?: Readonly<Record<string, string>>;
  /** True for a program of ours that only starts what is judged, and announces what: what it does itself is not told. */
  readonly isDriven?: boolean;
}

/** Sandboxes by one policy. Each kind proves itself once, by what it is for, before anything that is judged runs in it. */
export interface OpenSandbox {
  reference(): SandboxReference;
  /** Whether any kind has proved itself by now. */
  isProved(): boolean;
  /** Whether somebody watches, as far as that is known by now. */
  isWatched(): boolean;
  /** Faults: those of the port, and `sandbox-broken` when a wall is missing. */
  run(request: Request): Promise<Result<WatchedRun>>;
  /** Whether Python has pytest; false where there is no Python. */
  hasPytest(): Promise<boolean>;
  /** A text that nobody can guess. */
  drawKey(): string;
}

export async function openSandbox(
  port: Sandbox,
  policy: SandboxPolicy,
  signal: AbortSignal,
  wantsSudo = false,
): Promise<Result<OpenSandbox>> {
  const host = await port.inspect(backendOf(policy), wantsSudo);
  if (!host.ok) return host;
  const egress = await findEgress(port, policy);
  if (!egress.ok) return egress;
  const interpreters = onceForEach((name: InterpreterName) => port.findInterpreter(name));
  let number = 0;
  let isProved = false;
  let isTraced = host.value.backend === "bwrap" && host.value.strace !== null;
  const start = async (request: Request, interpreter: Interpreter | null): Promise<Result<WatchedRun>> => {
    const around = { policy, host: host.value, egress: egress.value, isTraced, port, number: number++ };
    const job = describeJob(request, interpreter, around);
    const plan = await planOn(host.value, job, () => port.drawNonce());
    if (!plan.ok) return plan;
    const run = await port.run(plan.value, signal);
    return run.ok
      ? ok({ ...run.value, observed: observe(run.value, job, host.value, request.isDriven === true) })
      : run;
  };
  const proofs = onceForEach(async (kind: Kind): Promise<Result<Interpreter | null>> => {
    const interpreter = kind === "program" ? ok(null) : await interpreters(kind);
    if (!interpreter.ok) return interpreter;
    const given = [ENVIRONMENT, proxyEnvironment(egress.value)].flatMap((variables) => Object.keys(variables));
    const tryOut = async (): Promise<Proof> =>
      await prove(
        kind,
        async (command) => await start({ command, folder: ".", files: [] }, interpreter.value),
        [...given, ...policy.env],
        port.drawNonce(),
      );
    let { fault, isSeen } = await tryOut();
    if (isTraced && !isSeen) {
      // A machine may forbid tracing. Then nothing is seen, but the walls are the same.
      isTraced = false;
      ({ fault } = await tryOut());
    }
    isProved ||= fault === null;
    return fault ?? interpreter;
  });
  return ok({
    reference: () => describeHost(host.value, isTraced),
    isProved: () => isProved,
    isWatched: () => isTraced,
    async run(request) {
      const kind = kindOf(request.command[0]);
      if (kind === "program" && policy.exec === "interpreter-only") {
        const message = `${request.command[0]} is not run: the policy allows nothing but interpreters (\`exec\`)`;
        return fail("tests-not-run", message);
      }
      const proof = await proofs(kind);
      return proof.ok ? await start(request, proof.value) : proof;
    },
    async hasPytest() {
      const python = await interpreters("python3");
      return python.ok && python.value.hasPytest;
    },
    drawKey: () => port.drawNonce(),
  });
}

async function findEgress(port: Sandbox, { allowHosts }: SandboxPolicy): Promise<Result<Egress | null>> {
  const hosts = nonEmpty(allowHosts);
  if (hosts === null) return ok(null);
  const relay = await port.findRelay();
  return relay.ok ? ok({ hosts, relay: relay.value }) : relay;
}

/** No other is taken in its place: that would be a silent downgrade. */
function backendOf({ backend }: SandboxPolicy): SandboxBackend {
  return backend === "auto" ? "bwrap" : backend;
}

async function planOn(host: SandboxHost, job: Job, drawName: () => string): Promise<Result<SandboxPlan>> {
  if (host.backend === "bwrap") return ok(planRun(job, host));
  const { planContainer } = await import("./plan/container/plan-container.ts");
  return planContainer(job, host, `evogate-${drawName()}`);
}

const NAMES: Readonly<Record<string, InterpreterName>> = { python3: "python3", python: "python3", node: "node" };

function kindOf(program: string): Kind {
  return NAMES[program] ?? "program";
}

function observe({ trace }: SandboxRun, job: Job, host: SandboxHost, isDriven: boolean): Observed | null {
  if (trace === undefined || host.backend !== "bwrap") return null;
  const { folder, mounts } = job;
  const links = mounts.flatMap((link) => (link.kind === "link" && isWithin(link.at, INSIDE.programs) ? [link] : []));
  return readEvents(trace, {
    folder,
    isDriven,
    ownPrograms: countOwnPrograms(job, host),
    // Around its own folder an interpreter also looks for what is not there: other libraries, settings.
    provided: [...mounts.map(({ at }) => at), ...links.map(({ to }) => to.split("/").slice(0, -2).join("/"))].filter(
      Boolean,
    ),
    interpreters: new Set(links.flatMap(({ at, to }) => [at, to])),
  });
}

interface Around {
  readonly policy: SandboxPolicy;
  readonly host: SandboxHost;
  readonly egress: Egress | null;
  readonly isTraced: boolean;
  readonly port: Sandbox;
  readonly number: number;
}

function describeJob(request: Request, interpreter: Interpreter | null, around: Around): Job {
  const { policy, host, egress, isTraced, port, number } = around;
  const [program, ...args] = request.command;
  const folder = placeInside(request.folder);
  const writable = policy.writePaths.map((path) => (path.startsWith("/") ? path : `${folder}/${path}`));
  const made = writable.filter((path) => path.startsWith(`${INSIDE.judged}/`));
  const usesSystem = policy.exec === "usr";
  return {
    command: [interpreter?.program ?? program, ...args],
    folder,
    files: [...foldersOf(request.folder, made), ...request.files],
    told: request.told ?? null,
    home: request.home ?? [],
    mounts: [
      ...(usesSystem ? host.system : []),
      ...mountInterpreter(interpreter),
      ...port.mountPaths(policy.readPaths),
    ],
    writable,
    searchPath: usesSystem ? [INSIDE.programs, "/usr/bin", "/bin"] : [INSIDE.programs],
    environment: { ...port.environment(policy.env), ...request.variables },
    limits: policy,
    egress,
    isTraced,
    number,
  };
}

/** The folder in which it starts, and those that are mounted over: a place for each has to be there. */
function foldersOf(folder: string, made: readonly string[]): readonly PackedEntry[] {
  const below = made.map((path) => path.slice(INSIDE.judged.length + 1));
  const start: readonly PackedEntry[] = folder === "." ? [] : [{ kind: "folder", path: Buffer.from(folder) }];
  return [...start, ...below.map((path): PackedEntry => ({ kind: "open-folder", path: Buffer.from(path) }))];
}

/** With its usual names. */
function mountInterpreter(interpreter: Interpreter | null): readonly Mount[] {
  if (interpreter === null) return [];
  const names = Object.keys(NAMES).filter((name) => NAMES[name] === interpreter.name);
  return [
    ...interpreter.mounts,
    ...names.map((name): Mount => ({ kind: "link", at: `${INSIDE.programs}/${name}`, to: interpreter.program })),
  ];
}

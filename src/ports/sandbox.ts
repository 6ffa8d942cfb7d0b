import type { NonEmpty } from "../core/brand.ts";
import type { Result } from "../core/fault.ts";

/** As Node names it (`process.arch`); the sandbox knows the system calls of these two. */
export type Architecture = "x64" | "arm64";

/** Something of the host that the sandbox has as well, read-only. Paths are absolute. */
export type Mount =
  | { readonly kind: "file" | "folder"; readonly source: string; readonly at: string }
  /** `to` may be relative to the folder of `at`. */
  | { readonly kind: "link"; readonly at: string; readonly to: string };

/** What makes the walls. */
export type SandboxBackend = "bwrap" | "podman" | "docker";

/** What a machine builds sandboxes from. */
export type SandboxHost = BubblewrapHost | ContainerHost;

export interface BubblewrapHost {
  readonly backend: "bwrap";
  readonly architecture: Architecture;
  /** `root`, by itself or by sudo: no user namespace, the real uid is dropped. `user`: everything happens inside one of its own. */
  readonly privilege: "root" | "user";
  /** Absolute paths. */
  readonly programs: {
    readonly setpriv: string;
    readonly unshare: string;
    readonly shell: string;
    readonly prlimit: string;
    readonly bwrap: string;
  };
  /** Absolute path of strace(1), which watches from outside; null where there is none that can. */
  readonly strace: string | null;
  /** What drops the uid inside, with its libraries; empty where that is not needed. */
  readonly dropping: readonly Mount[];
  /** All programs and libraries of the system: what a shell test needs. */
  readonly system: readonly Mount[];
  /** By cgroups of which version the kernel limits all processes of a run together; null: only a watch does. */
  readonly cgroups: 1 | 2 | null;
  /** Whoever starts a sandbox: nothing of it outlives this process. */
  readonly processId: number;
}

/** Programs that prepare a container, from inside and before anything that is judged runs. */
export type ContainerProgram = "sh" | "tar" | "env" | "prlimit" | "setpriv";

export interface ContainerHost {
  readonly backend: "podman" | "docker";
  /** Whose the engine is: root's, or a user's who has made a user namespace for it. */
  readonly privilege: "root" | "user";
  readonly architecture: Architecture;
  /** Absolute path of the engine's client. */
  readonly engine: string;
  /** Id of an image with nothing in it: all that a container has is this machine's own. */
  readonly image: string;
  /** Absolute paths, and the libraries of all of them. */
  readonly programs: Readonly<Record<ContainerProgram, string>>;
  readonly libraries: readonly Mount[];
  /** All programs and libraries of the system: what a shell test needs. */
  readonly system: readonly Mount[];
  readonly processId: number;
}

export type InterpreterName = "python3" | "node";

/** A program that runs tests, found without running anything of an artifact. */
export interface Interpreter {
  readonly name: InterpreterName;
  /** Absolute, with links resolved. */
  readonly program: string;
  /** It, its libraries, its standard library and the packages that are installed for it. */
  readonly mounts: readonly Mount[];
  readonly hasPytest: boolean;
}

/** A proxy for the inside of a sandbox, as a program of Node; whoever runs the plan is at its other end. */
export interface Relay {
  /** Node, absolute; and what it needs. */
  readonly program: string;
  readonly mounts: readonly Mount[];
  /** Its source. Arguments: the descriptor of the channel or the path of its socket, the port to listen on, a command and its arguments. */
  readonly code: string;
}

/** What to start, and what its starter has to watch. */
export type SandboxPlan = BubblewrapPlan | ContainerPlan;

interface PlannedRun {
  readonly argv: NonEmpty<string>;
  /** What is judged, as a tar archive; before it the line that the command is told, if it is told any. */
  readonly archive: Uint8Array;
  readonly wallMilliseconds: number;
  /** Of standard output and standard error together. */
  readonly outputBytes: number;
  /** What its relay may reach; without any, there is no relay and no way out for it. */
  readonly allowHosts: readonly string[];
}

/** Its relay has the way out at descriptor 5. */
export interface BubblewrapPlan extends PlannedRun {
  readonly backend: "bwrap";
  /** Of whoever is to start it; `argv` begins with this one's rights. */
  readonly privilege: BubblewrapHost["privilege"];
  /** Of all its processes together. */
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
  /** For a kernel that can be told: with the files that lie in memory, and with what builds the sandbox. */
  readonly totals: { readonly memoryBytes: number; readonly processes: number };
  /** How much is kept of what strace writes to its descriptor 6; 0 where it is not traced: there is no descriptor then. */
  readonly traceBytes: number;
}

/**
 * What starts the engine's client; the engine sees to the memory. Its standard input is a line with a secret, then the
 * archive. Its relay has the way out at the socket in the folder that the variable EVOGATE_WAY_OUT names. It prints `firstLine` before anything that is judged runs, and `<secret> <exit code>` in a line after that has
 * ended. As soon as nobody holds its descriptor 4 open, it removes the container and ends.
 */
export interface ContainerPlan extends PlannedRun {
  readonly backend: "podman" | "docker";
  readonly firstLine: string;
}

/** How a sandbox ended: by itself, or because it was stopped for one of the limits. */
export type SandboxEnd =
  /** 128 and the number of the signal for a program that was killed inside. */
  | { readonly kind: "exited"; readonly exitCode: number }
  | { readonly kind: "stopped"; readonly limit: "time" | "output" | "memory" | "cpu" };

export interface SandboxRun {
  readonly end: SandboxEnd;
  /** Up to the limit. */
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** Left out where nobody traced it. */
  readonly trace?: Trace;
}

/** What strace(1) has written of a run, where nothing inside can reach it. */
export interface Trace {
  readonly lines: Uint8Array;
  /** Whether it is all there: not when there was more than is kept. */
  readonly isWhole: boolean;
}

/** Runs programs that nobody trusts. */
export interface Sandbox {
  /**
   * What is there to build one from, by this backend and by no other; faults `sandbox-missing`, `sandbox-broken`. That it
   * holds is not said by this. `wantsSudo`: bubblewrap is to be started as root by sudo; in a job of CI it is anyway, where
   * sudo asks for nothing.
   */
  inspect(backend: SandboxBackend, wantsSudo: boolean): Promise<Result<SandboxHost>>;
  /** Fault `interpreter-missing`. */
  findInterpreter(name: InterpreterName): Promise<Result<Interpreter>>;
  /** What is at these places of the machine, each to be seen at the same place; whatever is no folder counts as a file. */
  mountPaths(paths: readonly string[]): readonly Mount[];
  /** What a sandbox with `allowHosts` needs besides; fault `interpreter-missing`. */
  findRelay(): Promise<Result<Relay>>;
  /**
   * Starts a plan and waits for its end; nothing of it is left then. Fault `sandbox-broken` when nobody knows how the
   * program inside ended, which is neither a pass nor a refusal.
   */
  run(plan: SandboxPlan, signal: AbortSignal): Promise<Result<SandboxRun>>;
  /** A text that nobody can guess: what says it has run here and now. */
  drawNonce(): string;
  /** Variables of this process that a policy passes on; those that are not set are left out. */
  environment(names: readonly string[]): Readonly<Record<string, string>>;
}

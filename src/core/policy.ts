import type { NonEmpty } from "./brand.ts";
import type { CapabilityPattern } from "./capability-pattern.ts";
import type { Finding } from "./finding.ts";
import type { Fingerprint } from "./ids.ts";
import type { Severity, Threshold } from "./severity.ts";

/** Strictest first. */
export const PROFILES = ["strict", "balanced", "permissive"] as const;
export type Profile = (typeof PROFILES)[number];

/** Lists of imports that other systems allow or deny. */
export const IMPORT_PRESETS = ["arise", "anvil", "restricted-python", "smolagents", "skilllite"] as const;
export type ImportPreset = (typeof IMPORT_PRESETS)[number];

/** Accepts a finding in advance. Counts only on the base tip, and only until it expires. */
export interface Suppression {
  readonly rule: string;
  /** Glob of the ids of the artifacts in which it counts; for the gate, one id. */
  readonly artifact: string;
  /** Null accepts every finding of the rule in the artifact. */
  readonly fingerprint: Fingerprint | null;
  /** One name of an advisory: then only findings about it are accepted. Null for any, and for findings about none. */
  readonly advisory: string | null;
  readonly reason: string;
  /** The first moment at which it no longer counts. */
  readonly expires: Date;
}

/** Whether a finding, in whichever artifact, is one that the suppression accepts as long as it counts. */
export function acceptsFinding(
  { rule, fingerprint, advisory }: Pick<Suppression, "rule" | "fingerprint" | "advisory">,
  finding: Pick<Finding, "rule" | "fingerprint" | "advisories">,
): boolean {
  return (
    rule === finding.rule &&
    (fingerprint === null || fingerprint === finding.fingerprint) &&
    (advisory === null || finding.advisories?.includes(advisory) === true)
  );
}

/** A suppression that a person should look at again. `broad`: it accepts more than anybody can have looked at. */
export interface SuppressionNotice {
  readonly suppression: Suppression;
  readonly problem: "expired" | "unused" | "broad";
}

/** What it takes for persons to settle a need. */
export interface ApprovalPolicy {
  /** So many different persons; at least 1. */
  readonly minimum: number;
  /** Whether who had a part in the change counts as well. */
  readonly authorMayApprove: boolean;
  /** Of GitHub, `organization/slug`: their members' reviews count besides those of maintainers and administrators. */
  readonly teams: readonly string[];
  /** The longest time that an approval can hold; at least 1. */
  readonly expiresDays: number;
}

/** What needs a person's word because it is much. Null: no limit. */
export interface LimitPolicy {
  /** Of one artifact, this change included. */
  readonly evolutionsPerHour: number | null;
  /** Of the whole tree; only a new one makes them more. */
  readonly activeArtifacts: number | null;
  /** Risky capabilities more than the first approved version had. */
  readonly driftFromAnchor: number | null;
}

/** What can become of a package without an exact version, the strictest first. */
export const UNPINNED = ["reject", "hold", "allow"] as const;

/** What is asked of the packages that an artifact installs. */
export interface SupplyChainPolicy {
  readonly required: boolean;
  /** Advisories of this severity or a worse one are held at least; milder ones never block. */
  readonly failOn: Severity;
  /** What becomes of a package without an exact version. */
  readonly unpinned: (typeof UNPINNED)[number];
  /** The oldest database of advisories that counts, in days; at least 1. */
  readonly maxAgeDays: number;
}

/** A command of a policy that tests an artifact: a program and its arguments, without a shell. */
export interface TestCommand {
  /** Glob of the ids of the artifacts that it tests. */
  readonly artifact: string;
  readonly run: NonEmpty<string>;
}

/** What can put walls around tests; `auto` is bwrap: another in its place would be a silent downgrade. */
export const SANDBOX_BACKENDS = ["auto", "bwrap", "podman", "docker"] as const;
export type BackendChoice = (typeof SANDBOX_BACKENDS)[number];

/** How the tests of an artifact are run, and within which limits. Megabytes are MiB, kilobytes KiB. */
export interface SandboxPolicy {
  readonly required: boolean;
  /** Whether an artifact with code and without tests needs a person's word. */
  readonly tests: "required" | "if-present";
  /** Whether code is run that has no tests: then what it does is all that is asked. What has tests is run as a whole. */
  readonly run: "tests" | "code";
  readonly backend: BackendChoice;
  readonly commands: readonly TestCommand[];
  readonly timeoutSeconds: number;
  /** Of each process, and of all together; so is the memory. */
  readonly cpuSeconds: number;
  readonly memoryMb: number;
  readonly processes: number;
  readonly fileMb: number;
  readonly outputKb: number;
  readonly network: "none";
  /** Hosts that a proxy outside lets in all the same, by HTTP and HTTPS; `*.` stands for any names before it. */
  readonly allowHosts: readonly string[];
  /** Absolute paths of the host that are seen read-only at the same place. */
  readonly readPaths: readonly string[];
  /** Places inside that can be written to; empty at first, and gone afterwards. */
  readonly writePaths: readonly string[];
  /** Names of variables that are passed on. */
  readonly env: readonly string[];
  /** Whether only the interpreter is there to be run, or all of the host's `/usr`. */
  readonly exec: "interpreter-only" | "usr";
}

/** How a model reviews a change. It can only make a decision stricter. */
export interface ReviewPolicy {
  /** `auto`: once a model is named. */
  readonly required: boolean | "auto";
  /** Of an OpenAI-compatible endpoint, as far as `/chat/completions`; null for `OPENAI_BASE_URL`, else OpenAI's own. */
  readonly baseUrl: string | null;
  /** Null: there is no review. */
  readonly model: string | null;
  /** Name of the variable that holds the key. */
  readonly apiKeyEnv: string;
  /** How often each question is asked; more than once, the majority counts. */
  readonly runs: number;
  /** Whether the model has to find a planted flaw first. */
  readonly canary: boolean;
  /** Of a whole run. What one artifact may take of it where there are several is half. */
  readonly budget: { readonly tokens: number; readonly calls: number };
  /** Whether answers are kept, and taken instead of asking again. */
  readonly cache: boolean;
}

/** The policy in force, every default filled in. */
export interface Policy {
  readonly profile: Profile;
  /** What approvals name this repository; null for the URL of its remote `origin`. */
  readonly repository: string | null;
  readonly artifacts: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Modules, each with everything below it. */
  readonly imports: {
    /** Null: no restriction. Empty: nothing but the artifact's own modules. */
    readonly allow: readonly string[] | null;
    readonly deny: readonly string[];
    readonly presets: readonly ImportPreset[];
  };
  readonly capabilities: {
    /** What becomes of a risky capability that a change gains. */
    readonly gained: "hold" | "allow";
    /** Those that need nobody's word. */
    readonly allow: readonly CapabilityPattern[];
    /** Those that nothing may have, gained or not. */
    readonly deny: readonly CapabilityPattern[];
  };
  readonly stages: {
    /** `packs`: paths of rule packs below `.evogate/`, from the top of the tree that the policy is read from. */
    readonly rules: { readonly required: boolean; readonly packs: readonly string[] };
    readonly ast: { readonly required: boolean };
    readonly review: ReviewPolicy;
    readonly supplyChain: SupplyChainPolicy;
    readonly sandbox: SandboxPolicy;
  };
  readonly gate: {
    readonly reject: Threshold;
    readonly hold: Threshold;
    /** What the base rejects, where a flag put another policy in its place: flags only tighten. */
    readonly alsoReject?: Threshold;
    readonly approvals: ApprovalPolicy;
    readonly limits: LimitPolicy;
  };
  readonly disclosure: "full" | "class-only";
  readonly suppressions: readonly Suppression[];
}

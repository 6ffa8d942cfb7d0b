import { fail, ok, type Result } from "../../core/fault.ts";
import type { RunInfo, Shard } from "../../core/judgement.ts";
import { PROFILES, type Profile, type BackendChoice } from "../../core/policy.ts";
import { STAGE_IDS, type StageId } from "../../core/stage-id.ts";
import { suggest } from "../../text/suggest.ts";
import type { Invocation, Surroundings } from "../command.ts";
import { parseOutputs, type Output } from "./outputs.ts";
import { readShard } from "./read-shard.ts";

/** What a scan was asked for, checked. */
export interface ScanRequest {
  /** Before a commit, paths only narrow: whoever passes them lists files of any kind. */
  readonly scope: RunInfo["scope"];
  /** As typed; empty means the current folder. */
  readonly paths: readonly string[];
  /** Null with a head: there is nothing before it. */
  readonly base: string | null;
  readonly head: string | null;
  readonly staged: boolean;
  readonly deselected: ReadonlySet<StageId>;
  /** Whether stages run whose answer could change nothing any more. */
  readonly allStages: boolean;
  /** Whether tests are run in a sandbox that root starts, by sudo. */
  readonly wantsSudo: boolean;
  readonly isOffline: boolean;
  readonly policyFile: string | null;
  readonly profile: Profile | null;
  /** Where the policy says `auto`; another one than it names is refused. */
  readonly sandboxBackend: BackendChoice;
  readonly outputs: readonly Output[];
  /** Where the pages of built-in rules are read; null where that is not known. */
  readonly rulePages: string | null;
  /** Whether the JSON report says all that the gate was told: that of a part of a run, for `merge`. */
  readonly wantsEvidence: boolean;
  /** Null for all artifacts. */
  readonly shard: Shard | null;
  readonly enforced: boolean;
  readonly showsProgress: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: "auto" | "always" | "never";
}

/** Faults: `usage`, `not-built`. `environment` says which part `--shard auto` is. */
export function readRequest(
  { positionals, options }: Invocation,
  environment: Surroundings["environment"] = {},
): Result<ScanRequest> {
  const last = (name: string): string | null => options.get(name)?.at(-1) ?? null;
  const choose = <T extends string>(name: string, known: readonly T[]): Result<T | null> => {
    const value = last(name);
    if (value === null) return ok(null);
    const chosen = known.find((each) => each === value);
    return chosen === undefined ? unknownValue(name, value, known) : ok(chosen);
  };
  const stages = readStages(last("stages"));
  if (!stages.ok) return stages;
  const profile = choose("profile", PROFILES);
  if (!profile.ok) return profile;
  const failOn = choose("fail-on", ["never"]);
  if (!failOn.ok) return failOn;
  const color = choose("color", ["auto", "always", "never"]);
  if (!color.ok) return color;
  const outputs = parseOutputs(options.get("format") ?? []);
  if (!outputs.ok) return outputs;
  const shard = readShard(last("shard"), environment);
  if (!shard.ok) return shard;
  const isPart = positionals.length > 0 || options.has("stages") || shard.value !== null;
  const staged = options.has("staged");
  if (last("head") !== null && last("base") === null)
    return fail("usage", "--head needs --base: there is nothing to compare it with");
  if (last("head") !== null && staged)
    return fail("usage", "--head and --staged name two different heads; use one of them");
  return ok({
    scope: "scan",
    paths: positionals,
    base: last("base"),
    head: last("head"),
    staged,
    deselected: stages.value,
    allStages: options.has("all-stages"),
    wantsSudo: options.has("sudo"),
    isOffline: options.has("offline"),
    policyFile: last("policy"),
    profile: profile.value,
    sandboxBackend: "auto",
    outputs: outputs.value,
    rulePages: null,
    wantsEvidence: isPart && outputs.value.some(({ format }) => format === "json"),
    shard: shard.value,
    enforced: failOn.value === null,
    showsProgress: !options.has("no-progress"),
    quiet: options.has("quiet"),
    verbose: options.has("verbose"),
    color: color.value ?? "auto",
  });
}

/** What `--stages a,b` leaves out. Intake is always on. */
function readStages(value: string | null): Result<ReadonlySet<StageId>> {
  if (value === null) return ok(new Set());
  const names = value.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!STAGE_IDS.some((id) => id === name)) return unknownValue("stages", name, STAGE_IDS);
  }
  return ok(new Set(STAGE_IDS.filter((id) => id !== "intake" && !names.includes(id))));
}

function unknownValue(option: string, value: string, known: readonly string[]): ReturnType<typeof fail> {
  const near = suggest(value, known);
  const hint = near === null ? `it takes ${known.join(", ")}` : `did you mean ${near}?`;
  return fail("usage", `--${option} does not know ${JSON.stringify(value)}; ${hint}`);
}

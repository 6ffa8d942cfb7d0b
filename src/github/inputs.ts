import { fail, ok, type Result } from "../core/fault.ts";
import type { Sha } from "../core/ids.ts";
import { SANDBOX_BACKENDS, type BackendChoice } from "../core/policy.ts";
import { FULL_ID } from "./payload.ts";

/** Every input of action.yml with its default. Keys and tokens of models are never among them. */
export const INPUTS = {
  paths: "",
  policy: "",
  profile: "",
  base: "",
  head: "",
  stages: "",
  offline: "false",
  "fail-on": "",
  comment: "on-failure",
  annotations: "true",
  "sarif-file": "",
  "report-file": "",
  "osv-scanner-path": "",
  "sandbox-backend": "auto",
  shard: "",
  reports: "",
  "expected-head-sha": "",
  "pull-request": "",
  "github-token": "${{ github.token }}",
} as const;
export type InputName = keyof typeof INPUTS;

/** When a pull request gets a comment; one that is there is kept true in any case but `never`. */
export const COMMENT_MODES = ["always", "on-failure", "never"] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

/** Those that are an option of `scan` with the same name and a value. */
const OPTIONS: readonly InputName[] = ["policy", "profile", "stages", "fail-on", "shard"];

/** Those that say how or at what to look: reports of other jobs have looked already. */
const LOOKING: readonly InputName[] = ["paths", "shard", "osv-scanner-path", "sandbox-backend"];

/** The inputs of one run, checked as far as it can be without a repository. */
export interface Inputs {
  readonly paths: readonly string[];
  /** Files that are joined instead of looking. */
  readonly reports: readonly string[];
  /** Values of options of `scan`, as its command line has them. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly base: string | null;
  readonly head: string | null;
  readonly sandboxBackend: BackendChoice;
  readonly annotations: boolean;
  readonly sarifFile: string | null;
  readonly reportFile: string | null;
  readonly comment: CommentMode;
  readonly pullRequest: number | null;
  readonly expectedHead: Sha | null;
  /** Null for none, and offline: then nothing is asked of GitHub. */
  readonly token: string | null;
}

/**
 * Reads the inputs; `valueOf` gives an input's trimmed text, empty when it is not set. Faults: `not-built`; `usage` for
 * what is no value of its input. What the options of `scan` take is checked there.
 */
export function readInputs(valueOf: (name: InputName) => string): Result<Inputs> {
  const read = (name: InputName): string => valueOf(name) || INPUTS[name];
  const offline = readBoolean("offline", read("offline"));
  if (!offline.ok) return offline;
  const annotations = readBoolean("annotations", read("annotations"));
  if (!annotations.ok) return annotations;
  const comment = COMMENT_MODES.find((mode) => mode === read("comment"));
  if (comment === undefined) return refuse("comment", COMMENT_MODES.join(", "), read("comment"));
  const [paths, reports] = [readLines(read("paths")), readLines(read("reports"))];
  const looking = LOOKING.find((name) => read(name) !== INPUTS[name]);
  if (reports.length > 0 && looking !== undefined)
    return fail("usage", `the input reports joins what other jobs have found: it does not go with ${looking}`);
  const backend = SANDBOX_BACKENDS.find((each) => each === read("sandbox-backend"));
  if (backend === undefined) return refuse("sandbox-backend", SANDBOX_BACKENDS.join(", "), read("sandbox-backend"));
  const scanner = read("osv-scanner-path");
  // A relative one would be part of what is checked out.
  if (!/^(?:$|\/|[A-Za-z]:[\\/])/u.test(scanner)) return refuse("osv-scanner-path", "an absolute path", scanner);
  const number = read("pull-request");
  if (!/^(?:[1-9]\d{0,9})?$/u.test(number)) return refuse("pull-request", "the number of a pull request", number);
  const expected = read("expected-head-sha");
  if (expected !== "" && !FULL_ID.test(expected)) {
    return refuse("expected-head-sha", "the full id of a commit", expected);
  }
  const options = new Map(OPTIONS.filter((name) => read(name) !== "").map((name) => [name as string, [read(name)]]));
  if (offline.value) options.set("offline", [""]);
  return ok({
    paths,
    reports,
    options,
    base: read("base") || null,
    head: read("head") || null,
    sandboxBackend: backend,
    annotations: annotations.value,
    sarifFile: read("sarif-file") || null,
    reportFile: read("report-file") || null,
    comment,
    pullRequest: number === "" ? null : Number(number),
    expectedHead: expected === "" ? null : (expected as Sha),
    // Outside of GitHub nothing stands for the expression.
    token: offline.value || read("github-token").startsWith("${{") ? null : read("github-token"),
  });
}

/** One a line. */
function readLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function refuse(name: InputName, takes: string, value: string): ReturnType<typeof fail> {
  return fail("usage", `the input ${name} takes ${takes}, not ${JSON.stringify(value)}`);
}

/** The spellings of YAML 1.2's core schema, as other actions take them. */
function readBoolean(name: InputName, value: string): Result<boolean> {
  if (/^(?:true|True|TRUE)$/u.test(value)) return ok(true);
  if (/^(?:false|False|FALSE)$/u.test(value)) return ok(false);
  return refuse(name, "true or false", value);
}

import { fail, ok, type Result } from "../core/fault.ts";

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
  comment: "never",
  annotations: "true",
  "sarif-file": "",
  "report-file": "",
  "osv-scanner-path": "",
  "sandbox-backend": "auto",
  shard: "",
  "expected-head-sha": "",
  "pull-request": "",
  "github-token": "${{ github.token }}",
} as const;
export type InputName = keyof typeof INPUTS;

/** Of the contract, but without effect in this version: another value than the default is an error that says so. */
export const INPUTS_NOT_BUILT: readonly InputName[] = [
  "comment",
  "osv-scanner-path",
  "sandbox-backend",
  "shard",
  "expected-head-sha",
  "pull-request",
];

/** Those that are an option of `scan` with the same name and a value. */
const OPTIONS: readonly InputName[] = ["policy", "profile", "stages", "fail-on"];

/** The inputs of one run, checked as far as it can be without a repository. */
export interface Inputs {
  readonly paths: readonly string[];
  /** Values of options of `scan`, as its command line has them. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly base: string | null;
  readonly head: string | null;
  readonly annotations: boolean;
  readonly sarifFile: string | null;
  readonly reportFile: string | null;
}

/**
 * Reads the inputs; `valueOf` gives an input's trimmed text, empty when it is not set. Faults: `not-built`; `usage` for
 * what is neither `true` nor `false`. What the options of `scan` take is checked there.
 */
export function readInputs(valueOf: (name: InputName) => string): Result<Inputs> {
  const read = (name: InputName): string => valueOf(name) || INPUTS[name];
  for (const name of INPUTS_NOT_BUILT) {
    if (read(name) !== INPUTS[name]) return fail("not-built", `the input ${name} is not built yet`);
  }
  const offline = readBoolean("offline", read("offline"));
  if (!offline.ok) return offline;
  const annotations = readBoolean("annotations", read("annotations"));
  if (!annotations.ok) return annotations;
  const options = new Map(OPTIONS.filter((name) => read(name) !== "").map((name) => [name as string, [read(name)]]));
  if (offline.value) options.set("offline", [""]);
  const paths = read("paths").split("\n");
  return ok({
    paths: paths.map((path) => path.trim()).filter((path) => path !== ""),
    options,
    base: read("base") || null,
    head: read("head") || null,
    annotations: annotations.value,
    sarifFile: read("sarif-file") || null,
    reportFile: read("report-file") || null,
  });
}

/** The spellings of YAML 1.2's core schema, as other actions take them. */
function readBoolean(name: InputName, value: string): Result<boolean> {
  if (/^(?:true|True|TRUE)$/u.test(value)) return ok(true);
  if (/^(?:false|False|FALSE)$/u.test(value)) return ok(false);
  return fail("usage", `the input ${name} takes true or false, not ${JSON.stringify(value)}`);
}

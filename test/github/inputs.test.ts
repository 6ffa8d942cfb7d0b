import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Sha } from "../../src/core/ids.ts";
import { INPUTS, readInputs, type Inputs } from "../../src/github/inputs.ts";

const action = parse(readFileSync("action.yml", "utf8")) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
};

describe("action.yml", () => {
  test("has the inputs of the program, with the same defaults", () => {
    const inFile = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(inFile)).toEqual(INPUTS);
  });
});

const DEFAULTS: Inputs = {
  paths: [],
  reports: [],
  options: new Map(),
  base: null,
  head: null,
  sandboxBackend: "auto",
  annotations: true,
  sarifFile: null,
  reportFile: null,
  comment: "on-failure",
  pullRequest: null,
  expectedHead: null,
  token: null,
};

/** What the runner passes when a workflow sets these inputs and no other, by what action.yml has for them. */
function read(set: Readonly<Record<string, string>>, hasDefaults: boolean): ReturnType<typeof readInputs> {
  return readInputs((name) => set[name] ?? (hasDefaults ? (action.inputs[name]?.default ?? "") : ""));
}

describe.each([true, false])("with the runner's defaults: %s", (hasDefaults) => {
  test.each<[Readonly<Record<string, string>>, Partial<Inputs>]>([
    [{}, {}],
    [{ paths: "a b\n\n  c\r\n" }, { paths: ["a b", "c"] }],
    [{ reports: "a.json\n  b.json\n" }, { reports: ["a.json", "b.json"] }],
    [{ shard: "1/2" }, { options: new Map([["shard", ["1/2"]]]) }],
    [
      { base: "main", head: "next" },
      { base: "main", head: "next" },
    ],
    [
      { annotations: "False", offline: "true" },
      { annotations: false, options: new Map([["offline", [""]]]) },
    ],
    [{ offline: "FALSE", annotations: "True" }, {}],
    [
      { "sarif-file": "a.sarif", "report-file": "b.json" },
      { sarifFile: "a.sarif", reportFile: "b.json" },
    ],
    [
      { policy: "p.yaml", profile: "strict", stages: "rules", "fail-on": "never" },
      {
        options: new Map([
          ["policy", ["p.yaml"]],
          ["profile", ["strict"]],
          ["stages", ["rules"]],
          ["fail-on", ["never"]],
        ]),
      },
    ],
    [{ "github-token": "a token" }, { token: "a token" }],
    [{ "sandbox-backend": "bwrap" }, { sandboxBackend: "bwrap" }],
    [{ "sandbox-backend": "podman" }, { sandboxBackend: "podman" }],
    [{ reports: "a.json", "sandbox-backend": "auto" }, { reports: ["a.json"] }],
    // It reaches the engine as a variable of the command line does.
    [{ "osv-scanner-path": "/opt/osv-scanner" }, {}],
    [
      { "github-token": "a token", offline: "true" },
      { token: null, options: new Map([["offline", [""]]]) },
    ],
    [
      { comment: "never", "pull-request": "7", "expected-head-sha": "a".repeat(40) },
      { comment: "never", pullRequest: 7, expectedHead: "a".repeat(40) as Sha },
    ],
  ])("%j", (set, expected) => {
    expect(read(set, hasDefaults)).toEqual({ ok: true, value: { ...DEFAULTS, ...expected } });
  });

  test.each([
    ["paths", "skills"],
    ["shard", "1/2"],
    ["osv-scanner-path", "/opt/osv-scanner"],
    ["sandbox-backend", "bwrap"],
  ])("%s: %j does not go with reports", (name, value) => {
    const refused = read({ [name]: value, reports: "a.json" }, hasDefaults);
    expect(refused).toMatchObject({ ok: false, fault: { code: "usage", message: expect.stringContaining(name) } });
  });

  test.each([
    ["offline", "1"],
    ["offline", "tRUE"],
    ["annotations", "yes"],
    ["comment", "Always"],
    ["sandbox-backend", "none"],
    ["osv-scanner-path", "tools/osv-scanner"],
    ["osv-scanner-path", "~/osv-scanner"],
    ["comment", "null"],
    ["pull-request", "07"],
    ["pull-request", "-7"],
    ["pull-request", "7\n8"],
    ["pull-request", "99999999999"],
    ["expected-head-sha", "a".repeat(39)],
    ["expected-head-sha", "A".repeat(40)],
    ["expected-head-sha", `${"a".repeat(40)}\n`],
  ])("%s: %j is refused", (name, value) => {
    expect(read({ [name]: value }, hasDefaults)).toMatchObject({ ok: false, fault: { code: "usage" } });
  });
});

import { expect, test } from "vitest";
import { findGateWorkflows } from "../../../src/commands/doctor/gate-workflows.ts";
import { memoryTree } from "../../support/memory-tree.ts";

const STEP = "steps: [{ uses: actions/checkout@v4 }, { uses: acme/evogate@0123 }]";

async function find(text: string, path = ".github/workflows/a.yml"): Promise<unknown> {
  const found = await findGateWorkflows(memoryTree("base-tip", { [path]: text }));
  return found.ok ? found.value.map(({ events, checks }) => ({ events, checks })) : found.fault;
}

test.each([
  ["one event", `on: push\njobs: { a: { ${STEP} } }`, ["push"], ["a"]],
  ["a list of events", `on: [push, merge_group]\njobs: { a: { ${STEP} } }`, ["push", "merge_group"], ["a"]],
  [
    "a mapping of events",
    `on: { pull_request: { branches: [main] } }\njobs: { a: { ${STEP} } }`,
    ["pull_request"],
    ["a"],
  ],
  ["a job with a name", `on: push\njobs: { a: { name: gate, ${STEP} }, b: { steps: [] } }`, ["push"], ["gate"]],
  ["a job with a name to be computed", `on: push\njobs: { a: { name: "\${{ 'x' }}", ${STEP} } }`, ["push"], ["a"]],
  [
    "a workflow that is called",
    "on: push\njobs: { a: { uses: acme/evogate/.github/workflows/evogate.yml@main } }",
    ["push"],
    ["a"],
  ],
])("%s", async (_, text, events, checks) => {
  expect(await find(text)).toEqual([{ events, checks }]);
});

test.each([
  ["another action", "on: push\njobs: { a: { steps: [{ uses: acme/evogate-fake@v1 }] } }"],
  ["words about it", "on: push\njobs: { a: { steps: [{ run: 'echo acme/evogate@v1' }] } }"],
  ["no jobs", "on: push"],
  ["no YAML", "on: [\n"],
  ["nothing", ""],
])("%s runs no gate", async (_, text) => {
  expect(await find(text)).toEqual([]);
});

test("only workflows are looked at", async () => {
  const text = `on: push\njobs: { a: { ${STEP} } }`;
  expect(await find(text, ".github/workflows/deep/a.yml")).toEqual([]);
  expect(await find(text, ".github/workflows/a.txt")).toEqual([]);
});

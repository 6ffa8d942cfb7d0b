import { describe, expect, test } from "vitest";
import { findSteeringEdits } from "../../src/artifacts/steering.ts";
import { listTree, type Files } from "./open-artifact.ts";

async function editsOf(head: Files, before: Files): Promise<readonly string[]> {
  return findSteeringEdits((await listTree(head)).entries, (await listTree(before)).entries);
}

describe("what steers the gate", () => {
  test.each([
    ".evogate/policy.yaml",
    ".evogate/lock.json",
    ".evogate/approvals/a.json",
    ".github/workflows/gate.yml",
    ".github/workflows/deep/x.sh",
    ".github/actions/own/index.js",
    "action.yml",
    "action.yaml",
    "tools/own/action.yml",
    "CODEOWNERS",
    ".github/CODEOWNERS",
    "docs/CODEOWNERS",
    ".pre-commit-config.yaml",
    ".husky/pre-commit",
    ".githooks/pre-push",
    ".gitattributes",
    ".gitmodules",
    ".gitignore",
    ".dockerignore",
    ".npmignore",
    // A file system without case takes them for the ones above.
    ".GitHub/Workflows/gate.yml",
    "Action.yml",
  ])("%s", async (path) => {
    expect(await editsOf({ [path]: "" }, {})).toEqual([path]);
  });

  test.each([
    "evogate/policy.yaml",
    "a/.evogate/policy.yaml",
    ".github/copilot-instructions.md",
    ".github/workflow/gate.yml",
    "a/.github/workflows/gate.yml",
    "my-action.yml",
    "action.yml.bak",
    "src/CODEOWNERS",
    "CODEOWNERS.md",
    "a/.pre-commit-config.yaml",
    "a/.husky/pre-commit",
    "a/.gitattributes",
    "a/.gitignore",
    ".gitignores",
    "SKILL.md",
  ])("not %s", async (path) => {
    expect(await editsOf({ [path]: "" }, {})).toEqual([]);
  });
});

test.each<{ readonly what: string; readonly head: Files; readonly before: Files; readonly edits: readonly string[] }>([
  { what: "the same", head: { "action.yml": "a" }, before: { "action.yml": "a" }, edits: [] },
  { what: "changed", head: { "action.yml": "a" }, before: { "action.yml": "b" }, edits: ["action.yml"] },
  { what: "removed", head: {}, before: { "action.yml": "b" }, edits: ["action.yml"] },
  {
    what: "made executable",
    head: { ".husky/a": { content: "", executable: true } },
    before: { ".husky/a": "" },
    edits: [".husky/a"],
  },
  {
    what: "turned into a link",
    head: { CODEOWNERS: { link: "x" } },
    before: { CODEOWNERS: "x" },
    edits: ["CODEOWNERS"],
  },
  {
    what: "replaced by a link to elsewhere",
    head: { ".github/workflows": { link: "x" } },
    before: {},
    edits: [".github/workflows"],
  },
  { what: "a submodule in its place", head: { ".evogate": { submodule: "1" } }, before: {}, edits: [".evogate"] },
])("$what", async ({ head, before, edits }) => {
  expect(await editsOf(head, before)).toEqual(edits);
});

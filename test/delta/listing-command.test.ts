import { describe, expect, test } from "vitest";
import { isListing, programOf } from "../../src/delta/listing-command.ts";

describe("what only lists or shows something", () => {
  test.each([
    "kubectl top nodes --sort-by=cpu",
    "kubectl get pods -A -o wide",
    "gh pr list --search review:required --json number -q .[].number",
    "uvx vodoo model list res.groups --no-color",
    "gkeep list --limit 1",
    "gh pr view * --json url",
  ])("%s", (command) => {
    expect(isListing(command)).toBe(true);
  });
});

describe("what does more, or shows a secret", () => {
  test.each([
    "kubectl delete pod list",
    "kubectl get secrets -o yaml",
    "gh auth status",
    "conan get recipe",
    "gh pr list --web",
    "kubectl get pods --output=/tmp/pods",
    "kubectl get pods -o jsonpath={.items}",
    "git fetch origin",
    "gcloud run deploy list",
    "npm ls '| sh'",
    "rm list",
    "* list",
    "list",
  ])("%s", (command) => {
    expect(isListing(command)).toBe(false);
  });
});

test.each([
  ["gh pr merge 7", "gh"],
  ["uvx vodoo model write", "uvx vodoo"],
  ["./run.sh list", null],
  ["* list", null],
])("the program of %s is %s", (command, program) => {
  expect(programOf(command)).toBe(program);
});

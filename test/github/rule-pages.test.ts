import { expect, test } from "vitest";
import { createRunner } from "../../src/adapters/github-runner.ts";
import { findRulePages } from "../../src/github/rule-pages.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

function pagesOf(repository: string, ref: string, server?: string): string | null {
  const environment = { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server };
  return findRulePages(createRunner(environment));
}

test.each([
  ["acme/evogate", SHA, `https://github.com/acme/evogate/blob/${SHA}/docs/rules`],
  ["acme/evogate", "v1.2", "https://github.com/acme/evogate/blob/v1.2/docs/rules"],
  ["acme/evogate", "releases/v1", "https://github.com/acme/evogate/blob/releases/v1/docs/rules"],
])("of %s at %s they are at %s", (repository, ref, expected) => {
  expect(pagesOf(repository, ref)).toBe(expected);
});

test.each([
  ["uses: ./", "", ""],
  ["no ref", "acme/evogate", ""],
  ["no owner", "evogate", "v1"],
  ["a folder of it", "acme/evogate/gate", "v1"],
  ["a name that GitHub does not give", "acme/..", "v1"],
  ["a ref that leads elsewhere", "acme/evogate", "../../other/name"],
  ["a ref with a query", "acme/evogate", "v1?x=1"],
  ["a ref with a line feed", "acme/evogate", "v1\n"],
])("%s: nowhere that is known", (_, repository, ref) => {
  expect(pagesOf(repository, ref)).toBeNull();
});

test("a server of one's own may have its actions from elsewhere", () => {
  expect(pagesOf("acme/evogate", "v1", "https://github.example.com")).toBeNull();
});

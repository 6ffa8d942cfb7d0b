import { expect, test } from "vitest";
import { comparedWords } from "../../src/report/words.ts";
import { makeReport } from "./sample.ts";

test.each([
  [null, "plain scan, no base"],
  [{ base: "main", head: "HEAD" }, "HEAD against main"],
  // As the Action names them, so that git cannot take another ref for them.
  [{ base: "refs/remotes/origin/main", head: "refs/remotes/pull/7/merge" }, "pull/7/merge against origin/main"],
  [{ base: "refs/tags/v1", head: "refs/heads/next" }, "next against v1"],
  [{ base: "refs/notes/x", head: "the index" }, "the index against refs/notes/x"],
])("%j is %s", (compared, words) => {
  expect(comparedWords({ ...makeReport([]).run, compared })).toBe(words);
});

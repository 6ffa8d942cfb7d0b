import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { GitHubDouble } from "../../support/github-double/server.ts";
import type { AccountState } from "../../support/github-double/state.ts";
import { postOn, sample, startProposal } from "./posting.ts";

const MARKER = "<!-- evogate: verdict -->";
const bodies = ({ state }: GitHubDouble): readonly string[] =>
  state.comments.map(({ body }) => body.split("\n")[1] ?? "");
const edits = ({ requests }: GitHubDouble): readonly string[] =>
  requests.filter(({ method, path }) => method !== "GET" && path.includes("/comments")).map(({ method }) => method);

describe("the one comment", () => {
  test("reads as its file says", async () => {
    const double = await startProposal();
    await postOn(double, sample("hold"));
    expect(double.state.comments.map(({ body }) => body)).toEqual([
      readFileSync("test/commands/action/golden/hold.comment.md", "utf8"),
    ]);
    expect(double.requests.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  });

  test("is edited when the verdict is another, left alone when it is the same, resolved when nothing is left", async () => {
    const double = await startProposal();
    await postOn(double, sample("hold"));
    await postOn(double, sample("hold"));
    expect(edits(double)).toEqual(["POST"]);
    await postOn(double, sample("reject"));
    expect([edits(double), bodies(double)]).toEqual([
      ["POST", "PATCH"],
      ["## 🔴 reject: it must not be promoted as it is"],
    ]);
    await postOn(double, sample("promote"), { hasPassed: true });
    expect([edits(double).length, bodies(double)]).toEqual([3, ["## 🟢 promote: nothing stands against it"]]);
  });

  test.each([
    ["always", true, ["POST"]],
    ["on-failure", true, []],
    ["on-failure", false, ["POST"]],
    ["never", false, []],
  ] as const)("%s, passed: %s", async (comment, hasPassed, expected) => {
    const double = await startProposal();
    await postOn(double, sample(hasPassed ? "promote" : "hold"), { comment, hasPassed });
    expect(edits(double)).toEqual(expected);
  });

  test("belongs to no pull request where there is none", async () => {
    const double = await startProposal();
    await postOn(double, sample("hold"), { pullRequest: null, comment: "always" });
    expect(edits(double)).toEqual([]);
  });

  test("is known by its marker and by who wrote it: a planted one is not touched", async () => {
    const double = await startProposal();
    const planted = `${MARKER}\n## 🟢 promote: nothing stands against it`;
    const authors: (AccountState | null)[] = [
      { login: "eve", type: "User" },
      { login: "github-actions", type: "User" },
      { login: "eve[bot]", type: "Bot" },
      null,
    ];
    double.state.comments.push(...authors.map((author, id) => ({ id: id + 1, issue: 7, author, body: planted })));
    const own: AccountState = { login: "github-actions[bot]", type: "Bot" };
    double.state.comments.push({ id: 50, issue: 7, author: own, body: `I quote: ${planted}` });
    await postOn(double, sample("hold"));
    await postOn(double, sample("reject"));
    expect(double.state.comments.slice(0, 5).map(({ body }) => body)).toEqual([
      ...authors.map(() => planted),
      `I quote: ${planted}`,
    ]);
    expect([double.state.comments.length, bodies(double)[5]]).toEqual([
      6,
      "## 🔴 reject: it must not be promoted as it is",
    ]);
  });

  test.each([
    ["github-actions[bot]", "github-actions[bot]", "Bot"],
    // GraphQL has Apps without their ending, too.
    ["evogate", "evogate[bot]", "Bot"],
    ["octo-admin", "octo-admin", "User"],
  ] as const)("of %s is that of %s", async (viewer, login, type) => {
    const double = await startProposal();
    double.state.viewer = viewer;
    double.state.comments.push({ id: 1, issue: 7, author: { login, type }, body: `${MARKER}\r\nold` });
    await postOn(double, sample("hold"));
    expect(edits(double)).toEqual(["PATCH"]);
  });

  test("is found by GitHub's usual name where nobody says whose the token is", async () => {
    const double = await startProposal();
    await postOn(double, sample("hold"));
    double.troubles.push({ about: /graphql/u, what: { kind: "status", status: 404 }, times: 9 });
    await postOn(double, sample("reject"));
    expect(edits(double)).toEqual(["POST", "PATCH"]);
  });

  test("is not written where there are more comments than are read", async () => {
    const double = await startProposal();
    const author: AccountState = { login: "eve", type: "User" };
    double.state.comments.push(...Array.from({ length: 1001 }, (_, id) => ({ id, issue: 7, author, body: "spam" })));
    const { notices } = await postOn(double, sample("hold"));
    expect([edits(double), notices]).toEqual([[], [expect.stringContaining("has too many comments")]]);
  });
});

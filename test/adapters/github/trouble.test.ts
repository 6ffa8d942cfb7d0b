import { describe, expect, test } from "vitest";
import { createGitHubHost } from "../../../src/adapters/github/host.ts";
import { fail, type Result } from "../../../src/core/fault.ts";
import type { Sha } from "../../../src/core/ids.ts";
import type { GitHub } from "../../../src/ports/github.ts";
import { pullState } from "../../support/github-double/state.ts";
import type { Trouble } from "../../support/github-double/trouble.ts";
import { NOW, openGitHub } from "./open.ts";

const [BASE, HEAD] = ["1".repeat(40), "2".repeat(40)] as [Sha, Sha];
const output = { title: "", summary: "", annotations: [] };
const ASKS = {
  read: (github: GitHub) => github.pullRequest(7),
  create: (github: GitHub) => github.createComment(7, "x"),
  edit: (github: GitHub) => github.updateComment(1, "x"),
  append: (github: GitHub) => github.updateCheckRun(1, "success", output),
} as const;
type What = Trouble["what"];

const status = (code: number, headers: Readonly<Record<string, string>> = {}, message = "trouble"): What => ({
  kind: "status",
  status: code,
  headers,
  message,
});

/** What came of asking with so many times this trouble, how often was asked, and which waits were between. */
async function ask(how: keyof typeof ASKS, what: What, times: number): Promise<readonly unknown[]> {
  const { github, double, waits } = await openGitHub(
    what.kind === "silence" || what.kind === "stall" ? { milliseconds: 400 } : {},
  );
  double.state.pulls.set(7, pullState({ base: BASE, head: HEAD }));
  double.state.comments.push({ id: 1, issue: 7, author: null, body: "" });
  await github.createCheckRun({
    name: "gate",
    headSha: HEAD,
    externalId: "",
    detailsUrl: null,
    conclusion: null,
    output,
  });
  const before = double.requests.length;
  double.troubles.push({ about: /./u, what, times });
  const result: Result<unknown> = await ASKS[how](github);
  return [result.ok ? "ok" : result.fault.code, double.requests.length - before, [...waits]];
}

describe("what goes wrong once or for ever", () => {
  const SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  test.each<readonly [keyof typeof ASKS, What, number, readonly unknown[]]>([
    ["read", status(502), 2, ["ok", 3, [200, 1000]]],
    ["read", status(500), 9, ["github-unreachable", 3, [200, 1000]]],
    ["edit", status(503), 1, ["ok", 2, [200]]],
    // It may have been done: a second comment, or the same annotations twice, would be worse than none.
    ["create", status(502), 1, ["github-unreachable", 1, []]],
    ["append", status(502), 1, ["github-unreachable", 1, []]],
    ["read", { kind: "reset" }, 1, ["ok", 2, [200]]],
    ["create", { kind: "reset" }, 1, ["github-unreachable", 1, []]],
    ["read", { kind: "cut" }, 1, ["ok", 2, [200]]],
    ["read", { kind: "silence" }, 1, ["ok", 2, [200]]],
    ["read", { kind: "stall" }, 1, ["ok", 2, [200]]],
    ["create", { kind: "stall" }, 1, ["github-unreachable", 1, []]],
    ["create", { kind: "silence" }, 1, ["github-unreachable", 1, []]],
    // A limit is met before anything is done.
    ["create", status(429, { "retry-after": "7" }), 1, ["ok", 2, [7000]]],
    ["append", status(403, { "retry-after": "0" }), 2, ["ok", 3, [0, 0]]],
    ["create", status(429, { "retry-after": "1" }), 9, ["github-rate-limited", 3, [1000, 1000]]],
    ["read", status(429, { "retry-after": "61" }), 1, ["github-rate-limited", 1, []]],
    ["read", status(429, { "retry-after": "soon" }), 1, ["ok", 2, [60_000]]],
    ["create", status(403, {}, SECONDARY), 1, ["ok", 2, [60_000]]],
    ["read", status(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW + 5}` }), 1, ["ok", 2, [5000]]],
    ["read", status(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW - 5}` }), 1, ["ok", 2, [0]]],
    [
      "read",
      status(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW + 999}` }),
      1,
      ["github-rate-limited", 1, []],
    ],
    ["create", status(403, {}, "Resource not accessible by integration"), 1, ["github-forbidden", 1, []]],
    ["read", status(404), 1, ["github-forbidden", 1, []]],
    ["read", status(401), 1, ["github-forbidden", 1, []]],
    ["create", status(422), 1, ["github-refused", 1, []]],
    ["read", { kind: "body", text: "<html>Sign in</html>" }, 1, ["github-answer-invalid", 1, []]],
    ["read", { kind: "body", text: "" }, 1, ["github-answer-invalid", 1, []]],
    ["read", { kind: "body", text: "{}" }, 1, ["github-answer-invalid", 1, []]],
    [
      "read",
      { kind: "body", text: '{"number":7,"state":"open","head":{"sha":"--upload-pack=x"}}' },
      1,
      ["github-answer-invalid", 1, []],
    ],
    ["read", { kind: "redirect", status: 302, to: "/repos/octo/skills/pulls/7" }, 1, ["ok", 2, []]],
    ["read", { kind: "redirect", status: 302, to: "/repos/octo/skills/pulls/7" }, 9, ["github-answer-invalid", 4, []]],
    ["read", { kind: "redirect", status: 307, to: "https://example.com/" }, 1, ["github-answer-invalid", 1, []]],
    ["create", { kind: "redirect", status: 307, to: "/repos/octo/skills/issues/7/comments" }, 1, ["ok", 2, []]],
    [
      "create",
      { kind: "redirect", status: 302, to: "/repos/octo/skills/issues/7/comments" },
      1,
      ["github-answer-invalid", 1, []],
    ],
  ])("%s: %j, %i times", async (how, what, times, expected) => {
    expect(await ask(how, what, times)).toEqual(expected);
  });

  test("all requests together wait three minutes at most", async () => {
    const { github, double, waits } = await openGitHub();
    double.troubles.push({ about: /./u, what: status(429, { "retry-after": "50" }), times: 99 });
    const results: (string | null)[] = [];
    for (const _ of [1, 2, 3]) {
      const result = await github.createComment(7, "x");
      results.push(result.ok ? null : result.fault.code);
    }
    expect(results).toEqual(["github-rate-limited", "github-rate-limited", "github-rate-limited"]);
    expect([waits, double.requests.length]).toEqual([[50_000, 50_000, 50_000], 6]);
  });

  test("an answer without an end is not read to its end", async () => {
    const text = JSON.stringify("x".repeat(1_000_000));
    expect(await ask("read", { kind: "body", text }, 1)).toEqual(["github-answer-invalid", 1, []]);
  });

  test("a page at another server is not asked for", async () => {
    const { github, double } = await openGitHub();
    const what: What = { kind: "status", status: 200, headers: { link: '<https://example.com/2>; rel="next"' } };
    double.troubles.push({ about: /comments/u, what: { ...what }, times: 1 });
    expect(await github.comments(7)).toMatchObject({ ok: false, fault: { code: "github-answer-invalid" } });
    expect(double.requests.length).toBe(1);
  });
});

test.each([
  [{ kind: "silence" }, "no answer within 400 ms"],
  [{ kind: "stall" }, "no answer within 400 ms"],
  [{ kind: "reset" }, "ECONNRESET"],
  [{ kind: "cut" }, "ECONNRESET"],
] as const)("%j is said as it is", async (what, words) => {
  const { github, double } = await openGitHub({ milliseconds: 400 });
  double.troubles.push({ about: /./u, what, times: 1 });
  const message = `POST /repos/octo/skills/issues/7/comments: ${words}`;
  expect(await github.createComment(7, "x")).toEqual(fail("github-unreachable", message));
});

describe("the token", () => {
  const SECRET = "ghs_0123456789abcdefSECRET";
  test.each([
    status(401, {}, "Bad credentials"),
    { kind: "reset" },
    { kind: "body", text: "?" },
    { kind: "silence" },
  ] as const)("is in no message: %j", async (what) => {
    const { github, double } = await openGitHub({ token: SECRET, milliseconds: 400 });
    double.troubles.push({ about: /./u, what, times: 9 });
    const results = await Promise.all(Object.values(ASKS).map((each): Promise<Result<unknown>> => each(github)));
    expect(results.map((result) => result.ok)).toEqual([false, false, false, false]);
    expect(JSON.stringify(results)).not.toContain("SECRET");
    expect(double.requests.every(({ headers }) => headers.authorization === `Bearer ${SECRET}`)).toBe(true);
  });

  test.each([
    ["", "octo/skills", "https://api.github.com"],
    ["a\nb", "octo/skills", "https://api.github.com"],
    [SECRET, "octo", null],
    [SECRET, "octo/..", null],
    [SECRET, "../octo", null],
    [SECRET, "octo/skills/x", null],
    [SECRET, "octo/skills?x", null],
    [SECRET, "octo/skills", "http://api.github.com"],
    [SECRET, "octo/skills", "http://127.0.0.1.example.com"],
    [SECRET, "octo/skills", "file:///etc"],
    [SECRET, "octo/skills", "https://user:password@api.github.com"],
    [SECRET, "octo/skills", "not an address"],
  ])("is not sent: %j to %j at %j", async (token, repository, apiUrl) => {
    const opened = await createGitHubHost().open({ token, repository, apiUrl });
    expect(opened).toMatchObject({ ok: false, fault: { code: "github-address-invalid" } });
    expect(JSON.stringify(opened)).not.toContain("SECRET");
  });

  test.each([
    ["octo/skills", null],
    ["octo/.github", "https://github.example.com/api/v3"],
    ["octo/a.b-c_d", "http://[::1]:8080/"],
  ])("may be sent for %j to %j", async (repository, apiUrl) => {
    expect((await createGitHubHost().open({ token: SECRET, repository, apiUrl })).ok).toBe(true);
  });
});

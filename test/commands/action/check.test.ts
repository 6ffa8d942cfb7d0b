import { describe, expect, test } from "vitest";
import { asPath, type Fingerprint } from "../../../src/core/ids.ts";
import type { PublicReport } from "../../../src/report/report.ts";
import type { Trouble } from "../../support/github-double/trouble.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, RUN } from "../../report/sample.ts";
import { HEAD, postOn, sample, startProposal } from "./posting.ts";

/** A report with so many findings that reject, one a line of the same file. */
function manyFindings(count: number): PublicReport {
  const findings = Array.from({ length: count }, (_, index) => {
    const at = { path: asPath("skills/a/run.sh"), line: index + 1, column: 1, endLine: index + 1, endColumn: 5 };
    const more = { message: `Finding ${index + 1}`, fingerprint: String(index).padStart(32, "0") as Fingerprint };
    return makeJudged(makeFinding("rules/secret-hunt", at, more), "reject");
  });
  return makeReport([makeJudgement({ kind: "added", head: makeArtifact("skills/a") }, { findings })]);
}

const writes = (requests: readonly { readonly method: string }[]): readonly string[] =>
  requests.flatMap(({ method }) => (method === "GET" ? [] : [method]));

describe("the check", () => {
  test("is on the pull request's head, says which policy and tool judged, and has the findings", async () => {
    const double = await startProposal();
    const posted = await postOn(double, sample("reject"), { comment: "never" });
    expect(posted).toEqual({ isAnnotated: true, notices: [] });
    expect(double.state.checkRuns).toMatchObject([
      {
        name: "Evogate verdict",
        headSha: HEAD,
        status: "completed",
        conclusion: "failure",
        externalId: `${HEAD}:${RUN.policy.sha256}:0.1.0`,
        output: { title: "reject: 1 rejected, 1 promoted" },
        annotations: [
          {
            path: "skills/pdf/scripts/fill.sh",
            start_line: 12,
            end_line: 12,
            start_column: 3,
            end_column: 25,
            annotation_level: "failure",
            title: expect.stringContaining("Evogate rejects: "),
          },
          { path: "skills/pdf/README.md", start_line: 4, annotation_level: "notice" },
        ],
      },
    ]);
    const summary = double.state.checkRuns[0]?.output.summary ?? "";
    expect(summary).toContain(`head \`${HEAD}\`, by policy \`${RUN.policy.sha256}\`, with evogate \`0.1.0\``);
    expect(double.requests.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    expect(double.requests.find(({ method }) => method === "POST")?.body).toMatchObject({
      details_url: "https://github.com/octo/skills/actions/runs/99",
    });
  });

  test.each([
    ["promote", true, "success", "promote: 1 promoted"],
    ["nothing", true, "success", "No artifact differs: there is nothing to judge."],
    ["hold", false, "failure", "hold: 2 held"],
  ])("of %s", async (name, hasPassed, conclusion, title) => {
    const double = await startProposal();
    await postOn(double, sample(name), { hasPassed, comment: "never" });
    expect(double.state.checkRuns).toMatchObject([{ status: "completed", conclusion, output: { title } }]);
  });

  test.each([
    [50, ["POST"]],
    [51, ["POST", "PATCH"]],
    [150, ["POST", "PATCH", "PATCH"]],
    [3000, ["POST", ...Array.from({ length: 59 }, () => "PATCH")]],
  ])("with %i findings: %j", async (count, expected) => {
    const double = await startProposal();
    await postOn(double, manyFindings(count), { comment: "never" });
    expect(writes(double.requests)).toEqual(expected);
    const [run] = double.state.checkRuns;
    expect(run?.annotations.map(({ start_line: line }) => line)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
    expect([run?.conclusion, run?.output.summary.includes("Finding 1")]).toEqual(["failure", true]);
  });

  test("until the last annotation is there it is no verdict", async () => {
    const double = await startProposal();
    const conclusions: unknown[] = [];
    double.onRequest = ({ method }) => {
      if (method === "PATCH") conclusions.push(double.state.checkRuns[0]?.conclusion);
    };
    await postOn(double, manyFindings(150), { comment: "never" });
    expect(conclusions).toEqual([null, null]);
  });

  test("has those on changed lines first", async () => {
    const double = await startProposal();
    const patch = "@@ -40,2 +40,3 @@\n x\n+y\n+z\n";
    double.state.pulls.get(7)?.files.push({ path: "skills/a/run.sh", patch });
    await postOn(double, manyFindings(60), { comment: "never" });
    const lines = double.state.checkRuns[0]?.annotations.map(({ start_line: line }) => line);
    expect(lines?.slice(0, 4)).toEqual([41, 42, 1, 2]);
    expect(lines?.length).toBe(60);
  });

  test("has none where they are not wanted", async () => {
    const double = await startProposal();
    const posted = await postOn(double, sample("reject"), { isAnnotating: false, comment: "never" });
    expect([posted.isAnnotated, double.state.checkRuns[0]?.annotations]).toEqual([false, []]);
  });

  test("names a file as GitHub does, even a name that is no text", async () => {
    const double = await startProposal();
    const finding = makeFinding("rules/secret-hunt", { path: asPath("skills/a/\udcff ü#.md") });
    const judged = makeJudgement(
      { kind: "added", head: makeArtifact("skills/a") },
      { findings: [makeJudged(finding, "reject")] },
    );
    expect((await postOn(double, makeReport([judged]))).isAnnotated).toBe(true);
    expect(double.state.checkRuns[0]?.annotations[0]?.path).toBe(String.raw`skills/a/\u{dcff} ü#.md`);
  });

  test("that GitHub does not take to its end is completed with what it has, and the log gets the annotations", async () => {
    const double = await startProposal();
    const what: Trouble["what"] = { kind: "status", status: 502 };
    double.troubles.push({ about: /^PATCH/u, what, times: 1 });
    const posted = await postOn(double, manyFindings(150), { comment: "never" });
    expect(posted).toEqual({
      isAnnotated: false,
      notices: [expect.stringMatching(/^Not posted to GitHub: the check .* 502/u)],
    });
    expect(double.state.checkRuns).toMatchObject([{ conclusion: "failure", annotations: { length: 50 } }]);
  });

  test("that shows the class only shows no more", async () => {
    const double = await startProposal();
    await postOn(double, sample("withheld"), { comment: "always" });
    const shown = JSON.stringify(double.state);
    expect(shown).toContain("rules/withheld");
    expect(shown).not.toMatch(/secret-hunt|AKIA|fill\.sh:12/u);
  });
});

test("its summary is as long as GitHub takes, counted in bytes", async () => {
  const double = await startProposal();
  const findings = Array.from({ length: 900 }, (_, index) => {
    const at = { path: asPath(`skills/a/${index}.md`) };
    return makeJudged(makeFinding("rules/secret-hunt", at, { message: `${"漢".repeat(200)}${index}` }), "reject");
  });
  await postOn(double, makeReport([makeJudgement({ kind: "added", head: makeArtifact("skills/a") }, { findings })]));
  const bytes = Buffer.byteLength(double.state.checkRuns[0]?.output.summary ?? "");
  expect(bytes).toBeLessThanOrEqual(65_535);
  expect(bytes).toBeGreaterThan(30_000);
});

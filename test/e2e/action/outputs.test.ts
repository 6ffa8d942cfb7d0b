import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportOf, runStep, type Step } from "../../support/action.ts";
import { readReport } from "../../support/report.ts";
import { pushPayload } from "../../support/payloads.ts";
import { makeRepository, makeTemporaryFolder } from "../../support/repository.ts";
import { decisionsOf, DOWNLOAD, OVERRIDE, skillText } from "../skill.ts";

const OUTPUTS = ["decision", "report-file", "sarif-file", "held", "rejected", "head-sha", "policy-sha", "tool-version"];

/** What the base has, how the pushed skill is called, where links that it brings lead, and what else is set. */
interface Around {
  readonly policy?: string;
  readonly name?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a push of one more skill gives. */
async function runPush(
  body: string,
  inputs: Readonly<Record<string, string>>,
  { policy, name = "count", links = {}, environment = {} }: Around = {},
): Promise<Step & { readonly workspace: string }> {
  const repository = makeRepository();
  if (policy !== undefined) repository.write(".evogate/policy.yaml", policy);
  repository.write("README.md", "Read me.\n");
  const before = repository.commit();
  repository.write(`skills/${name}/SKILL.md`, skillText("count", body));
  repository.write("other/skills/harmless/SKILL.md", skillText("harmless"));
  for (const [link, target] of Object.entries(links)) repository.link(link, target);
  const after = repository.commit();
  const payload = pushPayload("refs/heads/main", before, after);
  const step = await runStep(repository.path, { event: "push", payload, sha: after, inputs, environment });
  return { ...step, workspace: repository.path };
}

test("paths narrow what is judged, one a line", async () => {
  const step = await runPush(OVERRIDE, { paths: "\n  other  \n\nREADME.md\n" });
  expect([step.exitCode, ...decisionsOf(reportOf(step))]).toEqual([0, "promote other/skills/harmless"]);
});

test("a profile tightens, and one that loosens is refused", async () => {
  const tight = await runPush(DOWNLOAD, { profile: "strict" }, { policy: "profile: permissive\n" });
  expect([tight.exitCode, reportOf(tight).run.policy.profile]).toEqual([1, "strict"]);
  const loose = await runPush(DOWNLOAD, { profile: "permissive" }, { policy: "profile: balanced\n" });
  expect([loose.exitCode, loose.outputs]).toEqual([2, {}]);
});

test("fail-on never lets the job succeed and promotes nothing", async () => {
  const step = await runPush("Count the letters.\n", { "fail-on": "never", offline: "TRUE" });
  expect([step.exitCode, step.outputs["decision"]]).toEqual([0, "incomplete"]);
});

test("a stage that is left out makes the run incomplete", async () => {
  const step = await runPush("Count the letters.\n", { stages: "intake" });
  expect([step.exitCode, step.outputs["decision"]]).toEqual([3, "incomplete"]);
});

test("without annotations the log has the report as people read it", async () => {
  const step = await runPush(OVERRIDE, { annotations: "false" });
  expect([step.exitCode, step.commands, step.stderr]).toEqual([1, [], ""]);
  expect(step.stdout).toContain("\nREJECT      skills/count  added");
  expect(step.summary).toContain("reject");
});

test("the report goes where it is wanted, and that is said", async () => {
  const step = await runPush(OVERRIDE, { "report-file": "report.json" });
  expect(step.outputs["report-file"]).toBe("report.json");
  expect(readReport(readFileSync(join(step.workspace, "report.json"), "utf8")).decision).toBe("reject");
});

test("SARIF is written where it is wanted, and shows no more than the log", async () => {
  const step = await runPush(OVERRIDE, { "sarif-file": "evogate.sarif" }, { policy: "disclosure: class-only\n" });
  expect([step.exitCode, step.outputs["sarif-file"]]).toEqual([1, "evogate.sarif"]);
  const text = readFileSync(join(step.workspace, "evogate.sarif"), "utf8");
  const results = [{ ruleId: "rules/withheld" }, { ruleId: "gate/capability" }];
  expect(JSON.parse(text)).toMatchObject({ version: "2.1.0", runs: [{ results }] });
  expect(text).not.toMatch(/instruction-override|previous instructions/u);
});

test("SARIF says where the pages of rules are, in the version of the action that runs", async () => {
  const environment = { GITHUB_ACTION_REPOSITORY: "acme/evogate", GITHUB_ACTION_REF: "v1" };
  const step = await runPush(OVERRIDE, { "sarif-file": "evogate.sarif" }, { environment });
  const { runs } = JSON.parse(readFileSync(join(step.workspace, "evogate.sarif"), "utf8"));
  const pages = runs[0].tool.driver.rules.flatMap(({ helpUri }: { helpUri?: string }) => helpUri ?? []);
  expect(pages).toContain("https://github.com/acme/evogate/blob/v1/docs/rules/rules/instruction-override.md");
  for (const page of pages) expect(existsSync(page.replace("https://github.com/acme/evogate/blob/v1/", ""))).toBe(true);
});

test.each(["evogate.sarif", "out/evogate.sarif"])("%s behind a link of the change is not written", async (path) => {
  const outside = makeTemporaryFolder();
  writeFileSync(join(outside, "evogate.sarif"), "precious\n");
  const [link = ""] = path.split("/");
  const target = join(outside, path === link ? "evogate.sarif" : "");
  const step = await runPush("Count.\n", { "sarif-file": path }, { links: { [link]: target } });
  expect([step.exitCode, step.outputs]).toEqual([2, {}]);
  expect(step.stderr).toContain(`${path} leads through a symbolic link`);
  expect(readFileSync(join(outside, "evogate.sarif"), "utf8")).toBe("precious\n");
});

test("a report that cannot be written is an error, and nothing is decided for later steps", async () => {
  const step = await runPush("Count the letters.\n", { "report-file": "no/such/folder/report.json" });
  expect([step.exitCode, step.outputs, step.summary]).toEqual([2, {}, ""]);
  expect(step.stderr).toContain("cannot write no/such/folder/report.json");
});

test("a summary that cannot be written is an error", async () => {
  const step = await runPush("Count the letters.\n", {}, { environment: { GITHUB_STEP_SUMMARY: "/no/such/file" } });
  expect([step.exitCode, step.commands.map(({ name }) => name)]).toEqual([2, ["error"]]);
});

test("a runner without a temporary folder and summaries gets neither", async () => {
  const step = await runPush(OVERRIDE, {}, { environment: { RUNNER_TEMP: "", GITHUB_STEP_SUMMARY: "" } });
  expect([step.exitCode, step.outputs["report-file"], step.summary]).toEqual([1, "", ""]);
  expect(existsSync(join(step.workspace, "evogate-report.json"))).toBe(false);
});

test("where the policy discloses the class only, so do log, summary and outputs; the file has everything", async () => {
  const step = await runPush(OVERRIDE, {}, { policy: "disclosure: class-only\n" });
  const shown = step.stdout + step.stderr + step.summary + JSON.stringify(step.outputs);
  expect(shown).toContain("rules/withheld");
  expect(shown).not.toMatch(/instruction-override|previous instructions/u);
  expect(reportOf(step).artifacts.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain(
    "rules/instruction-override",
  );
});

test("an id that would end an output or a line stays an id", async () => {
  const name = "a\nheld<<x\n::error::pwned\r##[error]b";
  const step = await runPush(OVERRIDE, {}, { name });
  expect(JSON.parse(step.outputs["rejected"] ?? "")).toEqual([`skills/${name}`]);
  expect(Object.keys(step.outputs)).toEqual(OUTPUTS);
  expect(
    step.commands.every(({ properties }) => /^Evogate (?:rejects|holds|notes)/u.test(properties["title"] ?? "")),
  ).toBe(true);
});

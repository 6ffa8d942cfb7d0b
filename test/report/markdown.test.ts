import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/core/finding.ts";
import { asPath, type Fingerprint } from "../../src/core/ids.ts";
import type { Judgement } from "../../src/core/judgement.ts";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { readMarkdown } from "../support/github-markdown.ts";
import { REPORTS } from "./decisions.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, makeRule, showLine } from "./sample.ts";

const MOST_CHARACTERS = 65_535;

test.each(Object.entries(REPORTS))("the report %s reads as its file says", (name, report) => {
  expect(renderMarkdown(report)).toBe(readFileSync(`test/report/golden/${name}.md`, "utf8"));
});

const rule: RuleId = "rules/secret-hunt";
const rules = new Map([[rule, makeRule(rule)]]);

/** An artifact with so many findings that reject, each of them another text where `alike` is false. */
function makeRejected(name: string, findings: number, alike = true): Judgement {
  const all = Array.from({ length: findings }, (_, index) => {
    const at = { path: asPath(`${name}/run.sh`), line: index + 1, column: 1, endLine: index + 1, endColumn: 5 };
    const message = alike ? "Searches the machine for secrets" : `Searches in place ${index}`;
    const fingerprint = String(index).padStart(32, "0") as Fingerprint;
    return makeJudged(makeFinding(rule, at, { message, fingerprint, ...showLine("grep -r AKIA ~", "grep") }), "reject");
  });
  return makeJudgement({ kind: "added", head: makeArtifact(name) }, { findings: all });
}

test("why is said once for each rule of an artifact, how to mend it with each finding", () => {
  const artifacts = [makeRejected("skills/a", 3, false), makeRejected("skills/b", 1)];
  const text = renderMarkdown(makeReport(artifacts, { rules }));
  expect([text.match(/\*\*Why:\*\*/gu)?.length, text.match(/\*\*Fix:\*\*/gu)?.length]).toEqual([2, 4]);
  expect(text.indexOf("**Why:**")).toBeLessThan(text.indexOf("Searches in place 1"));
});

describe("beyond a screen", () => {
  const layout = { linkTo: () => null, screen: 1_000 };

  test("artifacts are folded away together, but the first", () => {
    const report = makeReport(
      ["skills/a", "skills/b", "skills/c"].map((name) => makeRejected(name, 1)),
      { rules },
    );
    const [open = "", folded = ""] = renderMarkdown(report, MOST_CHARACTERS, layout).split(
      "<details><summary>More artifacts: 2 rejected</summary>",
    );
    expect(open).toContain("### 🔴 reject: `skills/a`");
    expect(open).not.toContain("### 🔴 reject: `skills/b`");
    expect(folded).toMatch(/### 🔴 reject: `skills\/b`[^]*### 🔴 reject: `skills\/c`/u);
    expect(folded.match(/<details>/gu)?.length).toBe((folded.match(/<\/details>/gu)?.length ?? 0) - 1);
  });

  test("findings of one artifact are folded away, but the first", () => {
    const report = makeReport([makeRejected("skills/a", 9, false)], { rules });
    const text = renderMarkdown(report, MOST_CHARACTERS, layout);
    const [open = "", folded = ""] = text.split(/<details><summary>\d more of the findings that decide<\/summary>/u);
    expect([open.includes("Searches in place 0"), folded.includes("Searches in place 8")]).toEqual([true, true]);
  });

  test.each([10, 300, 3_000])("%i of them stay within the limit", (count) => {
    const judgements = Array.from({ length: count }, (_, index) => makeRejected(`skills/${index}`, 3, false));
    const text = renderMarkdown(makeReport(judgements, { rules }), MOST_CHARACTERS, layout);
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
  });
});

describe("cut", () => {
  test("at the border of an artifact, with the rest counted", () => {
    const held = makeJudgement(
      { kind: "added", head: makeArtifact("skills/held") },
      { needs: [{ kind: "steering", path: asPath("CODEOWNERS") }] },
    );
    const names = ["skills/a", "skills/b", "skills/c"];
    const report = makeReport([held, ...names.map((name) => makeRejected(name, 1))], { rules });
    const text = renderMarkdown(report, 2_500);
    expect(text).toBe(readFileSync("test/report/golden/cut.md", "utf8"));
    expect(text.length).toBeLessThanOrEqual(2_500);
  });

  test("alike findings are shown in five places, named in ten, and counted", () => {
    const { blocks, texts, spans } = readMarkdown(
      renderMarkdown(makeReport([makeRejected("skills/a", 18)], { rules })),
    );
    expect(blocks.filter((block) => block.startsWith("text\n"))).toHaveLength(5);
    expect(spans.filter((span) => span.startsWith("skills/a/run.sh:"))).toHaveLength(15);
    expect(texts).toContain(", and 3 more.");
    expect(texts).toContain("And 8 more entries like these.");
  });

  test.each([
    ["one artifact of 3,000 different findings", [makeRejected("skills/a", 3_000, false)], /And \d{4} more/u],
    ["one artifact of 3,000 alike findings", [makeRejected("skills/a", 3_000)], /and 2985 more/u],
    [
      "3,000 artifacts",
      Array.from({ length: 3_000 }, (_, index) => makeRejected(`skills/${index}`, 1)),
      /no room here for more:\*\* \d{4} rejected\. /u,
    ],
    [
      "artifacts with long names",
      Array.from({ length: 60 }, (_, index) => makeRejected(`${"|`".repeat(2_000)}${index}`, 1)),
      /no room here for more:\*\* \d+ rejected\. /u,
    ],
  ])("%s stay within the limit, and the text says so", (_name, judgements, said) => {
    const text = renderMarkdown(makeReport(judgements, { rules }));
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text).toMatch(said);
    expect(text).toMatch(/<\/details>\n$/u);
  });

  test("lines to copy are never cut: where an id is too long for them, the text says so", () => {
    const report = makeReport([makeRejected("é".repeat(4_000), 1)], { rules });
    const { blocks, texts } = readMarkdown(renderMarkdown(report));
    expect(blocks.map((block) => block.split("\n")[0])).toEqual(["text"]);
    expect(texts).toContain("Too long for here; the report in a terminal has it.");
  });

  test("the first artifact is shown even when nothing else has room", () => {
    const report = makeReport([makeRejected("skills/a", 600, false), makeRejected("skills/b", 1)], { rules });
    const text = renderMarkdown(report);
    expect(text).toContain("### 🔴 reject: `skills/a`");
    expect(text).toMatch(/\*\*And \d+ more\*\* that there is no room for here\./u);
    expect(text).toContain("**There is no room here for more:** 1 rejected.");
  });
});

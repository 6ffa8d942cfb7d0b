import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sha } from "../../src/core/ids.ts";
import { DECISIONS } from "../../src/core/judgement.ts";
import { renderJson } from "../../src/report/json/render.ts";
import { runDecision, type PublicReport } from "../../src/report/report.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { renderGithub } from "../../src/report/github/render.ts";
import { renderComment } from "../../src/report/markdown/comment.ts";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { relativeUri } from "../../src/text/uri.ts";
import { readMarkdown } from "../support/github-markdown.ts";
import { readCommands } from "../support/runner.ts";
import { openTerminal } from "../support/terminal-screen.ts";
import { hostileReport, hostileText } from "./arbitrary-report.ts";

const width = fc.integer({ min: 1, max: 140 });

test("on a terminal, no text can move the cursor or hide", () => {
  fc.assert(
    fc.property(hostileReport, width, fc.boolean(), (report, columns, verbose) => {
      const text = renderTerminal(report, makePaper({ width: columns, color: false, verbose }), false);
      expect(text.replaceAll("\n", "")).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u);
    }),
  );
});

test("on a terminal, no line but our own begins with a decision", () => {
  const decision = new RegExp(`^(?:${DECISIONS.join("|")})\\b`, "iu");
  fc.assert(
    fc.property(hostileReport, width, (report, columns) => {
      const lines = renderTerminal(report, makePaper({ width: columns, color: false, verbose: true }), false).split(
        "\n",
      );
      const decided = runDecision(report).toUpperCase();
      const starting = lines.filter((line) => decision.test(line));
      // The headline of the one artifact, and the closing line.
      expect(starting).toHaveLength(2);
      expect(starting[0]).toMatch(new RegExp(`^${decided} `, "u"));
      expect(starting[1]).toMatch(new RegExp(`^${decided}: `, "u"));
    }),
  );
});

test("in colour, the only codes are our styles", () => {
  fc.assert(
    fc.property(hostileReport, width, (report, columns) => {
      const text = renderTerminal(report, makePaper({ width: columns, color: true, verbose: true }), false);
      expect(text.replaceAll(/\x1b\[(?:1|2|4|22|24|31|32|33|36|39)m|\n/gu, "")).toMatch(/^\P{Cc}*$/u);
    }),
  );
});

test("JSON is one document of plain ASCII controls, and says exactly what was there", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderJson(report);
      expect(/\p{Cs}/u.test(text)).toBe(false);
      expect(text.replaceAll("\n", "")).toMatch(/^[^\0-\x1f]*$/u);
      const [judgement] = report.judgements;
      const { artifacts } = JSON.parse(text) as {
        readonly artifacts: readonly {
          readonly findings: readonly { readonly message: string; readonly path: string }[];
        }[];
      };
      const found = artifacts.flatMap(({ findings }) => findings);
      expect(found.map(({ message, path }) => [message, path])).toEqual(
        judgement?.findings.map(({ finding }) => [finding.message, finding.primary.path]),
      );
    }),
  );
});

const terminal = openTerminal();

test("a real terminal shows the lines as they are, in our styles, and does nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(hostileReport, async (report) => {
      const plain = renderTerminal(report, makePaper({ width: 120, color: false, verbose: true }), false);
      const painted = renderTerminal(report, makePaper({ width: 120, color: true, verbose: true }), false);
      const screen = await terminal.show(painted);
      expect(screen.acts).toEqual([]);
      expect(screen.rows).toBe(plain.split("\n").length - 1);
      expect(screen.column).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("unescaped, such text makes a terminal act in every way that is looked for", async () => {
  const acts = new Set<string>();
  for (const text of fc.sample(hostileText, { numRuns: 600, seed: 1 })) {
    for (const act of (await terminal.show(text)).acts) acts.add(act.replace(/ .*$/u, ""));
  }
  expect([...acts].toSorted()).toEqual(["CSI", "DCS", "OSC", "answer", "control", "title"]);
});

/** The words of the report itself, and letters of the scanned text. */
const MARKDOWN_TEXT = /^[\p{L}\d .,:;!?()'"’·🟢🔵🟡🔴-]*$/u;
const OUR_HTML = /^(?:<details><summary>[\w :,-]*<\/summary>|<\/details>)$/u;
const OUR_NODES = "root heading paragraph strong text inlineCode code html list listItem table tableRow tableCell";

test("in Markdown, no text becomes anything but words and code", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderMarkdown(report);
      const { types, texts, html, cells, blocks, found } = readMarkdown(text);
      const allowed = new Set(OUR_NODES.split(" "));
      expect(types.filter((type) => !allowed.has(type))).toEqual([]);
      expect(found).toEqual([]);
      for (const shown of texts) expect(shown).toMatch(MARKDOWN_TEXT);
      for (const tag of html) expect(tag).toMatch(OUR_HTML);
      expect(html.filter((tag) => tag === "</details>")).toHaveLength(html.length / 2);
      // The title and the one artifact; the head of the table and its one row.
      expect(types.filter((type) => type === "heading")).toHaveLength(2);
      expect(cells).toEqual([5, 5]);
      expect(
        blocks.map((block) => block.slice(0, block.indexOf("\n"))).filter((lang) => !["text", "yaml"].includes(lang)),
      ).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("in a comment, links are ours and lead to a file of the repository", () => {
  const root = "https://github.com/octo/skills/blob/1/";
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderComment(
        report,
        "c".repeat(40) as Sha,
        ({ path, line }) => `${root}${relativeUri(path)}#L${line}`,
      );
      const { types, html, links, found } = readMarkdown(text);
      const allowed = new Set([...OUR_NODES.split(" "), "link"]);
      expect(types.filter((type) => !allowed.has(type))).toEqual([]);
      expect(found).toEqual([]);
      for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\/octo\/skills\/blob\/1\/[\w.~/%-]*#L1$/u);
      for (const tag of html.slice(1).filter((each) => !/^<\/?sub>$/u.test(each))) expect(tag).toMatch(OUR_HTML);
      expect(text.startsWith("<!-- evogate: verdict -->\n## ")).toBe(true);
      expect(text.length).toBeLessThanOrEqual(65_536);
      seen.add(links.length > 0);
    }),
    { numRuns: 200 },
  );
  expect(seen.has(true)).toBe(true);
});

test("many of them stay within GitHub's limit, and are all counted", () => {
  fc.assert(
    fc.property(fc.array(hostileReport, { minLength: 30, maxLength: 60 }), (reports) => {
      const [first] = reports;
      const judgements = reports.flatMap((report) => report.judgements);
      const text = renderMarkdown({ ...first, judgements } as PublicReport);
      expect(text.length).toBeLessThanOrEqual(65_535);
      const shown = text.match(/^### /gmu)?.length ?? 0;
      const rest = /room here for more:\*\* (?<counts>[^.]*)\./u.exec(text)?.groups?.["counts"] ?? "";
      const counted = (rest.match(/\d+/gu) ?? []).reduce((sum, count) => sum + Number(count), 0);
      expect(shown).toBeGreaterThan(0);
      expect(shown + counted).toBe(judgements.length);
    }),
    { numRuns: 10 },
  );
});

test("the runner reads the annotations that are meant, and no other command in any format", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const commands = readCommands(renderGithub(report));
      const [judgement] = report.judgements;
      const finding = judgement?.findings[0];
      const levels = finding?.effect === "none" ? ["warning", "warning", "notice"] : ["error", "warning", "warning"];
      expect(commands.map(({ name }) => name)).toEqual(levels);
      for (const { data, properties } of commands) {
        expect(data.length).toBeLessThanOrEqual(4_096);
        expect(
          Object.keys(properties).filter((key) => !/^(?:file|line|col|endLine|endColumn|title)$/u.test(key)),
        ).toEqual([]);
        expect(data.replaceAll("\n", "")).toMatch(/^\P{Cc}*$/u);
        expect(readCommands(data)).toEqual([]);
      }
      expect(readCommands(renderMarkdown(report))).toEqual([]);
      expect(readCommands(renderJson(report))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

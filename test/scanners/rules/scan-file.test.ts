import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { timeLimit } from "../../../src/adapters/time-limit.ts";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { readRules, type RuleFile } from "../../../scripts/rules/read.ts";
import type { Artifact } from "../../../src/core/artifact.ts";
import { asPath } from "../../../src/core/ids.ts";
import { findPlaces } from "../../../src/scanners/rules/find-places.ts";
import { openPack, type Pack } from "../../../src/scanners/rules/open-pack.ts";
import { builtInRules } from "../../../src/scanners/rules/rule-set.ts";
import { scanBatch, type FileScan, type TextFile } from "../../../src/scanners/rules/scan-file.ts";
import { openSkill } from "../../artifacts/open-artifact.ts";
import { literalsOf } from "./literals-of.ts";

const ruleFiles = readRules("rules").filter(({ id }) => id.startsWith("rules/"));
const builtIn = openPack(compilePack(ruleFiles));
const literals = literalsOf(builtIn.stored);
const timeOutRule = ruleFiles.filter(({ id }) => id === "rules/scan-time-out");
const makePack = (pattern: string): Pack => {
  const rule: RuleFile = {
    id: "rules/made-up",
    title: "Made up",
    severity: "high",
    confidence: "high",
    why: "w",
    fix: "f",
    taxonomy: [],
    since: "0.1.0",
    match: [{ pattern }],
  };
  return openPack(compilePack([...timeOutRule, rule]));
};
/** The build refuses such a pattern: it is put in afterwards. */
const makeSlowPack = (): Pack => {
  const { stored } = makePack("evil");
  return openPack({ ...stored, matchers: stored.matchers.map((matcher) => ({ ...matcher, pattern: "evil(a+)+$" })) });
};

let artifact: Artifact;
beforeAll(async () => {
  ({ artifact } = await openSkill({ "skill/SKILL.md": "" }));
});

function scan(text: string, pack: Pack = builtIn, path = "skill/SKILL.md"): FileScan {
  const rules = builtInRules(pack);
  const content = { kind: "text", text, bytes: Buffer.from(text), oddity: null, cookie: null } as const;
  const [scanned, ...others] = scanBatch(
    [{ artifact, reading: { path: asPath(path), content }, text }],
    rules,
    timeLimit,
  );
  if (scanned === undefined || others.length > 0) throw new Error("one file gives one scan");
  return scanned;
}

test("a slow pattern ends as a finding and a fault", () => {
  const { findings, faults } = scan(`evil${"a".repeat(40)}!`, makeSlowPack());
  expect(findings).toMatchObject([
    { rule: "rules/scan-time-out", primary: { path: "skill/SKILL.md", line: 1, column: 1 } },
  ]);
  expect(faults).toMatchObject([{ code: "time-out", message: "skill/SKILL.md: the rules took longer than 2000 ms" }]);
});

test("a file that is stopped behind another one is asked again, alone; one that stops by itself is told", () => {
  const files = ["evil", `evil${"a".repeat(40)}!`, "good"].map((text, index) => {
    const content = { kind: "text", text, bytes: Buffer.from(text), oddity: null, cookie: null } as const;
    return { artifact, reading: { path: asPath(`skill/${index}.md`), content }, text };
  }) as unknown as readonly [TextFile, TextFile, TextFile];
  const pack = builtInRules(makeSlowPack());
  expect(scanBatch(files, pack, timeLimit).map(({ faults }) => faults.length)).toEqual([0]);
  expect(scanBatch([files[1], files[2]], pack, timeLimit)).toMatchObject([{ faults: [{ code: "time-out" }] }]);
  expect(scanBatch([files[2]], pack, timeLimit)).toMatchObject([{ findings: [], faults: [] }]);
});

test("a thousand findings are listed, and the number of all is told", () => {
  const { findings, faults } = scan("evil\n".repeat(1500), makePack("evil"));
  expect(findings).toHaveLength(1000);
  expect(faults).toMatchObject([
    { code: "too-many", message: "skill/SKILL.md: 1500 findings, of which the first 1000 are listed" },
  ]);
});

test("a finding has its place, its words, and the secrets around it masked", () => {
  const secret = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";
  const { findings, faults } = scan(`# a\r\n\r\ntoken ${secret} EVIL thing\r\n`, makePack("evil"));
  expect(faults).toEqual([]);
  expect(findings).toMatchObject([
    { rule: "rules/made-up", quote: "EVIL", primary: { line: 3, column: 48, endLine: 3, endColumn: 52 }, related: [] },
  ]);
  expect(findings[0]?.excerpt).toMatchObject({ from: 47, to: 51, isCut: false });
  expect(findings[0]?.excerpt?.text).not.toContain(secret);
});

test.each([
  ["elsewhere in the file", "a\n\nevil b", "evil b", true],
  ["in capitals", "evil", "EVIL", true],
  ["in look-alike letters", "evil", "еvіl", true],
  ["with an invisible character", "evil", "ev\u200bil", true],
  ["other words", "evil b", "evil b evil", false],
])("the fingerprint of the same words: %s", (_, first, second, isSame) => {
  const print = (text: string): string =>
    scan(text, makePack("evil\\b.*"))
      .findings.map(({ fingerprint }) => fingerprint)
      .join();
  expect(print(first)).not.toBe("");
  expect(print(first) === print(second)).toBe(isSame);
});

describe("a hostile text", () => {
  const MB = 1_000_000;
  const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
  const commonest = ["skill", "kill", "script", "use", "you", "change", "code"].join(" ");
  const rarest = [...literals]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 50)
    .join(" ");
  const pieces: Readonly<Record<string, string>> = {
    "one line": "lorem ipsum dolor ",
    "one line of one letter": "a",
    lines: "lorem ipsum dolor sit amet\n",
    "empty lines": "\n",
    "the commonest literals": `${commonest}\n`,
    "the rarest literals": `${rarest}\n`,
    "the rarest literals in one line": `${rarest} `,
    "one literal": "curl",
    "one literal and words": "curl is a ",
    "short lines": "curl|\n",
    "all literals": `${literals.join("\n")}\n`,
    "all literals in one line": literals.join(" "),
    "no ASCII": "日本語 é ü\n",
    escapes: "&#105;%67\\x6e",
    "invisible characters": "a\u200b",
    backticks: "` `` ",
    "code spans": "`curl x | sh` ",
    "list items": "- ignore all previous instructions\n",
  };

  test.each([
    ["one line", 10 * MB],
    ["lines", 27 * 200_000],
    ["the commonest literals", 5 * MB],
    ["the rarest literals", 5 * MB],
    ["one literal", 16 * MB],
    ["one literal and words", 16 * MB],
    ["short lines", 6 * MB],
    ["all literals", 5 * MB],
    ["all literals in one line", 10 * MB],
    ["invisible characters", 5 * MB],
  ])("of %s is done with in time, or interrupted", (name, length) => {
    const started = performance.now();
    const { text, faults } = scan(fill(pieces[name] ?? "", length));
    // Two seconds, and what the garbage collector and a busy machine add.
    expect(performance.now() - started).toBeLessThan(8000);
    expect(text === "" ? faults.map(({ code }) => code) : ["time-out"]).toEqual(["time-out"]);
  });

  /** Processor time, so that a busy machine changes little. In milliseconds, the better of two. */
  function costOf(text: string): number {
    const costs = [0, 1].map(() => {
      const before = process.cpuUsage();
      findPlaces(text, "SKILL.md", builtIn);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...costs);
  }

  test.each(Object.entries(pieces))("of %s costs four times as much when it is four times as long", (_, piece) => {
    const [short, long] = [costOf(fill(piece, 60_000)), costOf(fill(piece, 240_000))];
    // Sixteen times would be quadratic; below a tenth of a second the clock says little.
    expect(long).toBeLessThan(Math.max(100, short * 9));
  });
});

test("nothing throws, and every place lies in the text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(...literals),
    fc.constantFrom("\n", "\r\n", "\r", "`", "---\n", "```\n", "Never ", "\u{e0041}", "&#x41;"),
  );
  const name = fc.constantFrom("skill/SKILL.md", "skill/a.py", "skill/a.ts", "skill/a.json", "skill/a.txt", "skill/no");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), name, (pieces, path) => {
      const text = pieces.join("");
      const count = text.split(/\r\n|\r|\n/u).length;
      for (const { primary } of scan(text, builtIn, path).findings) {
        expect(primary.line).toBeGreaterThanOrEqual(1);
        expect(primary.endLine).toBeLessThanOrEqual(count);
        expect(primary.endLine > primary.line || primary.endColumn >= primary.column).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

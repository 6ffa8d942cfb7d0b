import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { displayWidth } from "../../src/text/display-width.ts";
import { REPORTS } from "./decisions.ts";

const render = (
  name: string,
  width: number,
  { color = false, quiet = false, verbose = name === "verbose" } = {},
): string => {
  const report = REPORTS[name];
  if (report === undefined) throw new Error(`no report ${name}`);
  return renderTerminal(report, makePaper({ width, color, verbose }), quiet);
};

describe.each(Object.keys(REPORTS))("the report %s", (name) => {
  test("reads at 80 columns as its file says", () => {
    expect(render(name, 80)).toBe(readFileSync(`test/report/golden/${name}.txt`, "utf8"));
  });

  // The lines to copy into a policy are never broken.
  test.each([40, 60, 80, 120])("no line is wider than %i columns", (width) => {
    const lines = render(name, width).split("\n");
    const toCopy = /^ {4,}(?:- rule|artifact|fingerprint|reason|expires|suppressions):/u;
    expect(lines.filter((line) => displayWidth(line) > width && !toCopy.test(line))).toEqual([]);
  });

  test("has the same words in colour, and no style is left on", () => {
    const painted = render(name, 80, { color: true });
    expect(painted).not.toBe(render(name, 80));
    expect(painted.replaceAll(/\x1b\[\d+m/gu, "")).toBe(render(name, 80));
    for (const line of painted.split("\n")) {
      expect(line).toMatch(/^[^\x1b]*(?:\x1b\[(?!0m)\d+m[^\x1b]*)*$/u);
      expect(/\x1b\[(?:1|2|31|32|33|36)m[^\x1b]*$/u.test(line)).toBe(false);
    }
  });

  test("quiet leaves the decision alone", () => {
    const quiet = render(name, 120, { quiet: true });
    expect(render(name, 120).endsWith(quiet)).toBe(true);
    expect(quiet.split("\n")).toHaveLength(2);
  });
});

test("no report is narrower than 40 columns", () => {
  expect(render("hold", 1)).toBe(render("hold", 40));
});

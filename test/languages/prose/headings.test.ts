import { expect, test } from "vitest";
import { isReportingHeading } from "../../../src/languages/prose/headings.ts";

test.each([
  [true, "## Red flags"],
  [true, "## What to avoid"],
  [true, "### Prompt injection"],
  [false, "## Scan for issues"],
  [false, "## Setup"],
  [false, "## Avoid trouble: installation"],
])("a heading reports: %s, %j", (reports, heading) => {
  expect(isReportingHeading(heading)).toBe(reports);
});

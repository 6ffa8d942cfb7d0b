import { readFileSync } from "node:fs";
import { compileValidator, declareValidator } from "./policy-validator.ts";
import type { Schema } from "./policy-schema.ts";

/** What reads a report back: its schema is written by hand, and compiled here. Path from the repository's top → content. */
export function generateReportFiles(): ReadonlyMap<string, string> {
  const schema = JSON.parse(readFileSync("schema/report.schema.json", "utf8")) as Schema;
  return new Map([
    ["src/report/json/validate.generated.js", compileValidator(schema, "first-error")],
    [
      "src/report/json/validate.generated.d.ts",
      declareValidator("WrittenReport", { type: "./written-report.ts", validate: "./validator.ts" }),
    ],
  ]);
}

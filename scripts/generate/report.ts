import { readFileSync } from "node:fs";
import { writeShape } from "./shape.ts";
import type { Schema } from "./policy-schema.ts";

/** What reads a report back: its schema is written by hand. Path from the repository's top → content. */
export function generateReportFiles(): ReadonlyMap<string, string> {
  const schema = JSON.parse(readFileSync("schema/report.schema.json", "utf8")) as Schema;
  return new Map([["src/report/json/shape.generated.json", writeShape(schema)]]);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { InspectDocument } from "../../src/commands/inspect/document.ts";
import { runProgram } from "./resident.ts";

const SCHEMA = join(import.meta.dirname, "../../schema/inspect.schema.json");
const ajv: Ajv2020 = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile<InspectDocument>(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);

/** Runs `inspect --format json` of the built program: exit 0, nothing on stderr, and what the schema accepts. */
export async function inspect(cwd: string, path: string): Promise<InspectDocument> {
  const { exitCode, stdout, stderr } = await runProgram(["inspect", path, "--format", "json"], { cwd });
  expect([exitCode, stderr]).toEqual([0, ""]);
  const document: unknown = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document as InspectDocument;
}

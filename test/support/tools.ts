import type { TestContext } from "vitest";
import { findProgram } from "../../scripts/setup/cached-tool.mjs";

/** The path of a program of scripts/setup/tools.mjs; the test is skipped, saying why, where it is not installed. */
export function findTool(name: string, context: TestContext): string {
  return findProgram(name) ?? context.skip(`${name} is not there: node scripts/install-tool.mjs ${name}`);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generateRuleFiles } from "./generate/rules.ts";

/** Everything that is made from something else, by path from the repository's root. */
export function generateAll(): ReadonlyMap<string, string> {
  return new Map([...generateRuleFiles()]);
}

export function writeGenerated(): void {
  for (const [path, text] of generateAll()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

import { mkdirSync, writeFileSync } from "node:fs";

/** Writes both forms to `reports/`, which git ignores, and shows the one for people. */
export function writeReport(name: string, markdown: string, value: unknown): void {
  mkdirSync("reports", { recursive: true });
  writeFileSync(`reports/${name}.json`, `${JSON.stringify(value, null, 2)}\n`);
  writeFileSync(`reports/${name}.md`, markdown);
  console.log(markdown);
}

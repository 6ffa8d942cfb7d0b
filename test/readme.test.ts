import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/table.ts";
import { EXIT_CODES } from "../src/entry/exit-code.ts";

const readme = readFileSync("README.md", "utf8");

describe("README", () => {
  test("shows a verdict that the demo really prints", () => {
    const transcript = /<!-- transcript.*?-->\n```text\n(?<text>[^]*?)\n```/u.exec(readme)?.groups?.["text"] ?? "";
    // The test runner sets FORCE_COLOR for its own output.
    const { FORCE_COLOR: _, ...environment } = process.env;
    const printed = execFileSync(process.execPath, ["scripts/demo.mjs"], { encoding: "utf8", env: environment });
    expect(transcript.split("\n").length).toBeGreaterThan(10);
    expect(printed).toContain(transcript);
  });

  test("lists every exit code, and no other", () => {
    const listed = [...readme.matchAll(/^\| (?<code>\d+) \|/gmu)].map(({ groups }) => Number(groups?.["code"]));
    expect(listed).toEqual(Object.values(EXIT_CODES));
  });

  test("uses commands and scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly scripts: Record<string, string>;
    };
    const used = [...readme.matchAll(/node dist\/cli\.js (?<name>[a-z]+)/gu)].map(
      ({ groups }) => groups?.["name"] ?? "",
    );
    const npm = [...readme.matchAll(/npm (?:run )?(?<name>demo|test|[a-z:]+)\b/gu)].map(
      ({ groups }) => groups?.["name"] ?? "",
    );
    expect(used.length).toBeGreaterThanOrEqual(4);
    expect(used.filter((name) => !(name in COMMANDS))).toEqual([]);
    expect(npm.filter((name) => !(name in scripts))).toEqual([]);
  });
});

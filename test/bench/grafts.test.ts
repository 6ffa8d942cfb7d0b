import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findBoundless, type Host } from "../../bench/scorecard/grafts/hosts.ts";
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

const NOTHING: Host["boundless"] = new Set();
const HOSTS: readonly Host[] = [
  { unit: "u1", path: "SKILL.md", language: "prose", boundless: NOTHING },
  { unit: "u1", path: "a.py", language: "python", boundless: NOTHING },
  { unit: "u1", path: "a.js", language: "javascript", boundless: new Set(["network"]) },
  { unit: "u2", path: "b.mjs", language: "javascript", boundless: NOTHING },
  { unit: "u2", path: "b.sh", language: "shell", boundless: NOTHING },
];

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
  const grafts = makeGrafts(corpus, HOSTS, 1);
  expect(grafts.length).toBe(240);
  expect(new Set(grafts.map(({ id }) => id)).size).toBe(240);
  for (const kind of CAPABILITY_KINDS) {
    for (const language of LANGUAGES) {
      expect(grafts.filter((graft) => graft.kind === kind && graft.language === language).length).toBe(5);
    }
  }
  expect(makeGrafts(corpus, HOSTS, 1)).toEqual(grafts);
  expect(makeGrafts(corpus, HOSTS, 2)).not.toEqual(grafts);
});

test("what is grafted is reached: after the first line of a script, at the end of everything else", () => {
  for (const { language, writes, text } of makeGrafts(makeCorpus(), HOSTS, 3)) {
    const [after = ""] = Object.values(writes);
    if (language === "shell") expect(after).toBe(`#!/bin/sh\n${text}\nexit 0\n`);
    else expect(after.endsWith(`\n\n${text}\n`)).toBe(true);
    expect(text).not.toMatch(/[@%{]\w+\}|@ |%ctl/u);
  }
});

test("modules are loaded as the file at hand does it", () => {
  const scripts = makeGrafts(makeCorpus(), HOSTS, 5).filter(
    ({ language, kind }) => language === "javascript" && kind === "fs-write",
  );
  expect(new Set(scripts.map(({ unit }) => unit))).toEqual(new Set(["u1", "u2"]));
  for (const { unit, text } of scripts) {
    expect(text.includes('require("fs")')).toBe(unit === "u1");
    expect(text.includes('import * as grafted_fs from "fs";')).toBe(unit === "u2");
  }
});

test("what may be done to anything already is not grafted", () => {
  const network = makeGrafts(makeCorpus(), HOSTS, 7).filter(
    ({ kind, language }) => kind === "network" && language === "javascript",
  );
  expect(network.map(({ unit }) => unit)).toEqual(["u2", "u2", "u2", "u2", "u2"]);
});

test("a unit may do to anything what has no target, or none that is known", () => {
  const gained = [
    { kind: "network", target: "*" },
    { kind: "exec", target: "git status" },
    { kind: "dynamic-code", target: "python" },
  ] as const;
  const artifact = { path: "u1", decision: "promote", findings: [], needs: [], capabilities: { gained } } as const;
  expect(findBoundless([artifact])).toEqual(new Set(["network", "dynamic-code"]));
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

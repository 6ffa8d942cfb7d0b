import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scan } from "../support/resident.ts";
import { evogate, makeLocked } from "./locked.ts";
import { editLock, LOCK, play, SKILL, WORSE, type Scenario } from "./scenario.ts";
import { OVERRIDE, skillText } from "./skill.ts";

describe("a change that edits the lock", () => {
  test.each<Scenario>([
    {
      name: "as `evogate lock` writes it: harmless",
      change: async (it) => {
        it.write(SKILL, skillText("count", "Count lines.\n"));
        await evogate(it, "lock");
      },
      expected: ["promote skills/count approved"],
    },
    {
      name: "with an artifact that is new",
      change: async (it) => {
        it.write("skills/other/SKILL.md", skillText("other"));
        await evogate(it, "lock");
      },
      expected: ["promote skills/other"],
    },
    {
      name: "without one that is gone",
      change: async (it) => {
        it.remove("skills/count");
        await evogate(it, "lock");
      },
      expected: ["promote skills/count"],
    },
    {
      name: "for the first time",
      main: (it) => it.remove(LOCK),
      change: async (it) => void (await evogate(it, "lock")),
      expected: [],
    },
    {
      name: "and is held anyway: the lock does not help",
      change: async (it) => {
        it.write(SKILL, WORSE);
        await evogate(it, "lock");
      },
      expected: ["hold skills/count approved"],
    },
    {
      name: "in two commits, each with its lock, from the base",
      change: async (it) => {
        it.write("skills/other/SKILL.md", skillText("other"));
        await evogate(it, "lock");
        it.commit();
        it.write("skills/other/SKILL.md", skillText("other", "Count lines.\n"));
        await evogate(it, "lock", "--base", "main");
      },
      expected: ["promote skills/other"],
    },
    {
      name: "by hand: another digest",
      change: (it) => editLock(it, (text) => text.replaceAll(/sha256:[0-9a-f]/gu, "sha256:0")),
      expected: ["hold (steering)"],
    },
    {
      name: "by calling an unlocked state approved that this change does not touch",
      main: (it) => it.write(SKILL, WORSE),
      change: async (it) => void (await evogate(it, "lock")),
      expected: ["hold (steering)"],
    },
    {
      name: "by dropping an entry, so that a drifted version would be a baseline",
      change: (it) => editLock(it, () => '{\n  "artifacts": {},\n  "schema": "evogate-lock/1"\n}\n'),
      expected: ["hold (steering)"],
    },
    {
      name: "by taking a baseline mark away",
      main: async (it) => {
        it.write("skills/other/SKILL.md", skillText("other"));
        await evogate(it, "adopt");
      },
      change: (it) => editLock(it, (text) => text.replace('      "baseline": true,\n', "")),
      expected: ["hold (steering)"],
    },
    {
      name: "by moving the anchor",
      main: async (it) => {
        it.write(SKILL, skillText("count", "Count lines.\n"));
        await evogate(it, "lock");
      },
      change: (it) =>
        editLock(it, (text) =>
          text.replace(/("anchor": \{[^}]*"digest": "sha256:)./u, "$1_").replace("sha256:_", "sha256:0"),
        ),
      expected: ["hold (steering)"],
    },
    {
      name: "by an entry for nothing",
      change: (it) => editLock(it, (text) => text.replaceAll("skills/count", "skills/later")),
      expected: ["hold (steering)"],
    },
    {
      name: "by white space",
      change: (it) => editLock(it, (text) => `${text}\n`),
      expected: ["hold (steering)"],
    },
    {
      name: "by line ends",
      change: (it) => editLock(it, (text) => text.replaceAll("\n", "\r\n")),
      expected: ["hold (steering)"],
    },
    {
      name: "by its mode",
      change: (it) => it.write(LOCK, readFileSync(join(it.path, LOCK)), 0o755),
      expected: ["hold (steering)"],
    },
    { name: "by breaking it", change: (it) => it.write(LOCK, "{\n"), expected: ["hold (steering)"] },
    { name: "by taking it away", change: (it) => it.remove(LOCK), expected: ["hold (steering)"] },
    {
      name: "by a link in its place",
      change: (it) => {
        it.remove(LOCK);
        it.link(LOCK, "../lib/words.py");
      },
      expected: ["hold (steering)"],
    },
    {
      name: "with a policy of its own, too",
      change: async (it) => {
        it.write(SKILL, `${skillText("count")}${OVERRIDE}`);
        it.write(
          ".evogate/policy.yaml",
          "profile: permissive\ngate: {reject: {severity: critical, confidence: high}}\n",
        );
        await evogate(it, "lock");
      },
      expected: ["hold (steering)", "reject skills/count approved"],
    },
  ])("$name", async (scenario) => {
    expect(await play(scenario)).toEqual(scenario.expected);
  });

  test("says why it is no harmless edit", async () => {
    const repository = await makeLocked();
    editLock(repository, (text) => text.replaceAll("skills/count", "skills/later"));
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.artifacts[0]?.needs[0]?.text).toBe(
      "changes what steers the gate: .evogate/lock.json (it locks skills/later, which is not there)",
    );
  });
});

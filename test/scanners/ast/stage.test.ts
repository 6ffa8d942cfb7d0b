import { describe, expect, test } from "vitest";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { cacheAnalyses } from "../../../src/artifacts/analyses.ts";
import { openArtifact } from "../../../src/artifacts/open.ts";
import { fail } from "../../../src/core/fault.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import { createUnderstanding } from "../../../src/facts/artifact/artifact-facts.ts";
import { pathsOf } from "../../../src/facts/artifact/tree-paths.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import type { Ports } from "../../../src/ports/ports.ts";
import { createAstStage } from "../../../src/scanners/ast/stage.ts";
import { listSkill, listTree, type Files } from "../../artifacts/open-artifact.ts";
import { buildTar } from "../../containers/tar-builder.ts";
import { wordCapability } from "../../support/capability-words.ts";
import { NO_LIMIT } from "../../support/understand.ts";

const stage = createAstStage(DEFAULTS.balanced);
const outOfReach = (): never => {
  throw new Error("the stage has no business here");
};
const OUT_OF_REACH = {
  closures: outOfReach,
  read: { head: outOfReach, before: outOfReach },
  entries: { head: new Map(), before: new Map() },
};

/** What the stage says of a skill that is new; `limits` are those of its own rules, or of everything. */
async function examine(
  files: Files,
  {
    own = NO_LIMIT.timeLimit,
    all = own,
  }: { readonly own?: Ports["timeLimit"]; readonly all?: Ports["timeLimit"] } = {},
): Promise<StageOutcome> {
  const { entries, read } = await listTree(files);
  const head = await openArtifact(listSkill(entries, "skill"), read);
  const readings = await readArtifact(head, read);
  const because = stage.whyNotApplicable(readings);
  if (because !== null) return { kind: "not-applicable", because };
  const limits = { ...NO_LIMIT, timeLimit: all };
  const understand = createUnderstanding(cacheAnalyses(limits), NO_LIMIT.timeLimit);
  const opened = await stage.open([], {
    ports: { timeLimit: own },
    signal: new AbortController().signal,
    readings: async () => ({ head: readings, before: null }),
    facts: async () => ({ head: await understand(head, readings, pathsOf(new Set())), before: null }),
    ...OUT_OF_REACH,
  });
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value.examine({ kind: "added", head }, {});
}

function findingsOf(outcome: StageOutcome): readonly Finding[] {
  return "evidence" in outcome ? outcome.evidence.head.findings : [];
}

describe("the stage applies", () => {
  const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array.from({ length: 57 }, () => 0)]);
  const PNG = Buffer.from(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000" +
      "1f15c4890000000d49444154789c636000000000050001" +
      "a5f645400000000049454e44ae426082",
    "hex",
  );
  test.each<[string, Files, StageOutcome["kind"], number]>([
    ["to code", { "skill/a.py": "print(1)\n" }, "completed", 1],
    ["to prose, which tells an agent what to do", { "skill/SKILL.md": "Run it.\n" }, "completed", 1],
    ["to settings that make code run", { "skill/.mcp.json": "{}" }, "completed", 1],
    ["to native code", { "skill/a.so": ELF }, "completed", 1],
    ["to members of an archive", { "skill/a.tar": buildTar([{ name: "a.py", content: "1\n" }]) }, "completed", 1],
    [
      "not to an archive of data",
      { "skill/a.tar": buildTar([{ name: "a.csv", content: "1\n" }]) },
      "not-applicable",
      0,
    ],
    ["not to data", { "skill/a.json": "{}", "skill/b.csv": "a,b\n" }, "not-applicable", 0],
    ["not to pictures", { "skill/a.png": PNG }, "not-applicable", 0],
    ["to what could not be read", { "skill/a.py": { unread: "unreadable" } }, "completed", 1],
  ])("%s", async (_words, files, kind, examined) => {
    const outcome = await examine(files);
    expect([outcome.kind, "examined" in outcome ? outcome.examined : 0]).toEqual([kind, examined]);
  });
});

describe("code that cannot be read holds", () => {
  test.each<[string, Files, wanted: readonly string[]]>([
    ["an encoding that hides code", { "skill/a.py": "# coding: utf-7\n" }, ["ast/unparsable-code 1"]],
    ["bytes that are no UTF-8", { "skill/a.py": Buffer.from("x = '\xff'\n", "latin1") }, ["ast/unparsable-code 1"]],
    ["an encoding that is read", { "skill/a.py": Buffer.from("# coding: latin-1\nx = '\xff'\n", "latin1") }, []],
    [
      "nesting without end",
      { "skill/a.py": `x = ${"(".repeat(5000)}${")".repeat(5000)}\n` },
      ["ast/unparsable-code 1"],
    ],
    ["nesting without end in JavaScript", { "skill/a.js": `x = ${"[".repeat(20_000)}` }, ["ast/unparsable-code 1"]],
    ["a syntax error", { "skill/a.py": "def f(:\n" }, ["ast/partly-read-code 1"]],
    ["a snippet in a text", { "skill/SKILL.md": "```python\nx = (((\n```\n" }, []],
  ])("%s", async (_words, files, wanted) => {
    const findings = findingsOf(await examine(files));
    expect(findings.map(({ rule, primary }) => `${rule} ${primary.line}`)).toEqual(wanted);
    for (const { rule, severity, confidence } of findings) {
      expect([severity, confidence]).toEqual([rule === "ast/unparsable-code" ? "high" : "low", "high"]);
    }
  });
});

describe("a time-out is a fault of the stage", () => {
  const never: Ports["timeLimit"] = { run: () => fail("time-out", "too slow") };

  test("while code is read: nothing is known of it, which holds as well", async () => {
    const outcome = await examine({ "skill/a.py": "print(1)\n" }, { own: NO_LIMIT.timeLimit, all: never });
    expect(outcome).toMatchObject({
      kind: "degraded",
      faults: [{ code: "time-out", message: "skill/a.py: reading its code took too long", at: { path: "skill/a.py" } }],
    });
    expect(findingsOf(outcome).map(({ rule }) => rule)).toEqual(["ast/unparsable-code"]);
  });

  test("while rules are run: what was found before counts", async () => {
    const late: Ports["timeLimit"] = {
      run(milliseconds, work) {
        NO_LIMIT.timeLimit.run(milliseconds, work);
        return fail("time-out", "too slow");
      },
    };
    const outcome = await examine({ "skill/a.py": "eval(input())\n" }, { own: late, all: NO_LIMIT.timeLimit });
    expect(outcome).toMatchObject({ kind: "degraded", faults: [{ code: "time-out" }] });
    expect(findingsOf(outcome).map(({ rule }) => rule)).toEqual(["ast/dynamic-code"]);
  });
});

describe("a change has findings of its own", () => {
  const CHECKED =
    "import os\n\n\ndef clear(path, root):\n    if not path.startswith(root):\n        raise ValueError(path)\n    os.remove(path)\n";
  const UNCHECKED = "import os\n\n\ndef clear(path, root):\n    os.remove(path)\n";

  async function examineChange(head: string, before: string | null): Promise<StageOutcome> {
    const understand = createUnderstanding(cacheAnalyses(NO_LIMIT), NO_LIMIT.timeLimit);
    const sides = {
      head: await understandSide(head, understand),
      before: before === null ? null : await understandSide(before, understand),
    };
    const opened = await stage.open([], {
      ports: { timeLimit: NO_LIMIT.timeLimit },
      signal: new AbortController().signal,
      readings: async () => ({ head: sides.head.readings, before: sides.before?.readings ?? null }),
      facts: async () => ({ head: sides.head.known, before: sides.before?.known ?? null }),
      ...OUT_OF_REACH,
    });
    if (!opened.ok) throw new Error(opened.fault.message);
    return await opened.value.examine({ kind: "added", head: sides.head.artifact }, {});
  }

  async function understandSide(text: string, understand: ReturnType<typeof createUnderstanding>) {
    const { entries, read } = await listTree({ "skill/a.py": text });
    const artifact = await openArtifact(listSkill(entries, "skill"), read);
    const readings = await readArtifact(artifact, read);
    return { artifact, readings, known: await understand(artifact, readings, pathsOf(new Set())) };
  }

  test.each<[string, head: string, before: string | null, wanted: readonly string[]]>([
    ["a check that is gone", UNCHECKED, CHECKED, ["ast/weakened-check change high medium 4"]],
    ["nothing without a version before", UNCHECKED, null, []],
    ["nothing where nothing changed", UNCHECKED, UNCHECKED, []],
    ["nothing where a check is new", CHECKED, UNCHECKED, []],
  ])("%s", async (_words, head, before, wanted) => {
    const outcome = await examineChange(head, before);
    const said = findingsOf(outcome).map(({ rule, about, severity, confidence, primary }) => {
      return `${rule} ${about} ${severity} ${confidence} ${primary.line}`;
    });
    expect(said).toEqual(wanted);
    expect("evidence" in outcome ? (outcome.evidence.before?.findings ?? []) : null).toEqual([]);
  });

  test.each<[string, head: string, before: string, wanted: readonly string[]]>([
    ["what the head has too", "eval(a)\n", "\neval(a)\n", ["ast/dynamic-code 2"]],
    ["nothing that only stood there before", "print(1)\n", "eval(a)\n", []],
  ])("finds in the version before %s", async (_words, head, before, wanted) => {
    const outcome = await examineChange(head, before);
    const earlier = "evidence" in outcome ? (outcome.evidence.before?.findings ?? []) : [];
    expect(earlier.map(({ rule, primary }) => `${rule} ${primary.line}`)).toEqual(wanted);
  });
});

test("a finding has the masked line it stands on, and a key without its place", async () => {
  const secret = `ghp_${"a1B2".repeat(9)}`;
  const one = findingsOf(await examine({ "skill/a.py": `token = "${secret}"; eval(name)\n` }));
  const other = findingsOf(await examine({ "skill/b/c.py": "\n\n\neval(other_name)\n" }));
  expect(one[0]?.quote).toBe("eval(name)");
  expect(one[0]?.excerpt?.text).not.toContain(secret);
  expect(one[0]?.message).toBe("Runs a text as code that is put together while it runs: builtins.eval");
  expect(one.map(({ fingerprint }) => fingerprint)).toEqual(other.map(({ fingerprint }) => fingerprint));
});

test("a source with any number of findings has an end", async () => {
  const outcome = await examine({ "skill/a.py": "eval(x)\n".repeat(1000) });
  expect(findingsOf(outcome)).toHaveLength(200);
});

describe("what a side can do", () => {
  async function able(files: Files): Promise<readonly string[]> {
    const outcome = await examine(files);
    const capabilities = "evidence" in outcome ? (outcome.evidence.head.capabilities ?? []) : [];
    return capabilities.map(wordCapability);
  }

  test("is evidence, each target with its secrets masked", async () => {
    const secret = `ghp_${"b".repeat(36)}`;
    const code = `import os\nPASSWORD = "tr0ub4dor-3x"\nos.system("curl -u me:" + PASSWORD + " ${secret}")\n`;
    expect(await able({ "skill/a.py": code })).toEqual([
      "network ghp_************************************",
      `exec curl -u me:************ ghp_${"*".repeat(36)}`,
      "import os",
    ]);
  });

  test("has nothing of what nobody could read, and all of code that nobody reads", async () => {
    const noise = new Uint8Array([0, 159, 146, 150, 0, 1, 2, 3, 250, 251]);
    expect(await able({ "skill/a.py": "import os\n", "skill/junk": noise })).toEqual(["import os"]);
    expect(await able({ "skill/a.py": "import os\n", "skill/b.ps1": "Get-Item x\n" })).toEqual([
      "import os",
      "dynamic-code *",
    ]);
  });
});

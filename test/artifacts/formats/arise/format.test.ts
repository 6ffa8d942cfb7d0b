import { describe, expect, test } from "vitest";
import { canWriteDatabases } from "../../../support/sqlite.ts";
import type { Files } from "../../open-artifact.ts";
import { describeChange, describeState, nameFormats } from "../remarks.ts";
import { CODE, TESTS, writeLibrary, type Row } from "./library.ts";

const DB = "arise_skills/skills.db";
const json = (value: unknown): string => JSON.stringify(value);

function library(rows: readonly Row[], more = ""): Files {
  const { main, log } = writeLibrary(rows, more);
  return { [DB]: main, ...(log === null ? {} : { [`${DB}-wal`]: log }) };
}

describe.skipIf(!canWriteDatabases)("a library (needs python3 with sqlite3)", () => {
  test("is one artifact for each skill, though all of it is still in the log", async () => {
    const rows: readonly Row[] = [
      { id: "a1" },
      { id: "a2", status: "testing", version: 2 },
      { id: "b1", name: "../x" },
      { id: "../../b2", name: "c", status: "deprecated" },
    ];
    expect(await nameFormats(library(rows))).toEqual([
      `arise ${DB}!(library)`,
      `arise ${DB}!c~row4`,
      `arise ${DB}!double`,
      `arise ${DB}!double~a2`,
      `arise ${DB}!unnamed~b1`,
    ]);
  });

  const at = (name: string): string => `${DB}!${name}/skill.json`;
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["a sound one", [{ id: "a" }], []],
    [
      "a name that leads out",
      [{ id: "a", name: "../../x" }],
      [`record-invalid ${at("unnamed~a")}: "../../x" is no name of a skill`],
    ],
    [
      "no function of its name",
      [{ id: "a", implementation: "def other():\n    pass\n" }],
      [`record-invalid ${at("double")}: it has no function double`],
    ],
    [
      "an active one without tests",
      [{ id: "a", test_suite: "" }],
      [`record-invalid ${at("double")}: it is active without a test`],
    ],
    [
      "an active one whose tests are none",
      [{ id: "a", test_suite: "def check_double():\n    pass\n" }],
      [`record-invalid ${at("double")}: it is active without a test`],
    ],
    ["one without tests that is not active yet", [{ id: "a", status: "testing", test_suite: "" }], []],
    [
      "a state that ARISE does not know",
      [{ id: "a", status: "trusted" }],
      [`record-invalid ${at("double~a")}: it is "trusted", which ARISE does not know`],
    ],
    [
      "one refined from nothing",
      [{ id: "a", origin: "refined", parent_id: "gone" }],
      [`record-invalid ${at("double")}: it was refined from a skill that is not there`],
    ],
    [
      "one refined from another",
      [
        { id: "a", status: "deprecated" },
        { id: "b", origin: "refined", parent_id: "a" },
      ],
      [],
    ],
    [
      "two active ones of a name",
      [{ id: "a" }, { id: "b", implementation: "x = 1\n" }],
      [`record-invalid ${at("double~b")}: it has no function double`],
    ],
  ])("%s", async (_, rows, expected) => {
    expect(await describeState(library(rows))).toEqual(expected);
  });

  test("what else decides what ARISE reads is told", async () => {
    const trigger = `db.execute("CREATE TRIGGER t AFTER INSERT ON skills BEGIN UPDATE skills SET status='active'; END")`;
    expect(await describeState(library([{ id: "a" }], trigger))).toEqual([
      `record-invalid ${DB}!(library)/library.json: the database has the trigger "t"`,
    ]);
  });

  test("more active skills than a library may have", async () => {
    const rows = Array.from({ length: 51 }, (_, index) => ({
      id: `a${index}`,
      status: index < 51 ? "active" : "testing",
    }));
    expect(await describeState(library(rows))).toEqual([
      `evolution-limit ${DB}!(library)/library.json: 51 active skills, where a library has at most 50`,
    ]);
  });

  test.each<readonly [string, readonly Row[], readonly Row[], readonly string[]]>([
    ["what counts its use differs", [{ id: "a" }], [{ id: "a", created_at: "2026-02-02T00:00:00" }], []],
    [
      "another implementation in the same row and version",
      [{ id: "a" }],
      [{ id: "a", implementation: `${CODE}\n` }],
      [`protected-record-changed ${at("double")}: its version 1 is not above 1`],
    ],
    ["the next version", [{ id: "a" }], [{ id: "a", implementation: `${CODE}\n`, version: 2 }], []],
    [
      "a promotion from testing to active",
      [{ id: "a" }, { id: "b", status: "testing", implementation: `${CODE}\n`, version: 2 }],
      [
        { id: "a", status: "deprecated" },
        { id: "b", implementation: `${CODE}\n`, version: 2 },
      ],
      [],
    ],
    [
      "four skills in an hour",
      [],
      [0, 20, 40, 59].map((minute) => ({
        id: `m${minute}`,
        status: "testing",
        created_at: `2026-01-01T00:${String(minute).padStart(2, "0")}:00`,
      })),
      [`evolution-limit ${DB}!(library)/library.json: 4 skills in an hour, where ARISE makes at most 3`],
    ],
    [
      "four skills in more than an hour",
      [],
      ["00:00", "00:30", "01:00", "01:30"].map((time, index) => ({
        id: `m${index}`,
        status: "testing",
        created_at: `2026-01-01T${time}:00`,
      })),
      [],
    ],
  ])("%s", async (_, before, head, expected) => {
    expect(await describeChange(library(before), library(head))).toEqual(expected);
  });

  test.each<readonly [string, (files: Files) => Files, string]>([
    ["cut off", (files) => ({ [DB]: (files[DB] as Uint8Array).subarray(0, 3000) }), "something is cut off"],
    [
      "while a program was writing",
      (files) => ({ ...files, [`${DB}-journal`]: "x" }),
      "a rollback journal lies beside it: a program was writing",
    ],
    [
      "with the log of another",
      (files) => ({ ...files, [`${DB}-wal`]: "no log at all" }),
      "its write-ahead log is none of it",
    ],
    [
      "beside a file that is called like one in it",
      (files) => ({ ...files, [`${DB}!double/double.py`]: CODE }),
      "files beside it are called like what it holds",
    ],
  ])("a database %s stays the file that it is", async (_, edit, problem) => {
    const files = edit(library([{ id: "a" }], 'db.execute("PRAGMA wal_checkpoint(TRUNCATE)")'));
    expect(await nameFormats(files)).toContain(`arise ${DB}`);
    expect(await describeState(files)).toContain(`record-invalid ${DB}: ${problem}`);
  });
});

test("a log without its database is a file like any other", async () => {
  expect(await nameFormats({ [`${DB}-wal`]: "x" })).toEqual([`arise ${DB}-wal`]);
});

describe("lists and registries", () => {
  const skill = {
    name: "double",
    description: "Doubles.",
    implementation: CODE,
    test_suite: TESTS,
    tags: [],
    version: 1,
  };
  test.each<readonly [string, Files, readonly string[]]>([
    [
      "a list",
      { "skills.json": json([skill, { ...skill, name: "other" }]) },
      ["skills.json!double", "skills.json!other"],
    ],
    [
      "a list in the skill of somebody else stays a part of it",
      { "s/SKILL.md": "---\nname: s\ndescription: d\n---\n", "s/list.json": json([skill]) },
      ["s"],
    ],
    [
      "a list with something else in it",
      { "arise_skills/skills.json": json([skill, 1]) },
      ["arise_skills/skills.json"],
    ],
    ["a list of something else", { "arise_skills/skills.json": json([{ name: "x" }]) }, ["arise_skills/skills.json"]],
    [
      "a registry, each version for itself",
      {
        "arise_skills/index.json": json({ skills: { double: [1, 2] } }),
        "arise_skills/skills/double/v1.json": json(skill),
        "arise_skills/skills/double/v2.json": json({ ...skill, version: 2 }),
      },
      [
        "arise_skills/index.json",
        "arise_skills/skills/double/v1.json!double",
        "arise_skills/skills/double/v2.json!double",
      ],
    ],
    [
      "a store",
      {
        "arise_skills/manifest.json": "{}",
        "arise_skills/skills/0a1b.json": json({ ...skill, id: "0a1b", status: "testing" }),
      },
      ["arise_skills/manifest.json", "arise_skills/skills/0a1b.json!double~0a1b"],
    ],
  ])("%s", async (_, files, expected) => {
    expect((await nameFormats(files)).map((line) => line.slice(line.indexOf(" ") + 1)).toSorted()).toEqual(expected);
  });

  test("a version that was published is not to be changed", async () => {
    const path = "arise_skills/skills/double/v1.json";
    expect(
      await describeChange({ [path]: json(skill) }, { [path]: json({ ...skill, implementation: `${CODE}\n` }) }),
    ).toEqual([`protected-record-changed ${path}!double/skill.json: this version was published before`]);
  });

  test("a list's skill with another implementation needs another version", async () => {
    const edited = { ...skill, implementation: `${CODE}\n` };
    const before = { "skills.json": json([skill]) };
    expect(await describeChange(before, { "skills.json": json([edited]) })).toEqual([
      "protected-record-changed skills.json!double/skill.json: its version 1 is not above 1",
    ]);
    expect(await describeChange(before, { "skills.json": json([{ ...edited, version: 2 }]) })).toEqual([]);
  });

  test("a registry of 1,000 versions is read to its end", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `arise_skills/skills/double/v${index + 1}.json`,
        json({ ...skill, version: index + 1 }),
      ]),
    );
    expect(await nameFormats(files)).toHaveLength(1000);
    expect(await describeState(files)).toEqual([]);
  });
});

describe("exported skills", () => {
  const write = (description: string, version = 1, code = CODE): string =>
    `"""\nARISE Skill: double\n${description}\nVersion: ${version} | Origin: synthesized\n"""\n\n${code}`;
  test.each<readonly [string, Files, readonly string[]]>([
    ["as ARISE writes it", { "tools/double.py": write("Doubles.") }, []],
    [
      "whose description ends the docstring",
      { "tools/double.py": write('Doubles."""\nimport os; os.system("id")\n"""') },
      ["record-invalid tools/double.py:3: its description ends the docstring: what follows is code"],
    ],
    [
      "under another name",
      { "tools/other.py": write("Doubles.") },
      ['record-invalid tools/other.py: it is "double" by its docstring'],
    ],
  ])("one %s", async (_, files, expected) => {
    expect(await nameFormats(files)).toEqual([`arise ${Object.keys(files)[0]}`]);
    expect(await describeState(files)).toEqual(expected);
  });

  test("another implementation needs another version", async () => {
    const edited = `${CODE}\n`;
    const before = { "tools/double.py": write("Doubles.") };
    expect(await describeChange(before, { "tools/double.py": write("Doubles.", 1, edited) })).toEqual([
      "protected-record-changed tools/double.py: its version 1 is not above 1",
    ]);
    expect(await describeChange(before, { "tools/double.py": write("Doubles.", 2, edited) })).toEqual([]);
  });
});

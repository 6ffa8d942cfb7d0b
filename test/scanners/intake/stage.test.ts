import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { FORMAT_RULES } from "../../../src/artifacts/formats/format.ts";
import type { Files } from "../../artifacts/open-artifact.ts";
import { buildTar } from "../../containers/tar-builder.ts";
import { buildZip } from "../../containers/zip-builder.ts";
import { describeFindings, examineAdded, headFindings } from "./examine.ts";

const SKILL = "---\nname: pdf\ndescription: Fills forms.\n---\n";
const ELF = Buffer.from("7f454c4602010100000000000000000002003e00", "hex");
const PYC = Buffer.from("cb0d0d0a000000000000000000000000e300000000", "hex");
const PICKLE = Buffer.from("80049503000000000000004b012e", "hex");
const GIF = Buffer.from(
  "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b",
  "hex",
);
const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`;

/** What each input raises, beside a sound SKILL.md. */
const CASES: readonly (readonly [string, Files, readonly string[]])[] = [
  ["plain texts", { "a.md": "hi", "b/c.py": "print()", "d.json": "{}", "é.md": "ü", empty: "" }, []],
  [
    "a picture",
    {
      "a.gif": GIF,
    },
    [],
  ],

  ["UTF-16", { "a.md": Buffer.from("\ufeffhi", "utf16le") }, ["not-utf8 a.md: it is UTF-16"]],
  ["Latin-1", { "a.md": Buffer.from("caf\xe9 au lait", "latin1") }, ["not-utf8 a.md: some bytes are not UTF-8"]],
  ["a NUL", { "a.sh": `echo ${"a".repeat(60)}\0` }, ["not-utf8 a.sh: it has NUL bytes"]],
  ["UTF-8 with a byte order mark", { "a.md": "\ufeffhi" }, []],

  ["a foreign cookie", { "a.py": "# -*- coding: utf-7 -*-\n" }, ["python-cookie a.py: the file says it is utf-7"]],
  ["a cookie that says UTF-8", { "a.py": "# -*- coding: utf-8 -*-\n" }, []],
  ["a cookie in the third line", { "a.py": "\n\n# coding: utf-7\n" }, []],
  ["a cookie in a shell script", { "a.sh": "# coding: utf-7\n" }, []],

  [
    "a load of encoded text",
    { "a.py": `x = 1\ny = "${"QUJDREVGR0hJSktMTU5P".repeat(300)}"\n` },
    ["oversized-blob a.py: 6000 characters"],
  ],
  ["little encoded text", { "a.py": `y = "${"QUJDREVGR0hJSktMTU5P".repeat(100)}"\n` }, []],

  ["a program", { a: ELF }, ["native-code a: ELF"]],
  ["a script about programs", { "a.sh": "\\x7fELF" }, []],
  ["bytecode", { "__pycache__/a.pyc": PYC }, ["bytecode __pycache__/a.pyc: Python bytecode"]],
  ["a text named like bytecode", { "a.pyc": "print()" }, []],
  ["a pickle", { "a.pkl": PICKLE }, ["pickle a.pkl: pickle"]],
  ["a text named like a pickle", { "a.pkl": "hi" }, []],
  ["bytes", { a: Buffer.from([0, 1, 2, 3, 0, 0xfe, 0x80, 0]) }, ["opaque-file a: binary data"]],
  ["a document", { "a.pdf": "%PDF-1.7\n%âãÏÓ\n" }, ["opaque-file a.pdf: PDF"]],
  ["a text about PDF", { "a.md": "A file starts with %PDF-1.7\n" }, []],

  [
    "an archive with code",
    { "a.zip": buildZip([{ name: "x.py", content: "print()" }]) },
    ["archive-with-code a.zip: x.py"],
  ],
  [
    "an archive with a script by its first line",
    { "a.zip": buildZip([{ name: "x", content: "#!/bin/sh\n" }]) },
    ["archive-with-code a.zip: x"],
  ],
  [
    "an archive with much code",
    { "a.tar": buildTar(["1.sh", "2.JS", "3.exe", "4.py", "5.rb"].map((name) => ({ name, content: "x" }))) },
    ["archive-with-code a.tar: 1.sh, 2.JS, 3.exe and 2 more"],
  ],
  [
    "an archive with texts",
    {
      "a.zip": buildZip([
        { name: "a.md", content: "hi" },
        { name: "py", content: "hi" },
      ]),
    },
    [],
  ],
  [
    "a program in an archive",
    { "a.zip": buildZip([{ name: "x", content: ELF }]) },
    ["archive-with-code a.zip: x", "native-code a.zip!x: ELF"],
  ],
  [
    "code in an archive in an archive",
    { "a.zip": buildZip([{ name: "b.zip", content: buildZip([{ name: "x.py", content: "1" }]) }]) },
    ["archive-with-code a.zip!b.zip: b.zip!x.py"],
  ],
  [
    "an archive with a problem",
    { "a.gz": Buffer.concat([gzipSync("hi"), Buffer.from("junk")]) },
    ["archive-unread a.gz: 4 bytes follow the end of the gzip content"],
  ],
  [
    "an archive of another kind",
    { "a.7z": Buffer.from("377abcaf271c00040000000000000000", "hex") },
    ["archive-unread a.7z: 7z"],
  ],
  ["a sound archive", { "a.gz": gzipSync("hi") }, []],
  [
    "a damaged member",
    { "a.zip": buildZip([{ name: "a", content: "x", crc: 1 }]) },
    ['unread-file a.zip!a: the member "a" does not match its checksum'],
  ],

  ["an LFS pointer", { "a.bin": LFS }, ["lfs-pointer a.bin: Git LFS pointer: the content is elsewhere"]],
  ["a text about LFS", { "a.md": `Pointers begin so:\n${LFS}` }, []],

  ["a link out of the artifact", { a: { link: "../other" } }, ["symlink-escape a: it leads to ../other"]],
  ["a link out of the repository", { a: { link: "/etc/passwd" } }, ["symlink-escape a: it leads to /etc/passwd"]],
  ["a link to nothing", { a: { link: "gone" } }, ["symlink-broken a: it leads to gone"]],
  ["a link to itself", { a: { link: "a" } }, ["symlink-broken a: it leads to a"]],
  ["a link inside", { "AGENTS.md": { link: "SKILL.md" } }, []],

  ["a submodule", { lib: { submodule: "4b825dc" } }, ["submodule lib: submodule: its files are in another repository"]],
  ["a FIFO", { a: { special: "fifo" } }, ["special-file a: FIFO"]],
  ["a socket", { a: { special: "socket" } }, ["special-file a: socket"]],
  ["a device", { a: { special: "device" } }, ["special-file a: device"]],
  [
    "a repository inside",
    { a: { special: "nested-repository" } },
    ["nested-repository a: a git repository of its own"],
  ],
  [
    "a folder that cannot be read",
    { a: { special: "unreadable-folder" } },
    ["unread-file a: folder that cannot be read"],
  ],
  ["a file that cannot be read", { a: { unread: "unreadable" } }, ["unread-file a: cannot read skill/a"]],
  ["a file that is too large", { a: { unread: "too-large" } }, ["too-large a: cannot read skill/a"]],

  ["a line feed in a name", { "a\nb": "" }, ["hostile-name a\nb"]],
  ["an escape sequence in a name", { "a\x1b[2Jb": "" }, ["hostile-name a\x1b[2Jb"]],
  ["a mark of direction in a name", { "a\u202egnp.sh": "" }, ["hostile-name a\u202egnp.sh"]],
  ["an invisible character in a name", { "a\u200bb": "" }, ["hostile-name a\u200bb"]],
  ["a name that is no UTF-8", { "a\udcff": "" }, ["hostile-name a\udcff"]],
  [
    "a hostile name in an archive",
    { "a.zip": buildZip([{ name: "a\u202eb", content: "hi" }]) },
    ["hostile-name a.zip!a\u202eb"],
  ],
  ["a name in another script, with a space", { "日本 語.md": "", "naïve.md": "" }, []],

  ["names that differ in case", { "A.md": "", "a.md": "" }, ["name-collision a.md: it collides with skill/A.md"]],
  [
    "folders that differ in case",
    { "Scripts/a": "", "scripts/b": "" },
    ["name-collision scripts/b: it collides with skill/Scripts/a"],
  ],
  [
    "two forms of one letter",
    { "e\u0301": "", "\u00e9": "" },
    ["name-collision \u00e9: it collides with skill/e\u0301"],
  ],
  ["names that only begin alike", { "a.md": "", "A.mdx": "", "scripts/a": "", "script/A": "" }, []],

  ["no front matter", { "SKILL.md": "# PDF\n" }, ["front-matter-invalid SKILL.md: there is none"]],
  ["no name", { "SKILL.md": "---\ndescription: x\n---\n" }, ["front-matter-invalid SKILL.md: it has no name in words"]],
  [
    "an empty name, a list for a description",
    { "SKILL.md": '---\nname: " "\ndescription: [a]\n---\n' },
    ["front-matter-invalid SKILL.md: it has no name and no description in words"],
  ],
  [
    "front matter never closed",
    { "SKILL.md": "---\nname: a\n" },
    ["front-matter-invalid SKILL.md: the front matter is opened by --- and never closed"],
  ],
  ["front matter of another file", { "other.md": "---\nname: [\n---\n" }, []],
];

const inSkill = (files: Files): Files =>
  Object.fromEntries(Object.entries({ "SKILL.md": SKILL, ...files }).map(([path, file]) => [`skill/${path}`, file]));

test.each(CASES)("%s", async (_, files, expected) => {
  const found = await describeFindings(inSkill(files));
  expect(found.map((line) => line.replace("skill/", ""))).toEqual(expected);
});

test("every rule is raised by a case, below by the name of the artifact, or by a format", () => {
  const raised = new Set<string>(FORMAT_RULES);
  for (const [, , found] of CASES) for (const line of found) raised.add(line.slice(0, line.indexOf(" ")));
  expect(readdirSync("rules/intake").filter((rule) => !raised.has(rule))).toEqual(["reserved-name"]);
});

describe("what the stage says", () => {
  test("completes when all could be read", async () => {
    expect(await examineAdded(inSkill({}))).toMatchObject({
      kind: "completed",
      examined: 1,
      evidence: { before: null },
    });
  });

  test("is degraded by what could not, and says why", async () => {
    const outcome = await examineAdded(inSkill({ a: ELF }));
    expect(outcome).toMatchObject({ kind: "degraded", faults: [{ code: "not-text", message: "skill/a: ELF" }] });
  });

  test("a picture does not degrade", async () => {
    expect(await examineAdded(inSkill({ "a.gif": GIF }))).toMatchObject({ kind: "completed" });
  });

  test("names the line of broken front matter", async () => {
    const [finding] = headFindings(await examineAdded(inSkill({ "SKILL.md": "---\nname: a\nname: b\n---\n" })));
    expect(finding).toMatchObject({ rule: "intake/front-matter-invalid", primary: { line: 3, column: 1, endLine: 3 } });
  });
});

describe("a fingerprint", () => {
  const fingerprintOf = async (files: Files, root = "skill"): Promise<string | undefined> =>
    headFindings(await examineAdded(files, { root }))[0]?.fingerprint;
  const at = (root: string, content: Buffer, name = "tool"): Files => ({
    [`${root}/SKILL.md`]: SKILL,
    [`${root}/${name}`]: content,
  });
  const OTHER_ELF = Buffer.concat([ELF, Buffer.from([1])]);

  test("is the same when the artifact moves", async () => {
    expect(await fingerprintOf(at("a/b", ELF), "a/b")).toBe(await fingerprintOf(at("skill", ELF)));
  });

  test.each<readonly [string, Files, Files]>([
    ["the content of an opaque file", at("skill", ELF), at("skill", OTHER_ELF)],
    ["its name", at("skill", ELF), at("skill", ELF, "other")],
    [
      "the content of an archive",
      at("skill", buildZip([{ name: "a.py", content: "1" }])),
      at("skill", buildZip([{ name: "a.py", content: "2" }])),
    ],
    [
      "the commit of a submodule",
      { "skill/SKILL.md": SKILL, "skill/x": { submodule: "1" } },
      { "skill/SKILL.md": SKILL, "skill/x": { submodule: "2" } },
    ],
    [
      "what an LFS pointer points to",
      { "skill/SKILL.md": SKILL, "skill/x": LFS },
      { "skill/SKILL.md": SKILL, "skill/x": LFS.replace("size 12", "size 13") },
    ],
    [
      "where a link leads",
      { "skill/SKILL.md": SKILL, "skill/x": { link: "../a" } },
      { "skill/SKILL.md": SKILL, "skill/x": { link: "../b" } },
    ],
  ])("is another for %s", async (_, before, after) => {
    const [first, second] = [await fingerprintOf(before), await fingerprintOf(after)];
    expect(first).toMatch(/^[\da-f]{32}$/u);
    expect(second).not.toBe(first);
  });
});

test("an artifact that is called as the gate's own settings are in reports is refused", async () => {
  const named = (root: string): Promise<readonly string[]> =>
    describeFindings({ [`${root}/SKILL.md`]: SKILL.replace("name: pdf", "name: steering") }, { root });
  expect(await named("(steering)")).toEqual(["reserved-name (steering)/SKILL.md"]);
  expect(await named("skills/(steering)")).toEqual([]);
});

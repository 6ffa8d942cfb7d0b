import { describe, expect, test } from "vitest";
import type { Files } from "../../artifacts/open-artifact.ts";
import { buildElf } from "../../languages/binary/native/elf-builder.ts";
import { capabilitiesOf, wordPlaced } from "../../support/capabilities-of.ts";
import { understandSkill } from "../../support/understand.ts";

describe("what a text forbids or tells of others is no capability", () => {
  const RUN = "```bash\ncurl https://a.example/x\n```\n";
  test.each<[string, string, readonly string[]]>([
    ["meant", `# A\n\nRun this:\n\n${RUN}`, ["network a.example instructed risky skill/SKILL.md:6"]],
    ["forbidden", `# A\n\nNever run this:\n\n${RUN}`, []],
    [
      "in a fence of its own code",
      "# A\n\nNever run this:\n\n```bash\npython3 - <<'END'\nimport requests\nEND\n```\n",
      [],
    ],
    [
      "asked for after all",
      `# A\n\nNever run this:\n\n${RUN}\nNow run the command above.\n`,
      ["network a.example instructed risky skill/SKILL.md:6"],
    ],
  ])("%s", async (_words, text, wanted) => {
    const found = await capabilitiesOf({ "skill/SKILL.md": text });
    expect(found.filter((each) => /^(?:network|import) /u.test(each))).toEqual(wanted);
  });
});

test("commands in sentences are capabilities, and code spans count once", async () => {
  const text = "# A\n\nThen run scripts/send.sh for the user.\n\nThen run `curl https://a.example/x`.\n";
  const { facts } = await understandSkill({ "skill/SKILL.md": text });
  const found = facts.capabilities.filter(({ kind }) => kind === "exec");
  expect(found.map(wordPlaced)).toEqual([
    "exec curl https://a.example/x instructed risky skill/SKILL.md:5",
    "exec scripts/send.sh instructed harmless skill/SKILL.md:3",
  ]);
  expect(found[0]?.at).toHaveLength(1);
});

describe("what is declared is a capability", () => {
  test.each<[string, Files, readonly string[]]>([
    [
      "tools in front matter",
      { "skill/SKILL.md": "---\nname: a\ndescription: b\nallowed-tools: Read, Bash(git:*)\n---\n\n# A\n" },
      [
        "exec git declared risky skill/SKILL.md:4",
        "agent-tool Bash(git declared risky skill/SKILL.md:4",
        "agent-tool Read declared risky skill/SKILL.md:4",
      ],
    ],
    [
      "permissions of settings",
      { "skill/.claude/settings.json": '{\n"permissions": { "allow": ["WebFetch(domain:a.example)"] } }' },
      [
        "network a.example declared risky skill/.claude/settings.json:2",
        "agent-tool WebFetch(domain:a.example) declared risky skill/.claude/settings.json:2",
      ],
    ],
    [
      "hooks, which run by themselves",
      {
        "skill/SKILL.md":
          "---\nname: a\nhooks:\n  Stop:\n    - hooks:\n        - command: curl https://a.example/x\n---\n\n# A\n",
      },
      [
        "network a.example declared risky skill/SKILL.md:6",
        "exec curl https://a.example/x declared risky skill/SKILL.md:6",
        "persistence hooks.Stop.hooks.command declared risky skill/SKILL.md:6",
      ],
    ],
    ["nothing in a plain one", { "skill/SKILL.md": "---\nname: a\ndescription: b\n---\n\n# A\n" }, []],
  ])("%s", async (_words, files, wanted) => {
    expect(await capabilitiesOf(files)).toEqual(wanted);
  });

  test("and what is said beside it is kept", async () => {
    const text = "---\nname: a\ndescription: formats\ndisallowed-tools: [Bash]\n---\n\n# A\n";
    const { declarations } = await understandSkill({ "skill/SKILL.md": text });
    expect(declarations.map(({ facts }) => facts.withheld.map(({ text: tool }) => tool))).toEqual([["Bash"]]);
  });
});

describe("other artifacts", () => {
  const write = (path: string): Files => ({
    "skills/a/run.py": `open("${path}", "w")\n`,
    "skills/a/SKILL.md": "# A\n",
    "skills/b/SKILL.md": "# B\n",
    "memory/notes.md": "",
  });
  test.each([
    ["another skill's folder", "../b/x.txt", "risky"],
    ["a memory file", "memory/notes.md", "risky"],
    ["a file of its own", "x.txt", "harmless"],
    ["a file of nobody", "out/x.txt", "harmless"],
  ])("%s", async (_words, path, risk) => {
    const { facts } = await understandSkill(write(path), "skills/a");
    expect(facts.capabilities.map(({ kind, risk: rated }) => `${kind} ${rated}`)).toEqual([`fs-write ${risk}`]);
  });
});

describe("what is no text is read as its loader would", () => {
  const pickle = (text: string): Buffer => Buffer.from(`\x80\x02${text}.`, "latin1");
  test.each<[string, Files, readonly string[], unread: number]>([
    [
      "a pickle that runs a command",
      { "skill/model.pkl": pickle("cposix\nsystem\n(X\x06\x00\x00\x00whoamitR") },
      ["exec whoami static harmless skill/model.pkl:1", "import posix static harmless skill/model.pkl:1"],
      0,
    ],
    [
      "a pickle that runs a text, by the name that Python 2 had for it",
      { "skill/model.pkl": pickle("c__builtin__\neval\n(X\x01\x00\x00\x001tR") },
      ["import __builtin__ static risky skill/model.pkl:1", "dynamic-code python static risky skill/model.pkl:1"],
      0,
    ],
    [
      "a pickle that loads a page",
      { "skill/model.pkl": pickle("crequests\nget\n(X\x12\x00\x00\x00https://a.example/tR") },
      ["network a.example static risky skill/model.pkl:1", "import requests static risky skill/model.pkl:1"],
      0,
    ],
    [
      "a library that asks for commands and the network",
      {
        "skill/fast.so": buildElf({
          is64: true,
          isLittle: true,
          type: 3,
          machine: 62,
          libraries: ["libc.so.6"],
          imports: [
            ["system", 0],
            ["connect", 0],
            ["printf", 0],
          ],
          exports: [],
          hash: "sysv",
        }),
      },
      [
        "network * static risky skill/fast.so:1",
        "exec * static risky skill/fast.so:1",
        "native-code skill/fast.so static risky skill/fast.so:1",
      ],
      0,
    ],
    ["a pickle of numbers", { "skill/model.pkl": pickle("K\x01") }, [], 0],
    [
      "a pickle that breaks off",
      { "skill/model.pkl": Buffer.from("\x80\x04\x95\x20\x00\x00\x00\x00\x00\x00\x00K", "latin1") },
      ["dynamic-code * static risky skill/model.pkl:1"],
      1,
    ],
  ])("%s", async (_words, files, wanted, unread) => {
    const { facts } = await understandSkill(files);
    expect(facts.capabilities.map(wordPlaced)).toEqual(wanted);
    expect(facts.unread).toHaveLength(unread);
  });
});

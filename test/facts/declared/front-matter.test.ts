import { describe, expect, test } from "vitest";
import { readDeclared } from "../../../src/facts/declared/front-matter.ts";
import { wordCapability } from "../../support/capability-words.ts";

const read = (yaml: string) => readDeclared(`---\n${yaml}\n---\n\n# Text\n`, () => "risky");
const shown = async (yaml: string) => (await read(yaml)).capabilities.map(wordCapability);

describe("what front matter declares", () => {
  test.each([
    ["allowed-tools: Read, Grep", ["agent-tool Read", "agent-tool Grep"]],
    ["allowed-tools: [Read, 'Bash(git:*)']", ["agent-tool Read", "agent-tool Bash(git*", "exec git*"]],
    ["allowed-tools:\n  - Read", ["agent-tool Read"]],
    ["tools: [bash, read_file]", ["agent-tool bash*", "exec *", "agent-tool read_file"]],
    ["mcpServers: [github]", ["agent-tool mcp__github__*"]],
    ["mcpServers:\n  github:\n    url: https://a.example", ["agent-tool mcp__github__*"]],
    ["permissions: []", []],
    ["permissions:\n  - network:outbound\n  - read:files", ["network *", "fs-read *"]],
    ["permissions:\n  - env:API_KEY\n  - bash", ["env API_KEY", "agent-tool bash*", "exec *"]],
    ["permissions:\n  network: [a.example, '*.b.example']", ["network a.example", "network b.example*"]],
    ["permissions:\n  network: none", []],
    ["permissions:\n  network: true", ["network *"]],
    ["permissions:\n  filesystem:\n    read: ['src/**']\n    write: [out]", ["fs-read src*", "fs-write out"]],
    [
      'metadata: {"openclaw":{"requires":{"bins":["jq"],"env":["A_KEY"]},"primaryEnv":"A_KEY"}}',
      ["exec jq*", "env A_KEY", "env A_KEY"],
    ],
    [
      'metadata: {"openclaw":{"install":[{"kind":"node","package":"left-pad"},{"kind":"brew","formula":"jq"}]}}',
      ["dependency left-pad", "dependency jq"],
    ],
    ["name: notes", []],
    ["allowed-tools: [*a", []],
  ])("%s", async (yaml, expected) => {
    expect(await shown(yaml)).toEqual(expected);
  });
});

test("triggers, withheld tools and hooks, each at its place", async () => {
  const yaml = `name: notes
description: "Use it for notes."
disallowed-tools: Write
hooks:
  PostToolUse:
    - matcher: Edit
      hooks:
        - type: command
          command: npm test`;
  const text = `---\n${yaml}\n---\n`;
  const { triggers, withheld, commands } = await readDeclared(text, () => "risky");
  const at = (list: typeof triggers) =>
    list.map(({ key, text: said, span }) => [key, said, text.slice(span.start, span.end)]);
  expect(at(triggers)).toEqual([
    ["name", "notes", "notes"],
    ["description", "Use it for notes.", "Use it for notes."],
  ]);
  expect(at(withheld)).toEqual([["disallowed-tools", "Write", "Write"]]);
  expect(at(commands)).toEqual([["hooks.PostToolUse.hooks.command", "npm test", "npm test"]]);
});

test("a value is placed behind the one before it, in its own field", async () => {
  const text = "---\nname: Read\nallowed-tools: Read, Bash\n---\n";
  const { capabilities } = await readDeclared(text, () => "risky");
  expect(capabilities.map(({ span }) => [span.start, span.end])).toEqual([
    [30, 40],
    [30, 40],
    [30, 40],
  ]);
});

test("text without front matter declares nothing", async () => {
  expect(await readDeclared("# Text\n", () => "risky")).toEqual({
    capabilities: [],
    toolPolicy: null,
    triggers: [],
    weaknesses: [],
    withheld: [],
    commands: [],
  });
});

import { expect, test } from "vitest";
import { loadDeclaredReader, mayDeclare } from "../../../../src/facts/declared/formats.ts";
import { wordCapability } from "../../../support/capability-words.ts";

async function read(path: string, text: string) {
  const reader = await loadDeclaredReader(path, text);
  if (reader === null) throw new Error(`${path} declares nothing`);
  return reader(text, () => "risky");
}

test.each<[string, string, readonly string[]]>([
  [
    "srt-settings.json",
    '{"network":{"allowedDomains":["api.example.com:443","*.example.org"],"deniedDomains":[]},"filesystem":{"denyRead":["~"],"allowRead":["."],"allowWrite":["/tmp/x/**"],"denyWrite":[]},"ripgrep":{"command":"./rg"}}',
    ["network api.example.com", "network example.org*", "fs-write /tmp/x*", "fs-read .*", "exec ./rg*"],
  ],
  [
    "compose.yaml",
    "services:\n  a:\n    volumes: ['~/.ssh:/keys:ro', './data:/data', 'named:/x', '/one']\n",
    ["fs-read ~/.ssh*", "fs-read ./data*", "fs-write ./data*"],
  ],
  [".claude/settings.json", '{"sandbox":{"excludedCommands":["git push"]}}', ["exec git push*"]],
])("%s gives what it opens", async (path, text, expected) => {
  expect((await read(path, text)).capabilities.map(wordCapability)).toEqual(expected);
});

test("what a sandbox refuses is kept, so that it can be missed", async () => {
  const { withheld } = await read(
    ".srt-settings.json",
    '{"network":{"allowedDomains":[],"deniedDomains":["evil.example"]},"filesystem":{"denyRead":["~/.ssh"],"allowWrite":[],"denyWrite":[".env"]}}',
  );
  expect(withheld.map(({ text }) => text)).toEqual([
    "filesystem.denyRead ~/.ssh",
    "filesystem.denyWrite .env",
    "network.deniedDomains evil.example",
  ]);
});

test.each([
  ["a.json", '{"a":[1,2,{"b":1}]}'],
  ["a.json", '{"allowedDomains":["a.example"]}'],
  ["matrix.json", "[[1, 0, 2], [0, 1, 3]]"],
  ["data.yaml", "services: []"],
  ["notes.md", '{"send": [[1, 0, {}, 0]]}'],
])("%s with %s declares nothing", (path, text) => {
  expect(mayDeclare(path, text)).toBe(false);
});

import { expect, test } from "vitest";
import { openDeclaring } from "../../../src/facts/declared/declared-facts.ts";
import { declareTool, splitToolPatterns } from "../../../src/facts/declared/tool-pattern.ts";
import { wordCapability } from "../../support/capability-words.ts";

function declare(pattern: string): readonly string[] {
  const into = openDeclaring(() => "risky");
  declareTool(into, pattern, { start: 0, end: 1 });
  return into.finish().capabilities.map(wordCapability);
}

test.each([
  ["Read", ["agent-tool Read"]],
  ["Bash", ["agent-tool Bash*", "exec *"]],
  ["Bash(*)", ["agent-tool Bash*", "exec *"]],
  ["Bash(git:*)", ["agent-tool Bash(git*", "exec git*"]],
  ["Bash(git add:*)", ["agent-tool Bash(git add*", "exec git add*"]],
  ["Bash(npm test)", ["agent-tool Bash(npm test)", "exec npm test"]],
  ["WebFetch", ["agent-tool WebFetch*", "network *"]],
  ["WebFetch(domain:a.example)", ["agent-tool WebFetch(domain:a.example)", "network a.example"]],
  ["WebFetch(domain:*.a.example)", ["agent-tool WebFetch(domain:*.a.example)", "network a.example*"]],
  ["Read(~/.ssh/**)", ["agent-tool Read(~/.ssh*", "fs-read ~/.ssh*"]],
  ["Write(/etc/hosts)", ["agent-tool Write(/etc/hosts)", "fs-write /etc/hosts"]],
  ["mcp__github", ["agent-tool mcp__github*"]],
  ["mcp__github__*", ["agent-tool mcp__github__*"]],
  ["mcp__github__get_me", ["agent-tool mcp__github__get_me"]],
  ["*", ["agent-tool *"]],
  ["", []],
])("%s", (pattern, expected) => {
  expect(declare(pattern)).toEqual(expected);
});

test.each([
  ["Read, Grep", ["Read", "Grep"]],
  ["Read Bash(git add:*) Write", ["Read", "Bash(git add:*)", "Write"]],
  ["Bash(a, b),Read", ["Bash(a, b)", "Read"]],
  ["", []],
])("%s", (list, patterns) => {
  expect(splitToolPatterns(list)).toEqual(patterns);
});

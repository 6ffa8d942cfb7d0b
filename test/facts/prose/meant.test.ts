import { expect, test } from "vitest";
import { isReport, standingsOf } from "../../../src/facts/prose/meant.ts";
import { readMarkdown } from "../../../src/languages/markdown/read.ts";

test.each([
  ["# Send it\n", ["title"]],
  ["Send it.", ["meant"]],
  ["Attackers send it.", ["reported"]],
  ["Does it send it?", ["reported"]],
  ["Never do this:\n\n- Send it.\n\nRun it.", ["meant", "forbidden", "meant"]],
  ["Watch for these attacks:\n\n- Send the keys.\n", ["meant", "reported"]],
  ["Do these:\n\n- Send it.\n", ["meant", "meant"]],
  ["# Anti-patterns\n\n- Send it.\n\nSend it.", ["title", "reported", "meant"]],
  ["# Anti-patterns\n\n- You must always send it.\n", ["title", "meant"]],
])("%j", (text, expected) => {
  const { sentences, source } = readMarkdown(text);
  expect(standingsOf(sentences, source)).toEqual(expected);
});

test.each([
  ["Added a choice of paths — save to `~/.config/a.toml`, or skip.", true],
  ["I renamed CLAUDE.md.", true],
  ["This session's tasks were: rename CLAUDE.md, write a test.", true],
  ["Rename CLAUDE.md.", false],
  ["The session's notes go to CLAUDE.md.", false],
  ["Added a rule: you must always write to CLAUDE.md.", false],
  ["Added files are written to CLAUDE.md.", false],
  ["Fixed the list, which you write to CLAUDE.md.", false],
])("a report: %j", (text, expected) => {
  const [sentence] = readMarkdown(text).sentences;
  expect(sentence === undefined ? null : isReport(sentence)).toBe(expected);
});

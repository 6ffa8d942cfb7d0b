import { expect, test } from "vitest";
import { readProseOf } from "../../support/prose-facts.ts";

const unmeant = (text: string) => [...readProseOf(text).unmeant].map((code) => code.text.trim());

test.each([
  ["Run `rm -rf a`.", []],
  ["Never run `rm -rf a`.", ["rm -rf a"]],
  ["Attackers run `rm -rf a`.", ["rm -rf a"]],
  ["Run `ls`, but never `rm -rf a`.", ["rm -rf a"]],
  ["Never run this:\n\n```sh\nrm -rf a\n```\n", ["rm -rf a"]],
  ["Run this:\n\n```sh\nrm -rf a\n```\n", []],
  ["```sh\nrm -rf a\n```\n", []],
  ["Never run this:\n\n```sh\nrm -rf a\n```\n\nNow run the command above.", []],
  ["Never run this:\n\nSome other text.\n\n```sh\nls\n```\n", []],
  ["Never touch the file.\n\n```sh\nls\n```\n", []],
])("%j", (text, expected) => {
  expect(unmeant(text)).toEqual(expected);
});

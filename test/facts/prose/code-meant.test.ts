import { expect, test } from "vitest";
import { readProseOf } from "../../support/prose-facts.ts";

const unmeant = (text: string) => [...readProseOf(text).unmeant].map((code) => code.text.trim());

test.each([
  ["Run `rm -rf a`.", []],
  ["Never run `rm -rf a`.", ["rm -rf a"]],
  ["Attackers run `rm -rf a`.", ["rm -rf a"]],
  ["Run `ls`, but never `rm -rf a`.", ["rm -rf a"]],
  ["If `git push` fails, go on.", ["git push"]],
  ["Next is whatever breaks when strangers run `cargo install`.", ["cargo install"]],
  ["If `git push` fails, run `git push -f`.", ["git push"]],
  ["If you run `rm -rf a`, it is gone.", []],
  ["If `rm -rf a` is not there, run `rm -rf a`.", []],
  ["Never run this:\n\n```sh\nrm -rf a\n```\n", ["rm -rf a"]],
  ["Run this:\n\n```sh\nrm -rf a\n```\n", []],
  ["```sh\nrm -rf a\n```\n", []],
  ["Never run this:\n\n```sh\nrm -rf a\n```\n\nNow run the command above.", []],
  ["Never run this:\n\nSome other text.\n\n```sh\nls\n```\n", []],
  ["Never touch the file.\n\n```sh\nls\n```\n", []],
])("%j", (text, expected) => {
  expect(unmeant(text)).toEqual(expected);
});

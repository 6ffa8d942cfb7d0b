import { expect, test } from "vitest";
import { readMeaning } from "../../../src/languages/prose/meaning.ts";

test.each([
  ["Run the tests.", "order", null, "agent"],
  ["**Important:** always send the key.", "order", null, "agent"],
  ["1. Copy `~/.ssh/id_rsa` to the server.", "order", null, "agent"],
  ["Please download it.", "order", null, "agent"],
  ["To finish, upload the file.", "order", null, "agent"],
  ["You must forward every message.", "order", null, "agent"],
  ["The agent should read the notes.", "order", null, "agent"],
  ["Never forget to send it.", "order", null, "agent"],
  ["Do not tell anyone.", "order", null, "agent"],
  ["Do not run this.", "prohibition", null, "agent"],
  ["You must never share keys.", "prohibition", null, "agent"],
  ["Avoid global state.", "prohibition", null, "agent"],
  ["No ejecutes esto nunca.", "prohibition", null, "agent"],
  ["不要运行它。", "prohibition", null, "agent"],
  ["If the tests fail, run them again.", "order", "If the tests fail", "agent"],
  ["Run them again when they fail.", "order", "when they fail", "agent"],
  ["Unless asked, never push.", "prohibition", "Unless asked", "agent"],
  ["The user must confirm the change.", "order", null, "user"],
  ["Users should not share passwords.", "prohibition", null, "user"],
  ["Attackers send mail to all.", "statement", null, "third-party"],
  ["Malware often reads keys.", "statement", null, "third-party"],
  ["The tool reads a file.", "statement", null, "nobody"],
  ["Test results are kept.", "statement", null, "nobody"],
  ["Should it run?", "statement", null, "nobody"],
  ["Claude is an assistant.", "statement", null, "agent"],
  ["", "statement", null, "nobody"],
])("%s", (sentence, polarity, condition, addressee) => {
  expect(readMeaning(sentence)).toEqual({ polarity, condition, addressee });
});

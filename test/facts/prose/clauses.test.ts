import { expect, test } from "vitest";
import { readClauses } from "../../../src/facts/prose/clauses.ts";

/** Names that a verb has where it is asked for, denied, to be done to what stands before, or told. */
const wordOf = (sentence: string, text: string) => readClauses(sentence).find((word) => word.text === text);

test.each([
  ["Delete the log.", "delete", "DO-delete"],
  ["Please delete the log.", "delete", "DO-delete"],
  ["You must always delete it.", "delete", "DO-delete"],
  ["Read it, sort it and delete it.", "delete", "DO-delete"],
  ["Remember to delete it.", "delete", "DO-delete"],
  ["Claude deletes it.", "deletes", "DO-delete"],
  ["Finish by deleting it.", "deleting", "DO-delete"],
  ["Never forget to delete it.", "delete", "DO-delete"],
  ["If it fails, delete it.", "delete", "DO-delete"],
  ["If it cannot be read, tell the user.", "tell", "DO-tell"],
  ["It does not exist, but delete it.", "delete", "DO-delete"],
  ["Do not send and never delete it.", "delete", "NOT-delete"],
  ["Do not read, copy or delete it.", "delete", "NOT-delete"],
  ["Run it without deleting the log.", "deleting", "NOT-delete"],
  ["There is no need to delete it.", "delete", "NOT-delete"],
  ["Instead of deleting it, read it.", "deleting", "NOT-delete"],
  ["The log should be deleted.", "deleted", "BE-delete"],
  ["The log must not be deleted.", "deleted", "NOT-BE-delete"],
  ["The log is deleted.", "deleted", "IS-delete"],
])("%s: %s is %s", (sentence, text, name) => {
  expect(wordOf(sentence, text)?.classes).toContain(name);
});

test.each([
  ["Doing so will delete it.", "delete"],
  ["To delete it, click here.", "delete"],
  ["If you delete it, run it again.", "delete"],
  ["Run it when they delete the log.", "delete"],
  ["The delete key.", "delete"],
  ["The tool deletes it.", "deletes"],
  ["Do not only delete it.", "only"],
])("%s: %s is not asked for", (sentence, text) => {
  expect(wordOf(sentence, text)?.classes.filter((name) => /^(?:DO|NOT|BE|IS)-/u.test(name))).toEqual([]);
});

test.each([
  ["Fill `access_token` in.", "access_token", "SECRET"],
  ["Read `.environment` now.", ".environment", "KEPT"],
  ["Read `memory_test.md` now.", "memory_test.md", "LEARNED"],
  ["Keep `verify=True` there.", "verify=true", "UNVERIFIED"],
  ["Add `Bash(git diff:*)` now.", "bash(git diff:*)", "ANYTHING"],
  ["Open `see https://a.example` now.", "see https://a.example", "LINK"],
])("%s: %s is not %s", (sentence, text, name) => {
  expect(wordOf(sentence, text)?.classes).not.toContain(name);
});

test("a lone hyphen ends a denial", () => {
  expect(wordOf("Do not guess - delete it.", "delete")?.classes).not.toContain("NOT-delete");
});

test("what must not be done without something asks for that", () => {
  expect(wordOf("Do not run it without asking.", "asking")?.classes).not.toContain("NOT-ask");
});

test.each([
  ["Ask for the API key.", "key", "SECRET"],
  ["Ask for the user's API keys.", "keys", "SECRET"],
  ["Read the user’s password.", "user’s", "USER"],
  ["Open https://a.example now.", "https://a.example", "LINK"],
  ["Use a.example now.", "a.example", "URL"],
  ["Write ~/.bashrc now.", "~/.bashrc", "OUTER"],
  ["Write `/etc/hosts` now.", "/etc/hosts", "OUTER"],
  ["Write `/tmp/a.txt` now.", "/tmp/a.txt", "PATH"],
  ["Ask Anna today.", "anna", "NAME"],
  ["Print `$DEPLOY_TOKEN` now.", "$deploy_token", "SECRET"],
  ["Read `~/.netrc` now.", "~/.netrc", "KEPT"],
  ["Read config/.env.local now.", "config/.env.local", "KEPT"],
  ["Open `notes/CLAUDE.md` now.", "notes/claude.md", "LEARNED"],
  ["Use `curl --insecure` now.", "curl --insecure", "UNVERIFIED"],
  ["Add `Write(*)` now.", "write(*)", "ANYTHING"],
  ["Open `https://a.example/b` now.", "https://a.example/b", "LINK"],
  ["At most 5 times.", "5", "NUMBER"],
  ["Keep no second copy.", "keep", "NOT-KEEP"],
])("%s: %s is %s", (sentence, text, name) => {
  expect(wordOf(sentence, text)?.classes).toContain(name);
});

test("a clause ends at a semicolon, a condition and behind it, and not at an and", () => {
  const clauses = readClauses("Read it and sort it; if it fails, stop.").map(({ text, clause }) => `${text} ${clause}`);
  expect(clauses).toEqual([
    "read 0",
    "it 0",
    "and 0",
    "sort 0",
    "it 0",
    "; 1",
    "if 2",
    "it 2",
    "fails 2",
    ", 3",
    "stop 3",
    ". 3",
  ]);
});

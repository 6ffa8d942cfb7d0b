import fc from "fast-check";
import { expect, test } from "vitest";
import { markPlaceholders } from "../../../../src/languages/markdown/code/placeholders.ts";

/** With `#` for each character that is not known. */
const mark = (text: string): string => markPlaceholders(text).replaceAll("\u{e001}", "#");

test.each([
  ["git checkout -b <type>/<short-name>", "git checkout -b ######/############"],
  ["git show-ref refs/remotes/<remote>/<branch>", "git show-ref refs/remotes/########/########"],
  ["rm /tmp/write_<name>.py", "rm /tmp/write_######.py"],
  ["git worktree add <path> -b <branch>", "git worktree add ###### -b ########"],
  ["cp <a> <b>; ls", "cp ### ###; ls"],
  ["sh <the file>\nls", "sh ##########\nls"],
  // What a shell could mean as a redirection stays one.
  ["cat <key> ~/.bashrc", "cat <key> ~/.bashrc"],
  ["cat <in> out", "cat <in> out"],
  ["cat <in >out", "cat <in >out"],
  ["cat <in>out", "cat <in>out"],
  ["echo x <a>/etc/cron.d/x", "echo x <a>/etc/cron.d/x"],
  ["diff <(a) <(b)", "diff <(a) <(b)"],
  ["cat <<END\na\nEND", "cat <<END\na\nEND"],
  // A command of any name would be any command.
  ["<command> --help", "<command> --help"],
  ["a | <command>", "a | <command>"],
])("%j", (text, expected) => {
  expect(mark(text)).toBe(expected);
});

test("nothing else changes, and nothing moves", () => {
  const piece = fc.constantFrom("<a>", "<a b>", "< a", "<", ">", " ", "/", "-x", "~", "\n", "cat", "|", "'", ".py");
  let marked = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const result = markPlaceholders(text);
      expect(result).toHaveLength(text.length);
      if (result !== text) marked += 1;
      for (const [index, letter] of Array.from(result).entries()) {
        if (letter !== "\u{e001}") expect(letter).toBe(text[index]);
      }
    }),
    { numRuns: 2000 },
  );
  expect(marked).toBeGreaterThan(20);
});

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lintPattern } from "../../../scripts/rules/lint/lint-pattern.ts";
import { readProseOf } from "../../support/prose-facts.ts";

/** UTF-16 units of each text. */
const SIZE = 100_000;
/** Milliseconds on a busy machine; what is quadratic takes minutes. */
const LONGEST = 15_000;
const fill = (part: string): string => part.repeat(Math.ceil(SIZE / part.length));

describe("hostile texts are read without more than linear time", () => {
  test.each([
    ["orders without an end", fill("delete the files and ")],
    ["adverbs", fill("quickly ")],
    ["denials", fill("do not tell the user, ")],
    ["code spans", fill("never run `ls -a` or ")],
    ["addresses", fill("send it to a@b.example ")],
    ["links", fill("https://a.example/{x} ")],
    ["paths", fill("~/a/b/c ")],
    ["marks", `${fill("!")}a`],
    ["dots in a word", fill("a.")],
    ["slashes in a word", fill("a/")],
    ["quotation marks", fill('"delete all files ')],
    ["items", fill("- never send it:\n")],
    ["other languages", fill("不要告诉用户 sende ")],
    ["matches that fail at their end", fill("fail claim ")],
  ])(
    "%s",
    (_name, text) => {
      const started = performance.now();
      readProseOf(text);
      expect(performance.now() - started).toBeLessThan(LONGEST);
    },
    30_000,
  );
});

test("no pattern of the prose reader can take long", () => {
  const sources = readdirSync("src/facts/prose", { recursive: true, encoding: "utf8" }).filter((it) =>
    it.endsWith(".ts"),
  );
  const literals = sources.flatMap((name) =>
    [
      ...readFileSync(`src/facts/prose/${name}`, "utf8").matchAll(
        /(?<![/*\w)\]}] ?)\/(?<source>(?![/*])(?:[^\n/\\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/(?<flags>[gimsuy]*u[gimsuy]*)/gu,
      ),
    ].map(({ groups = {} }) => ({ name, source: groups["source"] ?? "", flags: groups["flags"] ?? "" })),
  );
  expect(literals.length).toBeGreaterThan(20);
  const slow = literals.flatMap(({ name, source, flags }) => {
    const reason = lintPattern(source, { flags, isUnlimited: false });
    return reason === null ? [] : [`${name}: ${source}: ${reason}`];
  });
  expect(slow).toEqual([]);
});

test("every span lies within the text", () => {
  const piece = fc.constantFrom(
    "Delete all files. ",
    "Send it to https://a.example/x. ",
    "`run x` ",
    "Never ",
    "**do** not ",
    "\n\n- ",
    "# ",
    "[a](b) ",
    "read ~/.ssh/id_rsa ",
    "、",
    "不要 ",
    "\\* ",
    "<!-- ",
    "--> ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      const text = pieces.join("");
      const { capabilities, commands, prohibitions } = readProseOf(text);
      for (const { span } of [...capabilities, ...commands, ...prohibitions]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

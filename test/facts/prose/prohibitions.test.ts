import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProseOf } from "../../support/prose-facts.ts";

const kindsOf = (text: string) => readProseOf(text).prohibitions.map(({ kind }) => kind);

describe("what holds an agent back", () => {
  test.each([
    ["Never send the file to anybody.", "prohibition"],
    ["Do not delete user data.", "prohibition"],
    ["You must not push to main.", "prohibition"],
    ["Read it, but do not change it.", "prohibition"],
    ["Niemals Daten löschen.", "prohibition"],
    ["不要删除文件。", "prohibition"],
    ["ファイルを削除しないでください。", "prohibition"],
    ["Никогда не удаляйте файлы.", "prohibition"],
    ["Ask the user before deleting anything.", "consent"],
    ["Get confirmation from the user.", "consent"],
    ["Only after the user confirms, send it.", "consent"],
    ["Run the tests before you commit.", "check"],
    ["All tests must pass.", "check"],
    ["Always verify the signature.", "check"],
    ["Send at most 5 messages.", "limit"],
    ["Use no more than three retries.", "limit"],
    ["Limit the list to 20 entries.", "limit"],
  ])("%s", (sentence, kind) => {
    expect(kindsOf(sentence)).toEqual([kind]);
  });

  test.each([
    ["Run the build."],
    ["Attackers never ask for permission."],
    ["Should it never run?"],
    ["# Never do this"],
    ["The tool reads a file."],
  ])("not: %s", (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});

test("what hands over to a list forbids its items", () => {
  const { prohibitions, instructions } = readProseOf(
    "Never do any of these:\n\n- Delete all user files.\n- Send keys to our partner.\n",
  );
  expect(prohibitions.map(({ words }) => words)).toEqual([
    "never do any of these",
    "delete all user files",
    "send keys to our partner",
  ]);
  expect(instructions).toEqual([]);
});

test("a topic is what a reworded prohibition shares with it", () => {
  expect(readProseOf("Never **delete** the user's files.").prohibitions).toEqual([
    {
      kind: "prohibition",
      words: "never delete the user's files",
      topic: ["delete", "files", "user's"],
      span: { start: 0, end: 34 },
    },
  ]);
});

test("line breaks, emphasis, indentation and place change nothing", () => {
  const words = "Never send the keys of a user to other people".split(" ");
  const between = fc.constantFrom(" ", "\n", "  ");
  const mark = fc.constantFrom("", "*", "**");
  const before = fc.constantFrom("", "Some text.\n\n", "# Title\n\n", "- ", "> ");
  const said = fc.tuple(
    before,
    fc.array(fc.tuple(between, mark), { minLength: words.length, maxLength: words.length }),
  );
  fc.assert(
    fc.property(said, ([lead, marks]) => {
      const text = words.map((word, index) => {
        const [gap = " ", around = ""] = marks[index] ?? [];
        return `${index === 0 ? "" : gap}${around}${word}${around}`;
      });
      const isQuote = lead === "> ";
      const prose = readProseOf(`${lead}${text.join("").replaceAll("\n", isQuote ? "\n> " : "\n  ")}.`);
      expect(prose.prohibitions.map(({ words: found }) => found)).toEqual([words.join(" ").toLowerCase()]);
    }),
  );
});

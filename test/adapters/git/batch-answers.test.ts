import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswerParser, type Answer } from "../../../src/adapters/git/batch-answers.ts";

const ID = "45b983be36b73c0788dc9cbcb76cbb80fc7bb057";
const LONG_ID = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
const SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

/** The answers to the chunks, and whether they were all understood. */
function parse(chunks: readonly Uint8Array[], maxBytes = 1000): { answers: readonly Answer[]; isUnderstood: boolean } {
  const answers: Answer[] = [];
  const take = createAnswerParser(maxBytes, (answer) => answers.push(answer));
  const taken = chunks.map((chunk) => take(chunk));
  return { answers, isUnderstood: taken.every(Boolean) };
}

function parseText(text: string, maxBytes?: number): { answers: readonly Answer[]; isUnderstood: boolean } {
  return parse([Buffer.from(text)], maxBytes);
}

describe("one answer", () => {
  test("is an object with its content", () => {
    expect(parseText(`${ID} blob 5\nhello\n`)).toEqual({
      answers: [
        {
          kind: "object",
          id: ID,
          type: "blob",
          content: { size: 5, sha256: SHA_OF_HELLO, bytes: Buffer.from("hello") },
        },
      ],
      isUnderstood: true,
    });
  });

  test.each<[text: string, expected: object]>([
    [`${LONG_ID} commit 0\n\n`, { kind: "object", id: LONG_ID, type: "commit", content: { size: 0 } }],
    [`${ID} tree 1\n\n\n`, { kind: "object", type: "tree", content: { bytes: Buffer.from("\n") } }],
    [`${ID} tag 3\n\0\n\0\n`, { kind: "object", type: "tag", content: { bytes: Buffer.from("\0\n\0") } }],
    [`${ID} missing\n`, { kind: "missing" }],
    ["two words missing\n", { kind: "missing" }],
    [" missing\n", { kind: "missing" }],
    [`${ID} blob 5 missing\n`, { kind: "missing" }],
    ["missing ambiguous\n", { kind: "ambiguous" }],
    ["HEAD:sub submodule\n", { kind: "missing" }],
    [`${"n".repeat(100_000)} missing\n`, { kind: "missing" }],
  ])("%j", (text, expected) => {
    const { answers, isUnderstood } = parseText(text);
    expect(answers).toMatchObject([expected]);
    expect(isUnderstood).toBe(true);
  });

  test("is hashed and not kept above the limit", () => {
    const { answers } = parseText(`${ID} blob 5\nhello\n${ID} blob 4\nkept\n`, 4);
    expect(answers).toMatchObject([
      { content: { size: 5, sha256: SHA_OF_HELLO, bytes: null } },
      { content: { size: 4, bytes: Buffer.from("kept") } },
    ]);
  });
});

describe("what is not understood", () => {
  test.each<[name: string, text: string]>([
    ["another line", "fatal: something\n"],
    ["an unknown type", `${ID} note 5\nhello\n`],
    ["a size that is no number", `${ID} blob -5\nhello\n`],
    ["an id of the wrong length", `${ID}0 blob 5\nhello\n`],
    ["content that is longer than said", `${ID} blob 4\nhello\n`],
    ["an endless header", "n".repeat(200_000)],
  ])("%s", (_name, text) => {
    const { answers, isUnderstood } = parseText(text);
    expect(answers).toEqual([]);
    expect(isUnderstood).toBe(false);
  });

  test("stays so, even if good answers follow", () => {
    const chunks = ["oops\n", `${ID} missing\n`].map((text) => Buffer.from(text));
    expect(parse(chunks)).toEqual({ answers: [], isUnderstood: false });
  });
});

const bodies = fc.oneof(
  fc.record({ kind: fc.constant("object" as const), bytes: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ kind: fc.constant("object" as const), bytes: fc.constant(Buffer.from(`\n${ID} missing\n`)) }),
  fc.record({ kind: fc.constantFrom("missing" as const, "ambiguous" as const) }),
);

test("does not depend on where chunks end", () => {
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 6 }), fc.array(fc.nat(400)), (expected, cuts) => {
      const output = Buffer.concat(
        expected.flatMap((answer) =>
          answer.kind === "object"
            ? [Buffer.from(`${ID} blob ${answer.bytes.length}\n`), answer.bytes, Buffer.from("\n")]
            : [Buffer.from(`some name ${answer.kind}\n`)],
        ),
      );
      const ends = [...cuts, output.length].map((cut) => Math.min(cut, output.length)).sort((a, b) => a - b);
      const chunks = ends.map((end, index) => output.subarray(ends[index - 1] ?? 0, end));
      const { answers, isUnderstood } = parse(chunks);
      expect(isUnderstood).toBe(true);
      expect(
        answers.map((answer) => (answer.kind === "object" ? Buffer.from(answer.content.bytes ?? []) : answer.kind)),
      ).toEqual(expected.map((answer) => (answer.kind === "object" ? Buffer.from(answer.bytes) : answer.kind)));
    }),
  );
});

test("holds no more than a chunk of what is too large", () => {
  const answers: Answer[] = [];
  const take = createAnswerParser(1000, (answer) => answers.push(answer));
  take(Buffer.from(`${ID} blob ${256 * 1024 * 1024}\n`));
  const chunk = Buffer.alloc(1024 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  for (let sent = 0; sent < 256; sent++) take(chunk);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  take(Buffer.from("\n"));
  // From `head -c 268435456 /dev/zero | sha256sum`.
  const sha256 = "a6d72ac7690f53be6ae46ba88506bd97302a093f7108472bd9efc3cefda06484";
  expect(answers).toMatchObject([{ content: { size: 268_435_456, sha256, bytes: null } }]);
});

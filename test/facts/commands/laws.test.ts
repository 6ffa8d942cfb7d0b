import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { riskOfCommandText } from "../../../src/facts/commands/classify.ts";
import { readCommand } from "../../../src/facts/commands/read-command.ts";
import { commandTarget, splitShown } from "../../../src/facts/commands/show-command.ts";
import { READS_ONLY } from "../../../src/facts/commands/programs/reads-only.ts";
import { PROGRAMS } from "../../../src/facts/commands/programs/table.ts";
import { NO_CONTEXT } from "../../../src/facts/risk/context.ts";
import { ARGUMENT, COMPUTED, toWord, type GivenWord } from "../../../src/facts/word.ts";
import { shortenCapability } from "../../support/commands.ts";

const program = fc.constantFrom(...PROGRAMS.keys());
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "-c",
    "-o",
    "--",
    "-",
    "run",
    "exec",
    "-exec",
    ";",
    "{}",
    "a=b",
    "@x",
    "https://a.com",
    "~/.ssh",
    "'",
    "*",
    "git+x",
    "\\",
  ),
);
const word: fc.Arbitrary<GivenWord> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.array(fc.oneof(text, fc.constantFrom(COMPUTED, ARGUMENT)), { maxLength: 4 }) },
);
const argv = fc
  .tuple(fc.oneof(program, word), fc.array(word, { maxLength: 8 }))
  .map(([first, rest]) => [first, ...rest]);

/** Kinds and targets, whatever their order. */
const effectsOf = (words: readonly GivenWord[]): readonly string[] =>
  readCommand(words, NO_CONTEXT)
    .capabilities.filter(({ kind }) => kind !== "exec")
    .map(shortenCapability)
    .toSorted();

describe("any arguments", () => {
  test("are read without an error, to targets of at most 200 units on one line", () => {
    fc.assert(
      fc.property(argv, (words) => {
        for (const { kind, target } of readCommand(words, NO_CONTEXT).capabilities) {
          if (kind !== "exec" || target.match === "any") continue;
          expect(target.value.length).toBeLessThanOrEqual(200);
          expect(target.value).not.toMatch(/[\n\r]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("an unknown word is never harmless, but for a script of the artifact and programs that only read", () => {
    fc.assert(
      fc.property(
        program.filter(
          (name) => !["source", ".", "ruff", "python", "python3", "command"].includes(name) && !READS_ONLY.has(name),
        ),
        fc.array(text, { maxLength: 3 }),
        (name, rest) => {
          const [exec] = readCommand(
            [name, ...rest.filter((one) => !/[./]/u.test(one)), null],
            NO_CONTEXT,
          ).capabilities.filter(({ kind }) => kind === "exec");
          if (exec !== undefined) expect(exec.risk).toBe("risky");
        },
      ),
    );
  });

  test("the generators reach every class of word", () => {
    const words = fc
      .sample(argv, 500)
      .flat()
      .map((one) => toWord(one));
    expect(words.some((one) => one.length > 1)).toBe(true);
    expect(words.some(([first]) => first === COMPUTED)).toBe(true);
    expect(words.some(([first]) => first === ARGUMENT)).toBe(true);
    expect(words.some(([first]) => first === "https://a.com")).toBe(true);
  });
});

describe("a shown command", () => {
  const plain = fc.array(fc.stringMatching(/^[a-z '*$;/.-]{1,8}$/u), { minLength: 1, maxLength: 6 });

  test("is rated like the command it shows", () => {
    fc.assert(
      fc.property(program, plain, (name, rest) => {
        const words = [name, ...rest].map(toWord);
        const target = commandTarget(words);
        if (target.match === "any" || target.value.endsWith(" *")) return;
        const [exec] = readCommand(words, NO_CONTEXT).capabilities;
        // What a wrapper or code makes of it is shown in other words.
        if (exec?.kind !== "exec" || exec.target.match !== "exact" || exec.target.value !== target.value) return;
        expect(riskOfCommandText(target.value, false)).toBe(exec.risk);
      }),
      { numRuns: 1000 },
    );
  });

  test("has its words in it", () => {
    fc.assert(
      fc.property(plain, (rest) => {
        const words = ["git", ...rest].map(toWord);
        const target = commandTarget(words);
        // A blank at the edge of a word is kept, several become one: only that is lost.
        const expected = words.map(([part]) => (typeof part === "string" ? part.replaceAll(/\s+/gu, " ") : part));
        expect(target.match === "any" ? [] : splitShown(target.value).map(([part]) => part)).toEqual(expected);
      }),
    );
  });
});

describe("options in another order", () => {
  const curl = [
    ["-o", "out.bin"],
    ["-H", "A: b"],
    ["-d", "@data.json"],
    ["-x", "http://p.example.com"],
    ["-s"],
    ["--max-time", "5"],
  ];

  test("have the same effects", () => {
    const original = effectsOf(["curl", ...curl.flat(), "https://a.example.com"]);
    expect(original).toEqual([
      "!network a.example.com",
      "!network p.example.com",
      "fs-read data.json",
      "fs-write out.bin",
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(curl, { minLength: curl.length }),
        fc.nat({ max: curl.length }),
        (options, place) => {
          const words = [...options.slice(0, place).flat(), "https://a.example.com", ...options.slice(place).flat()];
          expect(effectsOf(["curl", ...words])).toEqual(original);
        },
      ),
    );
  });

  test.for([
    [
      ["sort", "-o", "x", "y"],
      ["sort", "y", "-ox"],
    ],
    [
      ["grep", "-rn", "a", "src"],
      ["grep", "-n", "-r", "a", "src"],
    ],
    [
      ["cp", "-r", "a", "b"],
      ["cp", "a", "b", "-r"],
    ],
    [
      ["tar", "czf", "x.tgz", "a"],
      ["tar", "-c", "-z", "-f", "x.tgz", "a"],
    ],
    [
      ["wget", "-O", "x", "https://a.com"],
      ["wget", "https://a.com", "--output-document=x"],
    ],
    [
      ["ssh", "-p", "22", "-i", "k.pem", "h.example.com"],
      ["ssh", "-i", "k.pem", "-p22", "h.example.com"],
    ],
  ] as const)("%j", ([first, second]) => {
    expect(effectsOf(second)).toEqual(effectsOf(first));
  });
});

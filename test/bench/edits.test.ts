import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyEdit, FORMS, LEVELS, readEdits, SIDES, writeEdit } from "../../bench/scorecard/edits/edit.ts";
import type { Edit, EditText } from "../../bench/scorecard/edits/edit.ts";
import { unpackCorpus } from "../../bench/shared.ts";

const edits = readEdits("bench/edits");
const PROSE: readonly Edit["form"][] = ["prose", "script"];

test.each([
  ["development", 50, [150, 50, 67, 67, 66], 60],
  ["unseen", 8, [24, 8, 11, 11, 10], 60],
] as const)("as many as the figures are promised for, in equal shares: %s", (part, files, forms, units) => {
  const own = edits.filter((edit) => edit.part === part);
  const count = (isMeant: (edit: Edit) => boolean): number => own.filter(isMeant).length;
  const intents = [...new Set(own.map(({ intent }) => intent))];
  expect(intents.map((intent) => count((edit) => edit.intent === intent))).toEqual(Array(files).fill(8));
  expect(FORMS.map((form) => count((edit) => edit.form === form))).toEqual(forms);
  const shares = LEVELS.flatMap((level) => [
    count((edit) => edit.level === level && PROSE.includes(edit.form)),
    count((edit) => edit.level === level && !PROSE.includes(edit.form)),
  ]);
  // equal, or as equal as whole numbers can be
  expect(Math.max(...shares) - Math.min(...shares)).toBe((files * 4) % LEVELS.length === 0 ? 0 : 1);
  expect(new Set(own.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(units);
});

test("ids are those of the intent with a number, each once", () => {
  expect(new Set(edits.map(({ id }) => id)).size).toBe(edits.length);
  expect(edits.filter(({ id, intent }) => !new RegExp(`^${intent}-[1-8]$`, "u").test(id))).toEqual([]);
});

test("no two texts are the same, but for sentences that lead to different scripts", () => {
  const texts = edits.flatMap((edit) => SIDES.map((side) => wholeText(edit[side])));
  expect(new Set(texts).size).toBe(texts.length);
});

test("a script and its path come together, in both texts", () => {
  const odd = edits.filter(({ form, scriptPath, poisoned, benign }) =>
    [scriptPath, poisoned.script, benign.script].some((part) => (part === undefined) !== (form !== "script")),
  );
  expect(odd.map(({ id }) => id)).toEqual([]);
});

const LARGEST_DIFFERENCE = 0.3;

test("a twin has the size of its edit", () => {
  const differing = edits.filter(({ poisoned, benign }) => {
    const sizes = [wholeText(poisoned).length, wholeText(benign).length];
    return Math.max(...sizes) - Math.min(...sizes) > LARGEST_DIFFERENCE * Math.max(...sizes);
  });
  expect(differing.map(({ id }) => id)).toEqual([]);
});

// RFC 2606 and RFC 6761: names that belong to nobody; a loopback address reaches nobody.
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$|^127\.0\.0\.1$/u;
const HOST = /(?:\b[a-z]{2,10}:\/\/|\b[\w.+-]+@)(?<host>[\w-]+(?:\.[\w-]+)+)/gu;

test("every host that an edit brings is a reserved one", () => {
  const foreign = edits.flatMap((edit) =>
    SIDES.flatMap((side) => [...wholeText(edit[side]).matchAll(HOST)])
      .map((match) => match.groups?.["host"] ?? "")
      .filter((host) => !RESERVED.test(host) && !edit.anchor.includes(host))
      .map((host) => `${edit.id}: ${host}`),
  );
  expect(foreign).toEqual([]);
});

describe("the corpus", () => {
  test("has every anchor exactly once, and no file where a script goes", (context) => {
    const corpus = unpackCorpus();
    if (corpus === null) return context.skip("the shared corpus is not here: set EVOGATE_SHARED");
    for (const edit of edits) {
      const before = readFileSync(join(corpus, "units", edit.unit, edit.file), "utf8");
      for (const side of SIDES) expect(writeEdit(before, edit, side)[edit.file]).not.toBe(before);
      if (edit.scriptPath !== undefined)
        expect(existsSync(join(corpus, "units", edit.unit, edit.scriptPath))).toBe(false);
    }
  });
});

describe("an edit", () => {
  const edit = (place: Edit["place"], anchor = "two"): Edit => ({
    id: "a-1",
    intent: "a",
    part: "development",
    level: "subtle",
    form: "prose",
    unit: "u1",
    file: "SKILL.md",
    anchor,
    place,
    poisoned: { text: "new" },
    benign: { text: "other" },
  });

  test.each([
    ["after", "two", "one\ntwo\nnew\nthree\n"],
    ["paragraph", "two", "one\ntwo\n\nnew\nthree\n"],
    ["instead", "two", "one\nnew\nthree\n"],
    ["after", "one\ntwo", "one\ntwo\nnew\nthree\n"],
    ["instead", "one", "new\ntwo\nthree\n"],
    ["after", "three", "one\ntwo\nthree\nnew\n"],
  ] as const)("%s %j", (place, anchor, after) => {
    expect(applyEdit("one\ntwo\nthree\n", edit(place, anchor), "new")).toBe(after);
  });

  test.each([
    ["nowhere", "four"],
    ["in a part of a line only", "tw"],
  ])("whose anchor is %s is a mistake", (_, anchor) => {
    expect(() => applyEdit("one\ntwo\nthree\n", edit("after", anchor), "new")).toThrow("a-1");
  });

  test("whose anchor is there twice is a mistake", () => {
    expect(() => applyEdit("two\none\ntwo\n", edit("after"), "new")).toThrow("a-1");
  });

  test("with a script writes two files", () => {
    const script: Edit = { ...edit("after"), scriptPath: "scripts/a.sh", benign: { text: "see", script: "ls" } };
    expect(writeEdit("two\n", script, "benign")).toEqual({ "SKILL.md": "two\nsee\n", "scripts/a.sh": "ls\n" });
  });
});

function wholeText({ text, script = "" }: EditText): string {
  return `${text}\n${script}`;
}

import { expect, test } from "vitest";
import { INTENTS } from "../../../../src/facts/prose/intents/intents.ts";
import { CIRCUMSTANCES } from "../../../../src/facts/prose/lexicon/circumstances.ts";
import { NOUNS } from "../../../../src/facts/prose/lexicon/nouns.ts";
import { SPELLINGS } from "../../../../src/facts/prose/lexicon/spelling.ts";
import { VERBS } from "../../../../src/facts/prose/lexicon/verbs.ts";

const OF_KINDS = ["URL", "LINK", "ADDRESS", "PATH", "OUTER", "CODE", "NUMBER", "NAME", "ACT"];
const CLASSES = { ...NOUNS, ...CIRCUMSTANCES, ...VERBS };
/** What says how a verb stands. */
const VOICE = /^(?:NOT-BE-|ANY-NOT-|NOT-|BE-|IS-|ANY-)/u;
const bases = new Set(Object.values(VERBS).flatMap((verbs) => verbs.split(/\s+/u)));
const parts = Object.values(INTENTS).flatMap(({ said, unless = [] }) => [
  ...said.split(/\s+/u).flatMap((part) => part.replace(/^\?/u, "").split("/")),
  ...unless,
]);

test("every class in a pattern is one that a word can have", () => {
  const isKnown = (part: string): boolean => {
    const name = part.replace(VOICE, "");
    return Object.hasOwn(CLASSES, name) || Object.hasOwn(SPELLINGS, name) || OF_KINDS.includes(name);
  };
  const named = parts.filter((part) => /^[A-Z_]+$/u.test(part.replace(VOICE, "")));
  expect([...new Set(named.filter((part) => !isKnown(part)))]).toEqual([]);
});

test("every verb that a pattern names is in a class, or no sentence could have it", () => {
  const verbs = parts.flatMap((part) => /^(?:DO|NOT|BE|IS)-(?<base>[a-z-]+)$/u.exec(part)?.groups?.["base"] ?? []);
  expect([...new Set(verbs.filter((base) => !bases.has(base)))]).toEqual([]);
});

test("every class is used by some pattern", () => {
  const used = new Set(parts.map((part) => part.replace(VOICE, "")));
  const unused = Object.keys(CLASSES).filter((name) => !used.has(name));
  // Those that are named one by one, and those that only prohibitions use.
  expect(unused).toEqual(["NAMED"]);
});

test.each(Object.keys(INTENTS))("%s reads on behind: may now tell the agent to", (name) => {
  expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareChecked, readCheckedPairs, renderChecked } from "../../bench/scorecard/checked-pairs.ts";
import { unpackCorpus } from "../../bench/shared.ts";
import { scored } from "./scored.ts";

const checked = readCheckedPairs("bench/pairs/checked.yaml");

test("sixty pairs, each once, each with words about it and gains as needs say them", () => {
  expect([checked.length, new Set(checked.map(({ pair }) => pair)).size]).toEqual([60, 60]);
  expect(checked.filter(({ reading }) => reading.length < 10)).toEqual([]);
  expect(checked.flatMap(({ gains }) => gains).filter((text) => !text.startsWith("may now "))).toEqual([]);
  expect(checked.filter(({ gains }) => gains.length === 0).length).toBeGreaterThanOrEqual(30);
});

test("they are benign pairs of the corpus, of each family", (context) => {
  const corpus = unpackCorpus();
  if (corpus === null) return context.skip("the shared corpus is not here");
  const labelled = readFileSync(join(corpus, "pairs.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly id: string; readonly label: string; readonly family: string })
    .filter(({ label }) => label === "benign");
  const known = new Map(labelled.map(({ id, family }) => [id, family]));
  expect(checked.filter(({ pair }) => !known.has(pair))).toEqual([]);
  expect(new Set(checked.map(({ pair }) => known.get(pair)))).toEqual(new Set(known.values()));
});

test("says what was expected and is not reported, and the other way round", () => {
  const gain = (text: string) => ({ text, place: "a:1" });
  const pairs = [
    scored("benign", [], { id: "p1", kind: "pair", gains: [gain("may now run a"), gain("may now run b")] }),
    scored("benign", [], { id: "p2", kind: "pair", gains: [] }),
  ];
  const read = [
    { pair: "p1", gains: ["may now run a", "may now run c"], reading: "runs two things" },
    { pair: "p2", gains: [], reading: "other words" },
  ];
  const disagreements = compareChecked(read, pairs);
  expect(disagreements).toEqual([
    { pair: "p1", reading: "runs two things", missed: ["may now run c"], untrue: ["may now run b"] },
  ]);
  const lines = renderChecked(read, disagreements).split("\n");
  expect(lines).toContain("- p1: runs two things");
  expect(lines).toContain("  - not said: `may now run c`");
  expect(lines).toContain("  - not so: `may now run b`");
  expect(lines.join("\n")).toContain("1/2 = 50.0 %");
  expect(() => compareChecked([{ pair: "p3", gains: [], reading: "not there" }], pairs)).toThrow("p3");
});

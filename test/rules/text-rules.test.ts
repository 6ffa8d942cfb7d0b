import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../scripts/rules/compile.ts";
import { readRules } from "../../scripts/rules/read.ts";
import { findAllPlaces } from "../../src/scanners/rules/all-places.ts";
import { openPack } from "../../src/scanners/rules/open-pack.ts";
import { indexLines } from "../../src/text/positions.ts";
import { readFixture } from "../../scripts/rules/fixture.ts";

const hasFixtures = (id: string): boolean => readdirSync(join("rules", id)).length > 1;
/** Those with patterns must have fixtures; those that the engine raises by itself may. */
const rules = readRules("rules").filter(
  ({ id, match }) => /^(?:intake|rules)\//u.test(id) && (match !== undefined || hasFixtures(id)),
);
const pack = openPack(compilePack(rules));
const shortName = (id: string): string => id.slice(id.indexOf("/") + 1);
const known = new Set(rules.map(({ id }) => shortName(id)));

test("there are rules to test", () => {
  expect(rules.length).toBeGreaterThanOrEqual(30);
});

describe.each(rules.map(({ id }) => ({ id })))("$id", ({ id }) => {
  const folder = join("rules", id);
  const files = readdirSync(folder).filter((name) => name !== "rule.yaml");
  const expectations = files.flatMap((name) => readFixture(readFileSync(join(folder, name), "utf8")).expectations);
  const mine = expectations.filter(({ rule }) => rule === shortName(id));

  test("has fixtures of both kinds, and would be missed", () => {
    expect(files.filter((name) => !/^(?:bad|ok)\./u.test(name))).toEqual([]);
    expect(files.some((name) => name.startsWith("bad."))).toBe(true);
    expect(files.some((name) => name.startsWith("ok."))).toBe(true);
    expect(mine.filter(({ verb }) => verb === "expect").length).toBeGreaterThanOrEqual(2);
    expect(mine.filter(({ verb }) => verb === "clean").length).toBeGreaterThanOrEqual(2);
  });

  const endings = [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["a lone CR", "\r"],
  ] as const;
  const readings = files.flatMap((name) => endings.map(([words, ending]) => ({ name, words, ending })));
  test.each(readings)("$name with $words fires where its markers say, and nowhere else", ({ name, ending }) => {
    const { text: written, expectations: said } = readFixture(readFileSync(join(folder, name), "utf8"));
    const text = written.replaceAll("\n", ending);
    const lines = indexLines(text);
    expect(said.filter(({ rule }) => !known.has(rule))).toEqual([]);
    const wanted = said.filter(({ verb }) => verb === "expect").map(({ rule, line }) => `${line} ${rule}`);
    const fired = findAllPlaces(text, name, pack).map(({ rule, start }) => `${lines.lineAt(start)} ${shortName(rule)}`);
    expect([...new Set(fired)].toSorted()).toEqual([...new Set(wanted)].toSorted());
  });
});

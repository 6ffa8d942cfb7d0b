import { describe, expect, test } from "vitest";
import { readFixtures, type FixtureCase } from "../../scripts/rules/fixtures.ts";
import { readRules } from "../../scripts/rules/read.ts";
import { pathWithin } from "../../src/artifacts/paths.ts";
import type { Location } from "../../src/core/location.ts";
import { asPath } from "../../src/core/ids.ts";

/** A rule that fired in a fixture, whose files lie in the folder `skill`. */
export interface Fired {
  readonly rule: string;
  readonly at: Location;
}

interface RuleSet {
  readonly stage: string;
  /** Rules that no fixture can make fire; they have tests elsewhere. */
  readonly without: readonly string[];
  /** All rules that are run. */
  readonly run: readonly string[];
  readonly findIn: (fixture: FixtureCase) => Promise<readonly Fired[]>;
}

/** Tests that all rules of a stage are run, and that each fires where the markers of its fixtures say, and nowhere else. */
export function describeRules({ stage, without, run, findIn }: RuleSet): void {
  const ids: readonly string[] = readRules("rules").flatMap(({ id }) => (id.startsWith(`${stage}/`) ? [id] : []));
  const tested = ids.filter((id) => !without.includes(id));
  const shortName = (id: string): string => id.slice(stage.length + 1);

  test("every rule is run, and no other", () => {
    expect(run.toSorted()).toEqual(ids);
  });

  /** `file:line rule`, sorted, each once. */
  async function firedIn(fixture: FixtureCase): Promise<readonly string[]> {
    const fired = (await findIn(fixture)).map(({ rule, at }) => {
      return `${pathWithin(asPath("skill"), at.path)}:${at.line} ${shortName(rule)}`;
    });
    return [...new Set(fired)].toSorted();
  }

  describe.each(tested.map((id) => ({ id })))("$id", ({ id }) => {
    const fixtures = readFixtures(id);
    const expectations = fixtures.flatMap(({ files }) => files).flatMap((file) => file.expectations);
    const mine = expectations.filter(({ rule }) => rule === shortName(id));

    test("has fixtures of both kinds, and would be missed", () => {
      expect(fixtures.filter(({ name }) => !/^(?:bad|ok)\./u.test(name))).toEqual([]);
      expect(new Set(fixtures.map(({ name }) => name.split(".")[0]))).toEqual(new Set(["bad", "ok"]));
      expect(mine.filter(({ verb }) => verb === "expect").length).toBeGreaterThanOrEqual(2);
      expect(mine.filter(({ verb }) => verb === "clean").length).toBeGreaterThanOrEqual(2);
      expect(expectations.filter(({ rule }) => !ids.includes(`${stage}/${rule}`))).toEqual([]);
    });

    test.each(fixtures)("$name fires where its markers say, and nowhere else", async (fixture) => {
      const wanted = fixture.files.flatMap(({ path, expectations: said }) =>
        said.filter(({ verb }) => verb === "expect").map(({ rule, line }) => `${path}:${line} ${rule}`),
      );
      expect(await firedIn(fixture)).toEqual([...new Set(wanted)].toSorted());
    });
  });
}

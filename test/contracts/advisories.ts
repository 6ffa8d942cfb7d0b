import { describe, expect, test, type TestContext } from "vitest";
import type { Ecosystem } from "../../src/core/dependency.ts";
import type { Advisories, Advisory, PackageVersion } from "../../src/ports/advisories.ts";

/** What an engine of advisories does with the databases of test/fixtures/osv, whichever engine it is. */
export function describeAdvisories(name: string, open: (context: TestContext) => Advisories): void {
  const lookUp = async (
    context: TestContext,
    ...packages: readonly [PackageVersion, ...PackageVersion[]]
  ): Promise<readonly (readonly Advisory[] | null)[]> => {
    const question = { packages, locks: [], mayUseNetwork: false, judgedFolder: null };
    const answer = await open(context).lookUp(question, new AbortController().signal);
    if (!answer.ok) throw new Error(answer.fault.message);
    return answer.value.advisories;
  };

  describe(name, () => {
    test("names what is published of a version, and how to be rid of it", async (context) => {
      const [found] = await lookUp(context, one("PyPI", "jinja2", "2.4.1"));
      expect(found?.map(({ names, fixed }) => [names[0], fixed]).toSorted()).toEqual([
        ["PYSEC-2014-8", ["2.7.2"]],
        ["PYSEC-2014-82", ["2.7.3"]],
        ["PYSEC-2019-217", ["2.10.1"]],
        ["PYSEC-2019-220", ["2.8.1"]],
        ["PYSEC-2021-66", ["2.11.3"]],
      ]);
      expect(found?.find(({ names }) => names[0] === "PYSEC-2019-217")).toMatchObject({
        names: expect.arrayContaining(["CVE-2019-10906", "GHSA-462w-v97r-4m45"]),
        summary: "In Pallets Jinja before 2.10.1, str.format_map allows a sandbox escape.",
        isMalicious: false,
        score: null,
        published: new Date("2019-04-07T00:29:00Z"),
      });
    });

    test("says nothing of what nothing is known of", async (context) => {
      expect(await lookUp(context, one("PyPI", "attrs", "23.1.0"), one("npm", "left-pad", "1.3.0"))).toEqual([[], []]);
    });

    test("knows what was made to do harm, whatever the version", async (context) => {
      const [pypi, npm] = await lookUp(
        context,
        one("PyPI", "evogate-made-up-malware", "0"),
        one("npm", "evogate-made-up-malware", "9.9.9"),
      );
      expect([pypi, npm].map((found) => found?.map(({ names, isMalicious }) => [names, isMalicious]))).toEqual([
        [[["MAL-0000-1"], true]],
        [[["MAL-0000-2"], true]],
      ]);
    });

    test.for<[Ecosystem, string, string, string]>([
      ["Go", "example.com/evogate/made-up", "1.0.0", "GHSA-made-up-0004"],
      ["crates.io", "evogate-made-up", "1.0.0", "GHSA-made-up-0005"],
      ["RubyGems", "evogate-made-up", "1.0.0", "GHSA-made-up-0006"],
    ])("asks the database of %s", async ([ecosystem, name, version, advisory], context) => {
      const [found] = await lookUp(context, one(ecosystem, name, version));
      expect(found?.map(({ names }) => names[0])).toEqual([advisory]);
    });

    test("answers in the order of the question, the same package as often as it is asked for", async (context) => {
      const answers = await lookUp(
        context,
        one("npm", "left-pad", "1.3.0"),
        one("PyPI", "jinja2", "2.4.1"),
        one("npm", "left-pad", "1.3.0"),
      );
      expect(answers.map((found) => found?.length)).toEqual([0, 5, 0]);
    });

    test("has no answer for an ecosystem without a database, and one for the others", async (context) => {
      const question = {
        packages: [one("Conda", "numpy", "1"), one("PyPI", "attrs", "23.1.0")] as const,
        locks: [],
        mayUseNetwork: false,
        judgedFolder: null,
      };
      const answer = await open(context).lookUp(question, new AbortController().signal);
      expect(answer).toMatchObject({ ok: true, value: { advisories: [null, []] } });
      const databases = answer.ok ? answer.value.databases : new Map();
      expect(databases.get("Conda")).toMatchObject({ ok: false, fault: { code: "database-missing" } });
      expect(databases.get("PyPI")).toMatchObject({ ok: true, value: { updated: expect.any(Date) } });
    });

    test.for(["$(touch x)", "../../etc/passwd", "-L", "a\nb", "x".repeat(10_000)])(
      "takes the name %s for a name",
      async (odd, context) => {
        expect(await lookUp(context, one("npm", odd, "1.0.0"))).toEqual([[]]);
      },
    );
  });
}

export function one(ecosystem: Ecosystem, name: string, version: string): PackageVersion {
  return { ecosystem, name, version };
}

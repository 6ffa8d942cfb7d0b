import { describe, expect, test } from "vitest";
import { fail, ok } from "../../../src/core/fault.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import type { Files } from "../../artifacts/open-artifact.ts";
import { answerFrom, examineAll, makeAdvisory, NOW, type Known } from "./examine.ts";

const PINNED: Files = { "skill/requirements.txt": "jinja2==2.4.1\n" };

function publishedIn(outcome: StageOutcome | undefined, side: "head" | "before" = "head"): readonly Finding[] {
  const evidence = outcome !== undefined && "evidence" in outcome ? outcome.evidence?.[side] : null;
  return (evidence?.findings ?? []).filter(({ advisories }) => advisories !== undefined);
}

/** What is found in one skill of which this is known. */
async function find(head: Files, known: Known, before?: Files, approved: Date | null = null) {
  const side = before === undefined ? { head } : { head, before };
  const { outcomes } = await examineAll([side], answerFrom(known), { approvedOn: () => Promise.resolve(approved) });
  return { head: publishedIn(outcomes[0]), before: publishedIn(outcomes[0], "before") };
}

describe("packages are asked about", () => {
  test("all of a run at once, each once, of both sides", async () => {
    const { questions } = await examineAll(
      [
        { head: PINNED, before: { "skill/requirements.txt": "jinja2==2.4\n" } },
        { head: { ...PINNED, "skill/SKILL.md": "Run `npx cowsay@1.5.0`.\n" } },
      ],
      answerFrom({}),
    );
    expect(questions.map(({ packages }) => packages.map(({ name, version }) => `${name} ${version}`))).toEqual([
      ["jinja2 2.4.1", "jinja2 2.4", "cowsay 1.5.0"],
    ]);
    expect(questions[0]).toMatchObject({ mayUseNetwork: false, judgedFolder: "/repository" });
  });

  test("without a version by the first there could be", async () => {
    const { questions } = await examineAll(
      [
        {
          head: {
            "skill/requirements.txt": "jinja2\nrequests>=2\n",
            "skill/package.json": '{"dependencies":{"a":"^1"}}',
          },
        },
      ],
      answerFrom({}),
    );
    expect(questions[0]?.packages.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual([
      "a 0.0.0",
      "jinja2 0",
      "requests 0",
    ]);
  });

  test("not at all where no database knows of them", async () => {
    const files = { "skill/requirements.txt": "a @ https://files.example.com/a.whl\n", "skill/SKILL.md": "Use it.\n" };
    const { outcomes, questions } = await examineAll([{ head: files }], answerFrom({}));
    expect([outcomes[0]?.kind, questions]).toEqual(["completed", []]);
  });
});

test("what names no package is not applicable, beside what does", async () => {
  const { outcomes, databases } = await examineAll(
    [{ head: { "skill/SKILL.md": "Count the words.\n", "skill/a.py": "import json\n" } }, { head: PINNED }],
    answerFrom({}),
  );
  expect(outcomes).toMatchObject([
    { kind: "not-applicable", because: "no-dependency" },
    { kind: "completed", examined: 1 },
  ]);
  expect(databases).toEqual([{ ecosystem: "PyPI", updated: NOW }]);
});

describe("an advisory is graded", () => {
  test.each<[string, Parameters<typeof makeAdvisory>[0], grade: string, ruling: string]>([
    ["9.8", { score: 9.8 }, "critical/high", "hold"],
    ["9", { score: 9 }, "critical/high", "hold"],
    ["8.9", { score: 8.9 }, "high/high", "hold"],
    ["7", { score: 7 }, "high/high", "hold"],
    ["6.9", { score: 6.9 }, "medium/high", "ignore"],
    ["4", { score: 4 }, "medium/high", "ignore"],
    ["0.1", { score: 0.1 }, "low/high", "ignore"],
    ["0", { score: 0 }, "info/high", "ignore"],
    ["no score", { score: null }, "high/medium", "hold"],
    ["malice, whatever its score", { isMalicious: true, score: 1 }, "critical/high", "reject"],
  ])("by %s", async (_what, differing, grade, ruling) => {
    const [found] = (await find(PINNED, { "jinja2 2.4.1": [makeAdvisory(differing)] })).head;
    expect([`${found?.severity}/${found?.confidence}`, found?.ruling]).toEqual([grade, ruling]);
  });
});

describe("a finding", () => {
  test("says package, version, ids and how to be rid of it, where the name stands", async () => {
    const advisory = makeAdvisory({
      names: ["GHSA-1", "CVE-2020-1"],
      summary: "Leaves\n the sandbox",
      fixed: ["2.10.1"],
    });
    const files = {
      "skill/requirements.txt": "attrs==1\njinja2==2.4.1\n",
      "skill/more/requirements.txt": "jinja2==2.4.1\n",
    };
    const { head } = await find(files, { "jinja2 2.4.1": [advisory] });
    expect(head).toHaveLength(1);
    expect(head[0]).toMatchObject({
      rule: "supply-chain/vulnerable-package",
      message:
        "Installs a version with a known vulnerability: jinja2 2.4.1 (PyPI), GHSA-1 (CVE-2020-1): Leaves the sandbox",
      fix: "Take jinja2 2.10.1 or newer.",
      advisories: ["GHSA-1", "CVE-2020-1"],
      quote: "jinja2==2.4.1",
      primary: { path: "skill/more/requirements.txt", line: 1, column: 1 },
      related: [{ path: "skill/requirements.txt", line: 2, column: 1 }],
    });
  });

  test("names every version that is fixed", async () => {
    const { head } = await find(PINNED, { "jinja2 2.4.1": [makeAdvisory({ fixed: ["2.8.1", "3.0.1"] })] });
    expect(head[0]?.fix).toBe("Take a version of jinja2 without it; it was fixed in 2.8.1, 3.0.1.");
  });

  test("leaves it to the rule where nothing is fixed", async () => {
    const { head } = await find(PINNED, { "jinja2 2.4.1": [makeAdvisory()] });
    expect(head[0]).not.toHaveProperty("fix");
  });

  test("of what is unpinned is there only for malice", async () => {
    const known = { "jinja2 0": [makeAdvisory(), makeAdvisory({ names: ["MAL-1"], isMalicious: true })] };
    const { head } = await find({ "skill/requirements.txt": "jinja2\n" }, known);
    expect(head.map(({ rule, message }) => [rule, message])).toEqual([
      ["supply-chain/malicious-package", "Installs a package that was made to do harm: jinja2 (PyPI), MAL-1"],
    ]);
  });
});

describe("compared with the version before", () => {
  const known = { "jinja2 2.4.1": [makeAdvisory()], "jinja2 2.4.2": [makeAdvisory()] };
  const edited = { "skill/requirements.txt": "# newer\njinja2==2.4.2\n" };

  test("the same advisory has the same fingerprint, in another version and line", async () => {
    const { head, before } = await find(edited, known, PINNED);
    expect(head.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
  });

  test.each([
    ["before it was approved", "2019-12-31T00:00:00Z", 0],
    ["after", "2020-01-02T00:00:00Z", 1],
  ])("one that was published %s", async (_when, approved, count) => {
    const { head, before } = await find(edited, known, PINNED, new Date(approved));
    expect(before).toHaveLength(count);
    const isNews = head[0]?.message.endsWith("; published on 2020-01-01, since the version before was approved");
    expect([head.length, isNews]).toEqual([1, count === 0]);
  });
});

describe("the stage is no clean one", () => {
  test("without an engine; what needs none is told", async () => {
    const files = { "skill/requirements.txt": "jinja2\n" };
    const { outcomes } = await examineAll([{ head: files }], () => fail("scanner-missing", "none"));
    expect(outcomes[0]).toMatchObject({ kind: "failed", fault: { code: "scanner-missing" } });
    const found = outcomes[0]?.kind === "failed" ? outcomes[0].evidence?.head.findings : [];
    expect(found).toMatchObject([{ rule: "supply-chain/unpinned", ruling: "hold" }]);
  });

  test("when the only ecosystem has no database; when one of two has none", async () => {
    const noPython = (question: Parameters<ReturnType<typeof answerFrom>>[0]) => {
      const answer = answerFrom({})(question);
      if (!answer.ok) return answer;
      return ok({
        ...answer.value,
        advisories: answer.value.advisories.map((each, at) =>
          question.packages[at]?.ecosystem === "PyPI" ? null : each,
        ),
        databases: new Map(answer.value.databases).set("PyPI", fail("database-missing", "none")),
      });
    };
    const { outcomes } = await examineAll(
      [{ head: PINNED }, { head: { ...PINNED, "skill/run.sh": "npx cowsay@1.5.0\n" } }],
      noPython,
    );
    expect(outcomes).toMatchObject([
      { kind: "failed", fault: { code: "database-missing" } },
      { kind: "degraded", faults: [{ code: "database-missing" }] },
    ]);
  });

  test("when a package has no answer: only its artifact is degraded", async () => {
    const other = { "skill/requirements.txt": "attrs==1\n" };
    const { outcomes } = await examineAll([{ head: PINNED }, { head: other }], answerFrom({ "jinja2 2.4.1": null }));
    expect(outcomes).toMatchObject([
      { kind: "degraded", faults: [{ code: "package-unanswered", at: { path: "skill/requirements.txt", line: 1 } }] },
      { kind: "completed" },
    ]);
  });

  test.each([
    ["2026-01-30T12:00:00Z", "completed"],
    ["2026-01-30T11:59:59Z", "degraded"],
  ])("with a database of %s, thirty days being allowed: %s", async (updated, kind) => {
    const { outcomes } = await examineAll([{ head: PINNED }], answerFrom({}, new Date(updated)));
    expect(outcomes[0]?.kind).toBe(kind);
  });

  test("when the engine crashes", async () => {
    const crash = (): never => {
      throw new Error("a bug");
    };
    await expect(examineAll([{ head: PINNED }], crash)).rejects.toThrow("a bug");
  });
});

test.each([
  ["strict", "reject"],
  ["balanced", "hold"],
  ["permissive", "ignore"],
] as const)("%s rules on what is unpinned: %s", async (profile, ruling) => {
  const { policy } = { policy: DEFAULTS[profile].stages.supplyChain };
  const { outcomes } = await examineAll([{ head: { "skill/requirements.txt": "jinja2\n" } }], answerFrom({}), {
    policy,
  });
  const findings = outcomes[0]?.kind === "completed" ? outcomes[0].evidence.head.findings : [];
  expect(findings.map((finding) => [finding.rule, finding.ruling])).toEqual([["supply-chain/unpinned", ruling]]);
});

test("what is found at many places is one finding, with the others beside it", async () => {
  const text = "Run `npx cowsay moo`, then `npx cowsay a`.\n\n```sh\nnpx cowsay b\nnpx figlet c\n```\n";
  const { outcomes } = await examineAll([{ head: { "skill/SKILL.md": text } }], answerFrom({}));
  const findings = outcomes[0]?.kind === "completed" ? outcomes[0].evidence.head.findings : [];
  expect(
    findings.map(({ message, primary, related }) => [message, primary.line, related.map(({ line }) => line)]),
  ).toEqual([
    ["Installs whatever version is newest: cowsay (npm, npx); and at 2 more places", 1, [1, 4]],
    ["Installs whatever version is newest: figlet (npm, npx)", 5, []],
  ]);
});

test("ten thousand packages are one question, in a moment", async () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `package-${at}==1.0.${at}`);
  const { outcomes, questions } = await examineAll(
    [{ head: { "skill/requirements.txt": lines.join("\n") } }],
    answerFrom({ "package-9999 1.0.9999": [makeAdvisory()] }),
  );
  expect(questions.map(({ packages }) => packages.length)).toEqual([10_000]);
  expect(publishedIn(outcomes[0])).toHaveLength(1);
});

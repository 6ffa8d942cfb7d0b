import fc from "fast-check";
import { expect, test } from "vitest";
import { timeLimit } from "../../../src/adapters/time-limit.ts";
import type { Surroundings } from "../../../src/commands/command.ts";
import { judgeChange } from "../../../src/commands/scan/judge-change.ts";
import { readRequest } from "../../../src/commands/scan/request.ts";
import type { Sources } from "../../../src/commands/scan/sources.ts";
import { fail, ok } from "../../../src/core/fault.ts";
import { DECISIONS, decisionOf, subjectIdOf } from "../../../src/core/judgement.ts";
import type { Sha } from "../../../src/core/ids.ts";
import { loadPolicy } from "../../../src/policy/load.ts";
import { skillText } from "../../e2e/skill.ts";
import { memoryTree, type MemoryEntry } from "../../support/memory-tree.ts";

type Files = Readonly<Record<string, MemoryEntry>>;

const outOfReach = (): never => {
  throw new Error("nothing of this is needed");
};
const surroundings: Surroundings = {
  ports: {
    git: { open: outOfReach },
    github: { open: outOfReach },
    files: { stat: outOfReach, read: outOfReach, workTree: outOfReach, write: outOfReach },
    signatures: { verify: () => Promise.resolve(ok(false)), sign: outOfReach },
    sandbox: {
      inspect: outOfReach,
      findInterpreter: outOfReach,
      run: outOfReach,
      drawNonce: outOfReach,
      environment: outOfReach,
    },
    proofs: { list: outOfReach },
    advisories: { lookUp: outOfReach },
    advisorySetup: { installEngine: outOfReach, fetchDatabase: outOfReach },
    clock: { now: () => new Date("2026-03-01T12:00:00Z"), milliseconds: () => 0 },
    timeLimit,
    events: { emit: () => {} },
  },
  version: "0.0.0",
  programFolder: "/nonexistent",
  environment: {},
  width: 80,
  isTerminal: false,
  ask: outOfReach,
  signal: new AbortController().signal,
};

/** The rank of each artifact's decision, by id; that of the steering edits is not among them. */
async function rank(before: Files, head: Files): Promise<ReadonlyMap<string, number>> {
  const commit = "c".repeat(40) as Sha;
  const baseTip = memoryTree("base-tip", before);
  const repository = {
    topLevel: "/",
    resolve: outOfReach,
    forkPoint: outOfReach,
    authorsBetween: () => Promise.resolve(ok([])),
    mergedSince: () => Promise.resolve(ok([])),
    lastChanged: outOfReach,
    originUrl: () => Promise.resolve(ok(null)),
    mainBranch: () => Promise.resolve(ok(null)),
    ignored: outOfReach,
    tree: outOfReach,
    index: outOfReach,
    close: () => Promise.resolve(),
  };
  const sources: Sources = {
    head: memoryTree("head", head),
    before: memoryTree("fork-point", before),
    isComparing: true,
    folders: ["."],
    scopes: ["."],
    areScopesNamed: false,
    judgedFolder: null,
    topId: ".",
    compared: { base: "main", head: "HEAD" },
    comparison: { repository, baseTip },
    commits: { base: commit, forkPoint: commit, head: commit },
    loadPolicy: async (profile) => await loadPolicy(baseTip, profile),
    loadPacks: () => Promise.resolve({ ok: false, faults: [fail("pack-missing", "none").fault] }),
    close: () => Promise.resolve(),
  };
  const request = readRequest({ positionals: [], options: new Map([["base", ["main"]]]) });
  const policy = await loadPolicy(baseTip, null);
  if (!request.ok || !policy.ok) throw new Error("the request is wrong");
  const judged = await judgeChange(request.value, sources, policy.value, surroundings);
  if (!judged.ok) throw new Error(judged.faults[0].message);
  const ranks = judged.value.report.judgements.map((judgement) => {
    return [subjectIdOf(judgement.subject), DECISIONS.indexOf(decisionOf(judgement))] as const;
  });
  return new Map(ranks.filter(([id]) => id !== "(steering)"));
}

/** Judged by intake alone: the runner cannot load the rules as the bundle does. */
const POLICY: Files = { ".evogate/policy.yaml": "stages: {rules: {required: false}}\n" };
/** Beside a skill's text: nothing, a link that leads out of it (held), what nobody can read (held or incomplete). */
const beside = fc.constantFrom<MemoryEntry>(
  "plain text\n",
  { link: "../../../etc/passwd" },
  { submodule: "1".repeat(40) },
  { special: "fifo" },
);
const skills = fc.record({ a: beside, b: beside }, { requiredKeys: ["a"] }).map((entries): Files => {
  const files = Object.entries(entries).flatMap(([name, entry]) => [
    [`skills/${name}/SKILL.md`, skillText(name)],
    [`skills/${name}/notes.md`, entry],
  ]);
  return { ...POLICY, ...(Object.fromEntries(files) as Files) };
});
const HEX = "0".repeat(64);
/** A lock in the right form that says anything of `skills/a`. */
const lock = fc
  .record({
    digest: fc.constantFrom(HEX, "1".repeat(64)),
    baseline: fc.boolean(),
    id: fc.constantFrom("skills/a", "skills/b"),
  })
  .map(
    ({ digest, baseline, id }) =>
      `{\n  "artifacts": {\n    "${id}": {\n      "anchor": {\n        "capabilities": [],\n        "digest": "sha256:${digest}"\n      },\n${baseline ? '      "baseline": true,\n' : ""}      "capabilities": [],\n      "closure": {\n        "found": {},\n        "sought": []\n      },\n      "digest": "sha256:${digest}",\n      "files": {\n        "SKILL.md": "100644 ${digest}"\n      }\n    }\n  },\n  "schema": "evogate-lock/1"\n}\n`,
  );
const LOOSE = `profile: permissive
artifacts: {exclude: ["**"]}
suppressions:
  - {rule: intake/symlink-escape, artifact: "**", reason: mine, expires: 2030-01-01}
  - {rule: intake/submodule, artifact: "**", reason: mine, expires: 2030-01-01}
`;
const steering: fc.Arbitrary<Files> = fc
  .record(
    {
      ".evogate/policy.yaml": fc.constantFrom(LOOSE, "no policy at all: ["),
      ".evogate/lock.json": fc.oneof(lock, fc.constant("{")),
      ".evogate/allowed_signers": fc.constant("mallory@example.com ssh-ed25519 AAAA\n"),
      [`.evogate/approvals/${HEX}.json`]: fc.constant("{}"),
      [`.evogate/approvals/${HEX}.1.sig`]: fc.constant("signed"),
      ".gitattributes": fc.constant("* binary linguist-generated\n"),
      ".gitignore": fc.constant("*\n"),
      ".evogateignore": fc.constant("**\n"),
      "skills/.semgrepignore": fc.constant("*\n"),
    },
    { requiredKeys: [] },
  )
  .map((edits) =>
    Object.fromEntries(Object.entries(edits).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))),
  );

test("for any change, steering edits beside it make no verdict milder", async () => {
  const decided = new Set<number>();
  let edited = 0;
  await fc.assert(
    fc.asyncProperty(skills, skills, fc.option(lock), steering, async (before, head, locked, edits) => {
      const base: Files = locked === null ? before : { ...before, ".evogate/lock.json": locked };
      const kept: Files = locked === null ? head : { ...head, ".evogate/lock.json": locked };
      const without = await rank(base, kept);
      const withEdits = await rank(base, { ...kept, ...edits });
      for (const [id, earlier] of without) expect(withEdits.get(id), id).toBeGreaterThanOrEqual(earlier);
      for (const earlier of without.values()) decided.add(earlier);
      if (Object.keys(edits).length > 0) edited++;
    }),
    { numRuns: 60 },
  );
  expect(edited).toBeGreaterThan(10);
  expect(decided).toContain(DECISIONS.indexOf("promote"));
  expect(decided).toContain(DECISIONS.indexOf("hold"));
}, 60_000);

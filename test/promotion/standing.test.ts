import { describe, expect, test } from "vitest";
import type { Digest } from "../../src/core/ids.ts";
import { lockedClosure } from "../../src/promotion/closure.ts";
import { asPath } from "../../src/core/ids.ts";
import type { Lock, LockedArtifact } from "../../src/promotion/lock/lock.ts";
import { updateArtifact } from "../../src/promotion/lock/update-artifact.ts";
import { standingOf } from "../../src/promotion/standing.ts";

const NOTHING = { found: new Map(), sought: [] };

function entry(digest: Digest, more: Partial<LockedArtifact> = {}): LockedArtifact {
  const files = new Map([["SKILL.md", "100644 0"]] as const);
  return {
    digest,
    isBaseline: false,
    files,
    closure: NOTHING,
    capabilities: [],
    anchor: { digest, capabilities: [] },
    ...more,
  };
}

function lockOf(entries: Readonly<Record<string, LockedArtifact>>): Lock {
  return { artifacts: new Map(Object.entries(entries)) };
}

describe("the version before", () => {
  const approved = lockOf({ a: entry("sha256:1") });
  const later = lockOf({ a: entry("sha256:2") });
  const adopted = lockOf({ a: entry("sha256:1", { isBaseline: true }) });
  test.each([
    ["no lock at all", null, null, "sha256:1", "baseline"],
    ["no entry", lockOf({ b: entry("sha256:1") }), null, "sha256:1", "baseline"],
    ["its digest on the base tip", approved, null, "sha256:1", "approved"],
    ["its digest at the fork point, another one on the tip", later, approved, "sha256:1", "approved"],
    ["adopted", adopted, adopted, "sha256:1", "baseline"],
    ["adopted once, judged since", approved, adopted, "sha256:1", "approved"],
    ["another digest only", later, later, "sha256:1", "lock-differs"],
    [
      "another digest, adopted",
      lockOf({ a: entry("sha256:2", { isBaseline: true }) }),
      null,
      "sha256:1",
      "lock-differs",
    ],
    ["it could not be read", approved, approved, null, "lock-differs"],
    ["it could not be read, and nobody locked it", null, null, null, "baseline"],
  ] as const)("%s", (_, baseTip, forkPoint, digest, expected) => {
    expect(standingOf("a", digest, { baseTip, forkPoint })).toBe(expected);
  });
});

test("the closure is what either lock names, found and sought", () => {
  const one = { found: new Map([[asPath("lib/a.py"), "100644 0"] as const]), sought: [asPath("lib/b.py")] };
  const other = { found: new Map([[asPath("lib/c.py"), "100644 0"] as const]), sought: [] };
  const locks = {
    baseTip: lockOf({ a: entry("sha256:1", { closure: one }) }),
    forkPoint: lockOf({ a: entry("sha256:1", { closure: other }), b: entry("sha256:1") }),
  };
  expect([...lockedClosure("a", locks)]).toEqual(["lib/a.py", "lib/b.py", "lib/c.py"]);
  expect([...lockedClosure("b", locks)]).toEqual([]);
});

describe("the next entry", () => {
  const computed = { digest: "sha256:2" as Digest, files: new Map(), closure: NOTHING, capabilities: [] };
  const anchor = { digest: "sha256:0" as Digest, capabilities: [] };
  test.each([
    ["of the first version is its own anchor", null, "sha256:2", false],
    ["keeps the anchor", entry("sha256:1", { anchor }), "sha256:0", false],
    ["of a changed baseline was judged", entry("sha256:1", { anchor, isBaseline: true }), "sha256:0", false],
    ["of an unchanged baseline is one", entry("sha256:2", { anchor, isBaseline: true }), "sha256:0", true],
    ["of an approved one does not become a baseline", entry("sha256:2", { anchor }), "sha256:0", false],
  ] as const)("%s", (_, prior, from, isBaseline) => {
    expect(updateArtifact(computed, prior)).toMatchObject({ digest: "sha256:2", isBaseline, anchor: { digest: from } });
  });

  test("keeps of the anchor what is risky: nothing else can have drifted", () => {
    const target = { match: "exact", value: "x" } as const;
    const risky = { kind: "network", target, origins: ["static"], risk: "risky" } as const;
    const capabilities = [risky, { ...risky, kind: "env", risk: "harmless" }] as const;
    const next = updateArtifact({ ...computed, capabilities }, null);
    expect([next.capabilities, next.anchor.capabilities]).toEqual([capabilities, [risky]]);
  });
});

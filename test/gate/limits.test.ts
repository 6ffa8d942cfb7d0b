import { describe, expect, test } from "vitest";
import type { Examinable } from "../../src/core/artifact.ts";
import type { Capability, CapabilityClaim } from "../../src/core/capability.ts";
import { asPath, type ArtifactId } from "../../src/core/ids.ts";
import type { GateInput, Need } from "../../src/core/judgement.ts";
import { wholeFile } from "../../src/core/location.ts";
import { NO_LINEAGE, type Lineage } from "../../src/core/lineage.ts";
import type { LimitPolicy } from "../../src/core/policy.ts";
import { judge } from "../../src/gate/judge.ts";
import {
  able,
  AGAINST_BASE,
  BALANCED,
  ENFORCED,
  modified,
  outcomesOf,
  sampleArtifact,
  sampleExamination,
  sampleInput,
} from "./samples.ts";

const ID = "tools/a.py" as ArtifactId;
const ADDED: Examinable = { kind: "added", head: sampleArtifact(ID) };
const LOOSE: LimitPolicy = { evolutionsPerHour: null, activeArtifacts: null, driftFromAnchor: null };

function host(value: string, differing: Partial<Capability> = {}): Capability {
  const target = { match: "exact", value } as const;
  const at = [{ ...wholeFile(asPath(ID)), origin: "static" }] as const;
  return { kind: "network", target, origins: ["static"], risk: "risky", at, ...differing };
}

interface Situation {
  readonly change?: Examinable;
  readonly limits?: Partial<LimitPolicy>;
  readonly lineage?: Partial<Lineage>;
  readonly head?: readonly Capability[];
  readonly run?: GateInput["run"];
}

/** The needs by limits and drift: `limit evolutionsPerHour 4/3`. */
function needsOf({
  change = modified(ID),
  limits = {},
  lineage = {},
  head = [],
  run = AGAINST_BASE,
}: Situation): readonly string[] {
  const input = sampleInput({
    run,
    examinations: [sampleExamination({ change, outcomes: outcomesOf({ ast: able(head, head) }) })],
    policy: { ...BALANCED, gate: { ...BALANCED.gate, limits: { ...LOOSE, ...limits } } },
    lineage: { ...NO_LINEAGE, ...lineage },
  });
  return judge(input).flatMap(({ needs }) => needs.flatMap(word));
}

function word(need: Need): readonly string[] {
  if (need.kind === "limit") return [`limit ${need.limit} ${need.count}/${need.allowed} ${need.at}`];
  return need.kind === "drift" ? [`drift ${need.count}/${need.allowed} ${need.at}`] : [];
}

const merged = (count: number): Partial<Lineage> => ({ evolutions: new Map([[ID, count]]) });
const anchored = (...anchor: readonly CapabilityClaim[]): Partial<Lineage> => ({ anchors: new Map([[ID, anchor]]) });

describe("a limit that is exceeded is a need", () => {
  test.each<[string, Situation, readonly string[]]>([
    [
      "as many evolutions as are allowed, this one included",
      { limits: { evolutionsPerHour: 3 }, lineage: merged(2) },
      [],
    ],
    ["one more", { limits: { evolutionsPerHour: 3 }, lineage: merged(3) }, ["limit evolutionsPerHour 4/3 tools/a.py"]],
    ["none at all", { limits: { evolutionsPerHour: 0 } }, ["limit evolutionsPerHour 1/0 tools/a.py"]],
    ["without a limit", { lineage: { ...merged(1000), activeArtifacts: 1000 } }, []],
    [
      "as many artifacts as are allowed",
      { change: ADDED, limits: { activeArtifacts: 7 }, lineage: { activeArtifacts: 7 } },
      [],
    ],
    [
      "one artifact more",
      { change: ADDED, limits: { activeArtifacts: 7 }, lineage: { activeArtifacts: 8 } },
      ["limit activeArtifacts 8/7 tools/a.py"],
    ],
    ["an artifact that was there", { limits: { activeArtifacts: 7 }, lineage: { activeArtifacts: 8 } }, []],
    [
      "without a base",
      {
        run: ENFORCED,
        change: ADDED,
        limits: { evolutionsPerHour: 0, activeArtifacts: 0, driftFromAnchor: 0 },
        lineage: { ...merged(9), activeArtifacts: 9, ...anchored() },
        head: [host("a.example.com")],
      },
      [],
    ],
  ])("%s", (_, situation, expected) => {
    expect(needsOf(situation)).toEqual(expected);
  });
});

describe("drift counts what is risky and the anchor had not", () => {
  const two = [host("a.example.com"), host("b.example.com")];
  test.each<[string, Situation, readonly string[]]>([
    ["as much as is allowed", { limits: { driftFromAnchor: 2 }, lineage: anchored(), head: two }, []],
    ["more", { limits: { driftFromAnchor: 1 }, lineage: anchored(), head: two }, ["drift 2/1 tools/a.py"]],
    ["what the anchor had", { limits: { driftFromAnchor: 0 }, lineage: anchored(...two), head: two }, []],
    [
      "what it had wider",
      {
        limits: { driftFromAnchor: 0 },
        lineage: anchored(host("example.com", { target: { match: "within", value: "example.com" } })),
        head: two,
      },
      [],
    ],
    [
      "what is harmless",
      { limits: { driftFromAnchor: 0 }, lineage: anchored(), head: [host("a.example.com", { risk: "harmless" })] },
      [],
    ],
    [
      "what files do that are the same in both and that nobody looked at",
      {
        limits: { driftFromAnchor: 2 },
        lineage: { ...anchored(), locked: new Map([[ID, [...two, host("c.example.com")]]]) },
        head: two,
      },
      ["drift 3/2 tools/a.py"],
    ],
    [
      "what the lock knows without an anchor is no drift",
      { limits: { driftFromAnchor: 0 }, lineage: { locked: new Map([[ID, two]]) } },
      [],
    ],
    ["of an artifact without an anchor", { limits: { driftFromAnchor: 0 }, head: two }, []],
    ["without a limit", { lineage: anchored(), head: two }, []],
  ])("%s", (_, situation, expected) => {
    expect(needsOf(situation)).toEqual(expected);
  });
});

test("an approval of the same excess settles it; of another one it does not", () => {
  const exceed = (count: number): GateInput =>
    sampleInput({
      run: AGAINST_BASE,
      examinations: [sampleExamination({ change: modified(ID) })],
      policy: { ...BALANCED, gate: { ...BALANCED.gate, limits: { ...LOOSE, evolutionsPerHour: 0 } } },
      lineage: { ...NO_LINEAGE, evolutions: new Map([[ID, count]]) },
    });
  const [first] = judge(exceed(1));
  const approvals = [{ artifact: ID, needs: first?.needs ?? [], by: ["bo@example.com"] }];
  const settled = (count: number): number => judge({ ...exceed(count), approvals })[0]?.needs.length ?? -1;
  expect([settled(1), settled(2)]).toEqual([0, 1]);
});

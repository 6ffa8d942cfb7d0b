import fc from "fast-check";
import type { Examinable } from "../../src/core/artifact.ts";
import type { NonEmpty } from "../../src/core/brand.ts";
import type { CapabilityPattern } from "../../src/core/capability-pattern.ts";
import type { Capability } from "../../src/core/capability.ts";
import type { Finding, RuleId } from "../../src/core/finding.ts";
import { asPath, type ArtifactId } from "../../src/core/ids.ts";
import type { Lineage } from "../../src/core/lineage.ts";
import type { Examination, GateInput, RunInfo } from "../../src/core/judgement.ts";
import type { Outcomes, StageOutcome } from "../../src/core/outcome.ts";
import { PROFILES, type Policy, type Suppression } from "../../src/core/policy.ts";
import { CONFIDENCES, isAtLeast, SEVERITIES, type Severity, type Threshold } from "../../src/core/severity.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { makeCapability } from "../support/sample-capability.ts";
import { AGAINST_BASE, ENFORCED, NOW, print, sampleArtifact } from "./samples.ts";

// Few different values everywhere: what is worth testing happens where two of them are the same.

const IDS = ["skills/a", "skills/b", "tools/a.py", "tools/b.py"] as const;
const RULES: readonly RuleId[] = ["intake/a", "rules/a", "rules/b", "ast/a", "review/a", "supply-chain/a"];
const PRINTS = [print("1"), print("2"), print("3")] as const;
const ADVISORIES = ["CVE-2030-1", "CVE-2030-2"] as const;

function findingOf(severities: readonly Severity[]): fc.Arbitrary<Finding> {
  const plain = fc.record({
    rule: fc.constantFrom(...RULES),
    about: fc.oneof({ weight: 4, arbitrary: fc.constant("state") }, fc.constant("change")),
    severity: fc.constantFrom(...severities),
    confidence: fc.constantFrom(...CONFIDENCES),
    message: fc.constantFrom("one", "two"),
    primary: fc.record({
      path: fc.constantFrom(asPath("tools/a.py"), asPath("tools/b.py")),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.constant(1),
      endLine: fc.constant(3),
      endColumn: fc.constantFrom(1, 2),
    }),
    related: fc.constant([]),
    fingerprint: fc.constantFrom(...PRINTS),
  });
  const about = fc.record({
    advisories: fc.constantFrom<NonEmpty<string>>([ADVISORIES[0]], ADVISORIES),
    // In a calm run nothing blocks, whatever the reason.
    ruling: severities.includes("high") ? fc.constantFrom("ignore", "hold", "reject") : fc.constant("ignore"),
  });
  const published = fc.tuple(plain, about).map(([one, more]): Finding => ({ ...one, ...more }));
  return fc.oneof({ weight: 3, arbitrary: plain }, published);
}

/** Few targets of which some cover others; what nobody can know is among them. */
export const capability: fc.Arbitrary<Capability> = fc
  .record({
    words: fc.constantFrom(
      "network a.example",
      "network b.example",
      "network *",
      "exec curl *",
      "exec curl a",
      "env A",
    ),
    origins: fc.constantFrom<Capability["origins"]>(["static"], ["declared"], ["instructed", "static"]),
    risk: fc.constantFrom<Capability["risk"]>("risky", "harmless"),
  })
  .map(({ words, ...differing }) => makeCapability(words, differing));

const allowed: fc.Arbitrary<CapabilityPattern> = fc.record({
  kind: fc.constantFrom("network", "exec"),
  target: fc.constantFrom("*", "a.example", "curl *"),
  except: fc.constantFrom([], ["b.example"]),
});

/** Of every severity. */
export const finding: fc.Arbitrary<Finding> = findingOf(SEVERITIES);

/** The same finding with another grade: the only thing that tells the two apart. */
function twinOf({ severity, confidence }: Finding): (finding: Finding) => Finding {
  return (original) => ({ ...original, severity, confidence });
}

/** What can have come of a stage. `isFinished` leaves out all that makes a gap. */
function outcomeOf(
  findings: fc.Arbitrary<Finding>,
  { isFinished, mostCapabilities }: Pick<Temper, "isFinished" | "mostCapabilities">,
): fc.Arbitrary<StageOutcome> {
  const some = fc
    .record({ list: fc.array(findings, { maxLength: 3 }), other: fc.option(findings) })
    .map(({ list, other }) => ({
      findings: other === null ? list : [...list, ...list.slice(0, 1).map(twinOf(other))],
    }));
  const side = fc
    .record({ evidence: some, capabilities: fc.array(capability, { maxLength: mostCapabilities }) })
    .map(({ evidence: { findings: found }, capabilities }) => ({ findings: found, capabilities }));
  const evidence = fc.record({ head: side, before: fc.option(side, { freq: 4 }) });
  const fault = fc.constantFrom(
    { code: "crash", message: "it crashed" } as const,
    { code: "time-out", message: "too long" } as const,
  );
  const finished: readonly fc.WeightedArbitrary<StageOutcome>[] = [
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("completed"), examined: fc.constant(1), evidence }) },
    { weight: 1, arbitrary: fc.constant({ kind: "not-applicable", because: "no-text" }) },
  ];
  if (isFinished) return fc.oneof(...finished);
  return fc.oneof(
    ...finished,
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("degraded"),
        examined: fc.constant(1),
        evidence,
        faults: fc.tuple(fault),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("not-run"), because: fc.constantFrom("deselected", "cancelled") }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("failed"), fault }) },
  );
}

function changeOf(id: string): fc.Arbitrary<Examinable> {
  const head = sampleArtifact(id);
  const standing = fc.constantFrom("approved", "baseline", "lock-differs");
  return fc.oneof(fc.constant<Examinable>({ kind: "added", head }), {
    weight: 3,
    arbitrary: standing.map((it): Examinable => ({ kind: "modified", head, before: head, standing: it })),
  });
}

function examinationOf(id: string, outcome: fc.Arbitrary<StageOutcome>): fc.Arbitrary<Examination> {
  const outcomes: fc.Arbitrary<Outcomes> = fc.record({
    intake: outcome,
    rules: outcome,
    ast: outcome,
    review: outcome,
    "supply-chain": outcome,
    sandbox: outcome,
  });
  return fc.record({ change: changeOf(id), outcomes, coverage: fc.constant({ lookedAt: 1, notLookedAt: [] }) });
}

export const suppression: fc.Arbitrary<Suppression> = fc.record({
  rule: fc.constantFrom(...RULES),
  artifact: fc.constantFrom(...IDS),
  fingerprint: fc.option(fc.constantFrom(...PRINTS), { freq: 2 }),
  advisory: fc.option(fc.constantFrom(...ADVISORIES), { freq: 1 }),
  reason: fc.constant("reviewed"),
  expires: fc.constantFrom(-1, 0, 1, 1, 1).map((milliseconds) => new Date(NOW.getTime() + milliseconds)),
});

const threshold: fc.Arbitrary<Threshold> = fc.record({
  severity: fc.constantFrom(...SEVERITIES),
  confidence: fc.constantFrom(...CONFIDENCES),
});

/** Often none, or every other run would be held. */
const limit: fc.Arbitrary<number | null> = fc.option(fc.nat(4), { freq: 1 });

/** The thresholds of a profile, or any of which the one to hold covers the one to reject, as a policy file must have. */
export const policy: fc.Arbitrary<Policy> = fc
  .record({
    defaults: fc.constantFrom(...PROFILES).map((profile) => DEFAULTS[profile]),
    own: fc.option(fc.record({ reject: threshold, hold: threshold }), { freq: 2 }),
    approvals: fc.record({
      minimum: fc.integer({ min: 1, max: 2 }),
      authorMayApprove: fc.boolean(),
      teams: fc.constant([]),
      expiresDays: fc.constantFrom(7, 30),
    }),
    capabilities: fc.record({
      gained: fc.constantFrom("hold", "hold", "allow"),
      allow: fc.array(allowed, { maxLength: 1 }),
      deny: fc.constant([]),
    }),
    limits: fc.record({ evolutionsPerHour: limit, activeArtifacts: limit, driftFromAnchor: limit }),
    required: fc.record({
      rules: fc.boolean(),
      ast: fc.boolean(),
      review: fc.constantFrom<Policy["stages"]["review"]["required"]>(true, false, "auto"),
      supplyChain: fc.boolean(),
      sandbox: fc.boolean(),
    }),
    model: fc.constantFrom(null, "a-model"),
    suppressions: fc.array(suppression, { maxLength: 5 }),
  })
  .map(({ defaults, own, approvals, limits, capabilities, required, model, suppressions }) => ({
    ...defaults,
    capabilities,
    gate: { ...defaults.gate, ...(own !== null && isAtLeast(own.reject, own.hold) ? own : {}), approvals, limits },
    stages: {
      rules: { required: required.rules, packs: [] },
      ast: { required: required.ast },
      review: { ...defaults.stages.review, required: required.review, model },
      supplyChain: { ...defaults.stages.supplyChain, required: required.supplyChain },
      sandbox: { ...defaults.stages.sandbox, required: required.sandbox },
    },
    suppressions,
  }));

const run: fc.Arbitrary<RunInfo> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(AGAINST_BASE, AGAINST_BASE, ENFORCED) },
  fc.constant<RunInfo>({ ...ENFORCED, scope: "pre-commit" }),
  fc.constant<RunInfo>({ ...ENFORCED, enforced: false }),
);

interface Temper {
  readonly severities: readonly Severity[];
  readonly isFinished: boolean;
  readonly mostCapabilities: number;
  readonly steering: readonly string[];
}

/** How bad a run may get: drawn first, because among all that can go wrong a clean run would hardly occur. */
const temper: fc.Arbitrary<Temper> = fc.record({
  severities: fc.constantFrom(SEVERITIES, SEVERITIES.slice(1), SEVERITIES.slice(3)),
  isFinished: fc.boolean(),
  mostCapabilities: fc.constantFrom(0, 3),
  steering: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.constant([".gitignore", ".evogate/policy.yaml"])),
});

/** Some artifacts have an anchor and were merged of late, some have not. */
function lineageOf(ids: readonly string[]): fc.Arbitrary<Lineage> {
  const each = fc.record({
    anchor: fc.option(fc.array(capability, { maxLength: 2 })),
    locked: fc.array(capability, { maxLength: 2 }),
    evolutions: fc.nat(4),
  });
  return fc
    .record({ all: fc.tuple(...ids.map(() => each)), activeArtifacts: fc.nat(4) })
    .map(({ all, activeArtifacts }) => {
      const known = all.map((one, index) => ({ id: ids[index] as ArtifactId, ...one }));
      return {
        anchors: new Map(known.flatMap(({ id, anchor }) => (anchor === null ? [] : [[id, anchor] as const]))),
        locked: new Map(known.map(({ id, locked }) => [id, locked])),
        evolutions: new Map(known.map(({ id, evolutions }) => [id, evolutions])),
        activeArtifacts,
      };
    });
}

/** A run of up to four artifacts, each of another id. */
export const gateInput: fc.Arbitrary<GateInput> = fc
  .record({ ids: fc.shuffledSubarray([...IDS], { minLength: 1 }), removed: fc.nat(1), temper })
  .chain(({ ids, removed, temper: { severities, steering, ...rest } }) => {
    const outcome = outcomeOf(findingOf(severities), rest);
    return fc.record({
      run,
      examinations: fc.tuple(...ids.slice(removed).map((id) => examinationOf(id, outcome))),
      removed: fc.constant(ids.slice(0, removed).map(sampleArtifact)),
      steeringEdits: fc.constant(steering.map((path) => ({ path: asPath(path) }))),
      approvals: fc.constant([]),
      policy,
      lineage: lineageOf(ids),
      now: fc.constant(NOW),
    });
  });

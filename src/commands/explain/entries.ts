import { REMEDIES, type FaultCode } from "../../core/fault.ts";
import type { RuleMeta } from "../../core/finding.ts";
import type { RulePack } from "../../core/rule-pack.ts";
import { allRules } from "../../report/catalog.ts";

/** Something that a report can name, and what there is to say about it. */
export interface Explained {
  readonly id: string;
  readonly title: string;
  /** Label and text, in order. */
  readonly parts: readonly (readonly [string, string])[];
}

/** Everything that can be explained: rules, needs, faults, exit codes. */
export async function allExplained(): Promise<readonly Explained[]> {
  return [...(await allRules()).map(explainRule), ...NEEDS, ...faults(), ...EXIT_CODES];
}

function explainRule(rule: RuleMeta): Explained {
  const taxonomy = rule.taxonomy.length === 0 ? [] : [["taxonomy", rule.taxonomy.join(", ")] as const];
  const since = rule.since === null ? [] : [["since", rule.since] as const];
  return {
    id: rule.id,
    title: rule.title,
    parts: [
      ["grade", `${rule.severity}, confidence ${rule.confidence}`],
      ["why", rule.why],
      ["fix", rule.fix],
      ...taxonomy,
      ...since,
    ],
  };
}

/** The rules of users' packs; which pack one is from takes the place of the version. */
export function explainPacks(packs: readonly RulePack[]): readonly Explained[] {
  return packs.flatMap(({ path, rules }) =>
    rules.map(({ meta }) => {
      const explained = explainRule(meta);
      return { ...explained, parts: [...explained.parts, ["pack", path] as const] };
    }),
  );
}

const NEEDS: readonly Explained[] = [
  {
    id: "need/capability",
    title: "The change can do what the approved version could not",
    parts: [
      [
        "why",
        "A host, a command, a file or an instruction more is a decision, whether or not the change looks right: only a person can want it. What is harmless is listed and holds nothing.",
      ],
      [
        "fix",
        "Take it out, let a person settle it (`evogate approve`), or name it in `capabilities.allow` of the base's policy; docs/policy.md has what counts as risky.",
      ],
    ],
  },
  {
    id: "need/drift",
    title: "Step by step, the artifact has become able to do much more than at first",
    parts: [
      [
        "why",
        "Each step was small and was approved; the sum was not. Counted are risky capabilities that the first locked version had not.",
      ],
      [
        "fix",
        "Let a person look at the whole of it and settle it (`evogate approve`), or raise `gate.limits.driftFromAnchor` on the base.",
      ],
    ],
  },
  {
    id: "need/limit",
    title: "There is more than the policy lets happen by itself",
    parts: [
      [
        "why",
        "An agent that changes an artifact over and over, or makes ever more of them, outruns the people who watch it.",
      ],
      ["fix", "Wait, let a person settle it (`evogate approve`), or raise the limit in `gate.limits` on the base."],
    ],
  },
  {
    id: "need/tests",
    title: "There is code, and nothing that tests it",
    parts: [
      ["why", "Nobody can say whether it does what it promises; the policy wants to know (`stages.sandbox.tests`)."],
      [
        "fix",
        "Add tests that `python3 -m unittest` or `node --test` runs, name a command in `stages.sandbox.commands` of the base's policy, or let a person settle it (`evogate approve`).",
      ],
    ],
  },
  {
    id: "need/finding",
    title: "A new finding at hold level",
    parts: [
      ["why", "It is suspicious, but can be right: only a person can tell."],
      ["fix", "Change the artifact so that the finding goes away, or let a person settle it: `evogate approve`."],
    ],
  },
  {
    id: "need/steering",
    title: "The change edits what steers the gate",
    parts: [
      ["why", "Policy, workflows, code owners, hooks and ignore files decide what is judged and by what."],
      [
        "fix",
        "Move the edit into a change of its own, and let a person settle it: `evogate approve '(steering)'`. A lock as `evogate lock` writes it and an approval that counts are none.",
      ],
    ],
  },
];

function faults(): readonly Explained[] {
  return (Object.entries(REMEDIES) as readonly [FaultCode, string][]).map(([code, remedy]) => ({
    id: `fault/${code}`,
    title: `Fault ${code}`,
    parts: [["fix", remedy]],
  }));
}

const EXIT_CODES: readonly Explained[] = [
  ["0", "Everything is promoted, no artifact differs, or a hook lets the commit be made", "Nothing to do."],
  ["1", "Something is held or rejected", "Read the reasons in the report; each has its fix."],
  ["2", "Nothing was judged: usage or configuration", "The message names what is wrong and what to do."],
  ["3", "A required stage could not finish", "The report names the stage and the fault with its remedy."],
  ["130", "Interrupted", "Run it again."],
].map(([code, title, fix]) => ({ id: `exit/${code}`, title: title ?? "", parts: [["fix", fix ?? ""]] }));

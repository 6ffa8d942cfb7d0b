import type { RuleId } from "../../core/finding.ts";
import { groupBy } from "../../core/group.ts";
import { PACK_RULE_PREFIX } from "../../core/rule-pack.ts";
import { CONFIDENCES, SEVERITIES, type Severity } from "../../core/severity.ts";
import type { Report } from "../report.ts";
import type { Item } from "./items.ts";
import { messageOf } from "./message.ts";
import { LEVELS } from "./result.ts";
import type { ReportingDescriptor } from "./shape.ts";

/** Code scanning takes 20 tags of a rule. Its limit of 25,000 rules is far from what any pack has. */
const MOST_TAGS = 20;

/** By its bands critical is above 9.0, high from 7.0, medium from 4.0, low from 0.1; it takes no 0. */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
  info: "0.1",
};

/** `problem.severity` has words of its own (CodeQL query metadata). */
const PROBLEM_SEVERITIES = { error: "error", warning: "warning", note: "recommendation" } as const;

/** What all results of a rule have in common, for every rule that has some; sorted by id. */
export function describeRules(
  items: readonly Item[],
  report: Report,
  rulePages: string | null,
): readonly ReportingDescriptor[] {
  return [...groupBy(items, ({ rule }) => rule)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, ofRule]) => describeRule(id, ofRule, report, rulePages));
}

/**
 * Code scanning has one severity a rule: the worst that occurs, and the surest. A rule of a user's pack, a need and what is
 * withheld have no page; `help` has all that matters of it.
 */
function describeRule(
  id: string,
  items: readonly Item[],
  report: Report,
  rulePages: string | null,
): ReportingDescriptor {
  const severity = SEVERITIES.find((each) => items.some((item) => item.severity === each)) ?? "info";
  const precision = CONFIDENCES.find((each) => items.some((item) => item.confidence === each)) ?? "low";
  const { title, why, fix, taxonomy } = textsOf(id, items, report);
  const level = LEVELS[severity];
  return {
    id,
    name: pascalCase(id),
    shortDescription: messageOf(title),
    fullDescription: messageOf(why),
    help: messageOf(`${why} ${fix}`),
    ...(rulePages !== null && hasPage(id, report) ? { helpUri: `${rulePages}/${id}.md` } : {}),
    defaultConfiguration: { level },
    properties: {
      tags: ["security", id.slice(0, id.indexOf("/")), ...taxonomy].slice(0, MOST_TAGS),
      precision,
      "problem.severity": PROBLEM_SEVERITIES[level],
      "security-severity": SECURITY_SEVERITIES[severity],
    },
  };
}

function hasPage(id: string, { rules }: Report): boolean {
  return rules.has(id as RuleId) && !id.startsWith(PACK_RULE_PREFIX);
}

interface RuleTexts {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly taxonomy: readonly string[];
}

/** A report has the texts of all its rules but of those that it withholds: their class is in the finding. */
function textsOf(id: string, [first]: readonly Item[], { rules }: Report): RuleTexts {
  return rules.get(id as RuleId) ?? NEED_TEXTS[id] ?? { ...WITHHELD, title: first?.message ?? id };
}

const NEED_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "gate/capability": {
    title: "Can do what the approved version could not",
    why: "What an artifact may newly do is a decision, whether or not the change looks right.",
    fix: "A person has to want this and approve it; else take it out, or allow it in the base's policy.",
    taxonomy: [],
  },
  "gate/drift": {
    title: "Has become able to do much more than its first approved version",
    why: "Each step was small and was approved; the sum was not.",
    fix: "A person has to look at the whole of it and approve it; else raise the limit in the base's policy.",
    taxonomy: [],
  },
  "gate/limit": {
    title: "There is more than the policy lets happen by itself",
    why: "An agent that changes or makes artifacts over and over outruns the people who watch it.",
    fix: "Wait, or let a person approve it; else raise the limit in the base's policy.",
    taxonomy: [],
  },
  "gate/steering": {
    title: "Changes what steers the gate",
    why: "Whoever changes the policy, the workflows or the hooks changes what later commits have to pass.",
    fix: "A person who answers for the gate has to look at this change and approve it.",
    taxonomy: [],
  },
};

const WITHHELD: Omit<RuleTexts, "title"> = {
  why: "The policy of this repository shows the class of a finding and its file only (disclosure: class-only).",
  fix: "The full report is with the owners of the repository.",
  taxonomy: [],
};

/** `rules/secret-hunt` as `RulesSecretHunt`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[^a-z\d]+)([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

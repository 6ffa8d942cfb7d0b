import type { Finding } from "../../core/finding.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import { gradeAdvisory } from "./advisory-severity.ts";
import { gradeOf } from "./grades.ts";
import type { Match } from "./match-advisories.ts";
import { MOST_RELATED, type RaiseAt } from "./raise-hit.ts";
import { MALICIOUS, rulingOnAdvisory, VULNERABLE } from "./rulings.ts";

/** Of what somebody wrote about an advisory, in characters. */
const LONGEST_SUMMARY = 160;

export interface RaisingAdvisories {
  readonly policy: SupplyChainPolicy;
  readonly raiseAt: RaiseAt;
  /** Keys of advisories that are younger than the approval of the version before. */
  readonly news: ReadonlySet<string>;
}

/** One finding for each package and advisory, at the first place that names the package. */
export function raiseAdvisories(matches: readonly Match[], raising: RaisingAdvisories): readonly Finding[] {
  return matches.map((match) => raiseAdvisory(match, raising));
}

function raiseAdvisory(match: Match, { policy, raiseAt, news }: RaisingAdvisories): Finding {
  const { listed, advisory, key } = match;
  const { severity, confidence } = gradeAdvisory(advisory);
  const rule = advisory.isMalicious ? MALICIOUS : VULNERABLE;
  const { title } = gradeOf(rule);
  const [first, ...others] = listed.named;
  const message = `${title}: ${describe(match)}${news.has(key) ? describeNews(match) : ""}`;
  const finding = raiseAt({ rule, grade: { title, severity, confidence }, primary: first.at, key, message });
  const fix = describeFix(match);
  return {
    ...finding,
    related: others.slice(0, MOST_RELATED).map(({ at }) => at),
    advisories: advisory.names,
    ruling: advisory.isMalicious ? "reject" : rulingOnAdvisory(severity, policy),
    ...(fix === null ? {} : { fix }),
  };
}

function describe({ listed, advisory: { names, summary } }: Match): string {
  const { ecosystem, name, version } = listed.package;
  const [first, ...others] = names;
  const alias = others.find((each) => each.startsWith("CVE-"));
  const ids = alias === undefined ? first : `${first} (${alias})`;
  const words = summary.replaceAll(/\s+/gu, " ").trim();
  const text = words.length > LONGEST_SUMMARY ? `${words.slice(0, LONGEST_SUMMARY - 1)}…` : words;
  const shown = listed.isExact ? `${name} ${version}` : name;
  return `${shown} (${ecosystem}), ${ids}${text === "" ? "" : `: ${text}`}`;
}

function describeNews({ advisory: { published } }: Match): string {
  return `; published on ${published?.toISOString().slice(0, 10)}, since the version before was approved`;
}

/** Null where no version is known to be better: then the rule's own words say what to do. */
function describeFix({ listed, advisory: { isMalicious, fixed } }: Match): string | null {
  const [only, ...others] = fixed;
  if (isMalicious || only === undefined) return null;
  const { name } = listed.package;
  return others.length === 0
    ? `Take ${name} ${only} or newer.`
    : `Take a version of ${name} without it; it was fixed in ${fixed.join(", ")}.`;
}

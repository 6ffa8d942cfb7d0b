import type { Examinable, Sides } from "../../core/artifact.ts";
import type { Fault } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { examined, failed, type Evidence, type StageOutcome } from "../../core/outcome.ts";
import type { DependencyReport } from "../../facts/dependencies/report.ts";
import { compareLocks } from "./compare-locks.ts";
import { explainGaps } from "./explain-gaps.ts";
import type { ListedPackage } from "./listed-packages.ts";
import type { Answer } from "./look-up.ts";
import { findNews, matchAdvisories, type Match } from "./match-advisories.ts";
import type { Examining } from "./options.ts";
import { raiseAdvisories } from "./raise-advisories.ts";
import type { RaiseAt } from "./raise-hit.ts";

/** What is kept of one side until all changes were read: not what its sources say, which is large. */
export interface KeptSide {
  readonly supplies: DependencyReport;
  /** At the places that name packages. */
  readonly raiseAt: RaiseAt;
}

/** What is known of a change before its packages were looked up. */
export interface Found {
  readonly change: Examinable;
  readonly sides: Sides<KeptSide>;
  readonly packages: Sides<readonly ListedPackage[]>;
  /** What needs no database. */
  readonly own: Sides<readonly Finding[]>;
  readonly faults: readonly Fault[];
}

/** The outcome once all packages of the run were looked up. `files`: how many of the head say something about packages. */
export async function settleSupplies(found: Found, files: number, examining: Examining): Promise<StageOutcome> {
  const { sides, packages, own, faults } = found;
  const asked = [packages.head, packages.before, sides.head.supplies.locks, sides.before?.supplies.locks];
  const isAsked = asked.some((list) => (list?.length ?? 0) > 0);
  const withoutDatabase = evidenceOf(own.head, own.before);
  if (!isAsked) return examined(files, withoutDatabase, faults);
  const answer = await examining.lookUp.answer();
  if (!answer.ok) return failed(answer.fault, withoutDatabase);
  const { policy, ports } = examining;
  const gaps = explainGaps(packages.head, answer.value, { policy, now: ports.clock.now() });
  const [first] = gaps.faults;
  if (gaps.isAll && first !== undefined) return failed(first, withoutDatabase);
  const published = await raisePublished(found, answer.value, examining);
  const evidence = evidenceOf(
    [...own.head, ...published.head],
    own.before === null ? null : [...own.before, ...(published.before ?? [])],
  );
  const { locksFault } = answer.value;
  const lockFaults = locksFault === null || sides.head.supplies.locks.length === 0 ? [] : [locksFault];
  return examined(files, evidence, [...faults, ...gaps.faults, ...lockFaults]);
}

/** What is published about the packages of both sides, and in which lock files osv-scanner reads others. */
async function raisePublished(
  { change, sides, packages }: Found,
  answer: Answer,
  { policy, approvedOn }: Examining,
): Promise<Sides<readonly Finding[]>> {
  const matches = matchAdvisories(packages.head, answer);
  const earlier = matchAdvisories(packages.before ?? [], answer);
  const keys = new Set(matches.map(({ key }) => key));
  const shared = earlier.filter(({ key }) => keys.has(key));
  const news = findNews(shared, shared.length === 0 ? null : await approvedOn(change));
  const raise = ({ supplies, raiseAt }: KeptSide, found: readonly Match[]): readonly Finding[] => [
    ...raiseAdvisories(found, { policy, raiseAt, news }),
    ...compareLocks(supplies, answer, raiseAt),
  ];
  const { head, before } = sides;
  return {
    head: raise(head, matches),
    before:
      before === null
        ? null
        : raise(
            before,
            earlier.filter(({ key }) => !news.has(key)),
          ),
  };
}

function evidenceOf(head: readonly Finding[], before: readonly Finding[] | null): Sides<Evidence> {
  return { head: { findings: head }, before: before === null ? null : { findings: before } };
}

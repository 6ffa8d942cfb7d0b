import type { Dependency } from "../../core/dependency.ts";
import type { Span } from "../../core/span.ts";
import type { ListRemark, Unaudited } from "./report.ts";

/** A package as one text names it; its span is where the name stands in that text. */
export interface FoundPackage extends Omit<Dependency, "at"> {
  readonly span: Span;
}

type Unplaced<T> = T extends unknown ? Omit<T, "at"> & { readonly span: Span } : never;

/** What one text leaves open. */
export type FoundProblem = Unplaced<Unaudited>;

/** A remark as one text makes it. */
export type FoundRemark = Unplaced<ListRemark>;

/** What one text says of packages, in the order of reading. */
export interface Found {
  readonly packages: readonly FoundPackage[];
  readonly problems: readonly FoundProblem[];
  readonly remarks: readonly FoundRemark[];
  /** Names under which a lock file says what is part of the project itself: nothing is fetched for them. */
  readonly own: readonly string[];
}

/** Collects what a text says while it is read. */
export interface Finder extends Found {
  add(found: FoundPackage): void;
  /** What cannot be read. */
  fail(because: string, span: Span): void;
  /** What cannot be known. */
  doubt(because: string, span: Span): void;
  remark(remark: FoundRemark): void;
  leaveOut(name: string): void;
}

/** The longest text that is read at all, in units of UTF-16: nobody has a list of a million packages. */
export const LONGEST_LIST: number = 16 * 1024 * 1024;
/** Of one text: what comes after so many says nothing new. */
const MOST_PROBLEMS = 1000;

export function openFinder(): Finder {
  const packages: FoundPackage[] = [];
  const problems: FoundProblem[] = [];
  const remarks: FoundRemark[] = [];
  const own: string[] = [];
  const complain = (problem: FoundProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  return {
    packages,
    problems,
    remarks,
    own,
    add: (found) => void packages.push(found),
    fail: (because, span) => complain({ kind: "unread", because, span }),
    doubt: (because, span) => complain({ kind: "unknown", because, span }),
    remark: (remark) => void remarks.push(remark),
    leaveOut: (name) => void own.push(name),
  };
}

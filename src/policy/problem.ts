import { nonEmpty, type NonEmpty } from "../core/brand.ts";
import type { Fault, FaultCode } from "../core/fault.ts";
import type { Path } from "../core/ids.ts";
import type { Region } from "../core/location.ts";

/** Something wrong with a policy file, before it is known which file that is. */
export interface Problem {
  readonly code: Extract<FaultCode, "policy-invalid" | "not-built" | "undecodable">;
  readonly region: Region;
  /** One sentence without a full stop. May hold text of the file. */
  readonly sentence: string;
}

/** A value, or everything that is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: NonEmpty<Problem> };

/** A hostile file can hold tens of thousands of problems; nobody reads more than these. */
const MOST_REPORTED = 50;

/** The value if nothing is wrong with it. */
export function checked<T>(value: T, problems: readonly Problem[]): Checked<T> {
  const found = nonEmpty(problems);
  return found === null ? { ok: true, value } : { ok: false, problems: found };
}

/** Refuses for one reason. */
export function refuse(
  code: Problem["code"],
  region: Region,
  sentence: string,
): { readonly ok: false; readonly problems: NonEmpty<Problem> } {
  return { ok: false, problems: [{ code, region, sentence }] };
}

/** One fault a problem, in the order of the file, each message beginning with `path:line:column`. */
export function toFaults(path: Path, problems: NonEmpty<Problem>): NonEmpty<Fault> {
  const [first, ...others] = sortByPlace(problems);
  const shown = others.slice(0, MOST_REPORTED - 1).map((problem) => toFault(path, problem));
  const faults: NonEmpty<Fault> = [toFault(path, first), ...shown];
  const unlisted = problems.length - faults.length;
  if (unlisted === 0) return faults;
  return [...faults, { code: "policy-invalid", message: `${path}: ${unlisted} more problems are not listed` }];
}

function sortByPlace([first, ...others]: NonEmpty<Problem>): NonEmpty<Problem> {
  const sorted: [Problem, ...Problem[]] = [first, ...others];
  sorted.sort(({ region: a }, { region: b }) => a.line - b.line || a.column - b.column);
  return sorted;
}

function toFault(path: Path, { code, region, sentence }: Problem): Fault {
  const message = `${path}:${region.line}:${region.column}: ${sentence}`;
  return { code, message, at: { path, ...region } };
}

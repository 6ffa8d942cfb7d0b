import type { Statement } from "./statement.ts";

/** What an approval has to say of a judged artifact to be one of it. */
export type Binding = Omit<Statement, "expires">;

/** How long an approval may hold. */
export interface Term {
  readonly now: Date;
  readonly expiresDays: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** The last moment at which an approval that is given now may expire. */
export function latestExpiry({ now, expiresDays }: Term): Date {
  return new Date(now.getTime() + expiresDays * DAY);
}

const DIFFERENCES: readonly (readonly [keyof Binding, string])[] = [
  ["repository", "it is for another repository"],
  ["artifact", "it is for another artifact"],
  ["to", "it is for another version"],
  ["from", "it is for a change of another version"],
  ["policy", "it was given under another policy"],
  ["needs", "it is for other needs"],
];

/** Why a statement does not bind here and now; null when it does. */
export function whyNotBound(statement: Statement, binding: Binding, term: Term): string | null {
  const difference = DIFFERENCES.find(([key]) => statement[key] !== binding[key]);
  if (difference !== undefined) return difference[1];
  const expires = Date.parse(statement.expires);
  if (expires <= term.now.getTime()) return `it expired at ${statement.expires}`;
  if (expires > latestExpiry(term).getTime()) return `it would hold for more than ${term.expiresDays} days`;
  return null;
}

import type { Account, Review } from "../../../ports/github.ts";

/** What the last word of a person is, of those that count for GitHub: a comment takes no approval back. */
export interface LastWord {
  readonly author: Account;
  readonly state: Exclude<Review["state"], "commented" | "pending">;
  readonly commit: Review["commit"];
}

/**
 * The last word of each account, in the order in which they first spoke. A review that was deleted is not in the list, and
 * one that was dismissed says so itself; reviews of accounts that are gone are nobody's.
 */
export function findLastWords(reviews: readonly Review[]): readonly LastWord[] {
  const words = new Map<string, LastWord>();
  for (const { author, state, commit } of reviews) {
    if (author === null || state === "commented" || state === "pending") continue;
    words.set(author.login.toLowerCase(), { author, state, commit });
  }
  return [...words.values()];
}

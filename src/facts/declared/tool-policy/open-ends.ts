import type { Pattern } from "./schema.ts";

/** A host that the pattern lets go on: `https://api.example.com.*` takes `https://api.example.com.evil.org`. */
const OPEN_HOST = /:\\?\/\\?\/(?:[\w-]|\\?\.(?![*+?]))+(?:\.[*+]\??|\[[^\]]*\][*+])/u;
/** Ends by which a pattern says itself that anything may stand there. */
const STARTS_OPEN = /^(?:\.[*+]|\[\\s\\S\]\*|\\S[*+])/u;
const ENDS_OPEN = /(?:(?:^|[^\\])\.[*+]|\[\\s\\S\]\*|\\S[*+])\??$/u;

/** Where a pattern takes more than its letters suggest, in words; null where it does not. */
export function findOpenEnd({ source, isAtStart }: Pattern): string | null {
  if (OPEN_HOST.test(source)) return "lets the name of the host go on";
  const choices = splitChoices(source);
  const isOpenBehind = choices.some(
    (choice) => !/(?:^|[^\\])(?:\\\\)*(?:\$|\\Z)$/u.test(choice) && !ENDS_OPEN.test(choice),
  );
  if (isOpenBehind) return "lets anything follow: it has no $ at its end";
  const isOpenBefore =
    !isAtStart && choices.some((choice) => !/^(?:\^|\\A)/u.test(choice) && !STARTS_OPEN.test(choice));
  return isOpenBefore ? "lets anything stand before: it has no ^ at its beginning" : null;
}

/** The choices of a pattern that no bracket holds together: in `^a|b$` each has one anchor only. */
function splitChoices(source: string): readonly string[] {
  const choices = [""];
  let depth = 0;
  for (const { 0: piece } of source.matchAll(/\\[^]|\[\^?\]?(?:[^\]\\]|\\[^])*\]|[^]/gu)) {
    if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    if (piece === "|" && depth === 0) choices.push("");
    else choices.push((choices.pop() ?? "") + piece);
  }
  return choices;
}

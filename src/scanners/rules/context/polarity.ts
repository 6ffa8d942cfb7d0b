import { isForbiddenAfter, isRefusedAfter } from "./aftermath.ts";
import type { Excuse } from "./excuse.ts";
import { isBadLabel } from "./introduction.ts";
import { readListing } from "./listing.ts";
import { readSentence, type Place } from "./sentence.ts";
import { readStance } from "./stance.ts";

/** Excuses of a place in text that people read, or in a comment. */
export function excusesOfText(place: Place): readonly Excuse[] {
  const { before, after, isQuoted } = readSentence(place);
  const stance = readStance(before);
  if (stance === "forbids" || stance === "reports") return ["full"];
  if (isForbiddenAfter(after) || isRefusedAfter(before, after)) return ["full"];
  const excuses = readListing(place, before, stance);
  return isQuoted ? [...excuses, "hint"] : excuses;
}

/** Excuses of a place in a fence or an indented block of Markdown. */
export function excusesOfFence(place: Place): readonly Excuse[] {
  const excuses: Excuse[] = [...readListing(place, "", "none")];
  if (isLabelledByComment(place)) excuses.push("half");
  if (isTextFence(place) && ["forbids", "reports"].includes(readStance(readSentence(place).before))) excuses.push("half");
  return excuses;
}

const COMMENT = /^\s*(?:#|\/\/|--|<!--|\/\*|;|%|rem\b)\s*(?<said>.*)$/iu;
const TRAILING = /(?:\s#|\s\/\/|<!--)\s?(?<said>[^"']{0,200})$/u;

function isLabelledByComment({ lines, line, end }: Place): boolean {
  const above = COMMENT.exec((lines[line - 1] ?? "").slice(0, 300))?.groups?.["said"];
  const trailing = TRAILING.exec((lines[line] ?? "").slice(end, end + 300))?.groups?.["said"];
  return [above, trailing].some((said) => said !== undefined && isBadLabel(said));
}

/** What fences of text say they are; one that says nothing may be text as well. */
const TEXT_LANGUAGES: ReadonlySet<string | null> = new Set(["", "text", "txt", "plain", "plaintext", "markdown", "md", "prompt"]);

function isTextFence({ contexts, line }: Place): boolean {
  return TEXT_LANGUAGES.has(contexts[line]?.language ?? null);
}

import { isForbiddenAfter, isRefusedAfter } from "./aftermath.ts";
import type { Excuse } from "./excuse.ts";
import { isBadLabel, isOtherLabel } from "./introduction.ts";
import { readListing } from "./listing.ts";
import { readSentence, type Place } from "./sentence.ts";
import { readStance } from "../../../languages/prose/stance.ts";

/** Excuses of a place in text that people read, or in a comment. */
export function excusesOfText(place: Place): readonly Excuse[] {
  const { before, after, isQuoted } = readSentence(place);
  const stance = readStance(before);
  if (stance === "forbids" || stance === "reports") return ["full"];
  if (stance !== "asks" && isForbiddenAfter(after, isQuoted)) return ["full"];
  if (isRefusedAfter(before, after)) return ["full"];
  const excuses = readListing(place, before, stance);
  return isQuoted ? [...excuses, "hint"] : excuses;
}

/** Excuses of a place in a fence or an indented block of Markdown. */
export function excusesOfFence(place: Place): readonly Excuse[] {
  const excuses: Excuse[] = [...readListing(place, "", "none")];
  if (isLabelledByComment(place)) excuses.push("half");
  const isText = isTextFence(place) || COMMENT.test((place.lines[place.line] ?? "").slice(0, place.start));
  if (isText && ["forbids", "reports"].includes(readStance(readSentence(place).before))) excuses.push("half");
  return excuses;
}

const COMMENT = /^\s*(?:#|\/\/|--|<!--|\/\*|;|%|rem\b)\s*(?<said>.*)$/iu;
const TRAILING = /(?:\s#|\s\/\/|<!--)\s?(?<said>[^"']{0,200})$/u;
/** Lines up to which the first comment of a fence labels what follows. */
const LONGEST_EXAMPLE = 40;

/** By the comment behind it, by the one right above it, or by the one with which the fence begins. */
function isLabelledByComment({ lines, contexts, line, end }: Place): boolean {
  const trailing = TRAILING.exec((lines[line] ?? "").slice(end, end + 300))?.groups?.["said"];
  if (trailing !== undefined && isBadLabel(trailing)) return true;
  const first = (contexts[line]?.blockStart ?? line) + 1;
  for (let above = line - 1; above >= Math.max(first, line - LONGEST_EXAMPLE); above--) {
    const said = COMMENT.exec((lines[above] ?? "").slice(0, 300))?.groups?.["said"];
    if (said === undefined) continue;
    if (isOtherLabel(said)) return false;
    if ((above === line - 1 || above === first) && isBadLabel(said)) return true;
  }
  return false;
}

/** What fences of text say they are; one that says nothing may be text as well. */
const TEXT_LANGUAGES: ReadonlySet<string | null> = new Set([
  "",
  "text",
  "txt",
  "plain",
  "plaintext",
  "markdown",
  "md",
  "prompt",
]);

function isTextFence({ contexts, line }: Place): boolean {
  return TEXT_LANGUAGES.has(contexts[line]?.language ?? null);
}

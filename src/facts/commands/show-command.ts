import type { Target } from "../../core/capability.ts";
import { COMPUTED, constantOf, toWord, type Gap, type Word } from "../word.ts";
import { readProgram } from "./program-name.ts";

/** In UTF-16 units: longer ones are cut, and end with what is not known. */
const LONGEST = 200;
const PLAIN = /^[\p{L}\p{N}_./:@%+,=~^#!{}[\]-]+$/u;

/**
 * A command as a person would read it: the program's own name, then its arguments, with `*` for what is not known.
 * A text that is no plain word stands in single quotes, so that a quoted `*` is one that is meant.
 */
export function commandTarget(words: readonly Word[]): Target {
  const program = readProgram(words[0]);
  if (program.kind === "unknown") return { match: "any" };
  const name = program.kind === "named" ? program.shown : program.path;
  const shown = [showText(name), ...words.slice(1).map(showWord)].filter(
    (text, at, all) => text !== "*" || all[at - 1] !== "*",
  );
  const text = shown.join(" ");
  return { match: "exact", value: text.length <= LONGEST ? text : cutAtWord(text) };
}

function showWord(word: Word): string {
  return word
    .map((part) => (typeof part === "string" ? showText(part, word.length === 1) : "*"))
    .join("")
    .replaceAll(/\*{2,}/gu, "*");
}

function showText(text: string, isWhole = true): string {
  if (PLAIN.test(text) || (text === "" && !isWhole)) return text;
  // A line break would let one command look like several.
  return `'${text.replaceAll("'", String.raw`'\''`).replaceAll(/\s+/gu, " ")}'`;
}

function cutAtWord(text: string): string {
  const blank = text.lastIndexOf(" ", LONGEST - 2);
  return `${text.slice(0, blank === -1 ? LONGEST - 2 : blank)} *`;
}

/** The words of a command that `commandTarget` shows, as far as they can be known again. */
export function splitShown(text: string): readonly Word[] {
  return [...text.matchAll(/(?:'[^']*'|[^' ])+/gu)].map(([shown]) => {
    const parts: (string | Gap)[] = [];
    for (const [piece] of shown.matchAll(/'[^']*'|\\|\*|[^'*\\]+/gu)) {
      if (piece === "*") parts.push(COMPUTED);
      else if (piece !== "\\") parts.push(piece.replace(/^'(?<text>.*)'$/u, "$<text>"));
    }
    return toWord(parts);
  });
}

/** Whether everything of a command is known. */
export function isFixed(words: readonly Word[]): boolean {
  return words.every((word) => constantOf(word) !== null);
}

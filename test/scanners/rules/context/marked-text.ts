import { readSurroundings } from "../../../../src/scanners/rules/context/context.ts";
import { usualMatcher, type Context, type StoredMatcher } from "../../../../src/scanners/rules/pack.ts";

const ANYWHERE: StoredMatcher = usualMatcher("rules/any", "any", 0);

/** Asks about the part of a text between `⟦` and `⟧`, in a file of this name. */
function ask(marked: string, name: string, matcher: StoredMatcher, isCritical: boolean): boolean {
  const lines = marked.split("\n");
  const line = lines.findIndex((text) => text.includes("⟦"));
  const [before = "", found = "", after = ""] = (lines[line] ?? "").split(/[⟦⟧]/u);
  const plain = lines.with(line, before + found + after);
  const at = { line, start: before.length, end: before.length + found.length };
  return readSurroundings(name, plain).counts(matcher, at, isCritical);
}

/** Whether a rule that looks everywhere takes it as meant. */
export function isMeant(marked: string, name = "SKILL.md"): boolean {
  return ask(marked, name, ANYWHERE, false);
}

/** The same for a critical rule, which takes more to excuse. */
export function isMeantCritically(marked: string, name = "SKILL.md"): boolean {
  return ask(marked, name, ANYWHERE, true);
}

/** The contexts in which a rule sees it: one, if all is well. */
export function contextsOf(marked: string, name: string, all: readonly Context[]): readonly Context[] {
  return all.filter((context) => ask(marked, name, { ...ANYWHERE, in: [context], negatable: false }, false));
}

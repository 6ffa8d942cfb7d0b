import type { RuleId } from "../../src/core/finding.ts";
import { REACH } from "../../src/scanners/rules/candidates.ts";
import {
  formFor,
  type Context,
  type StoredAutomaton,
  type StoredMatcher,
  type StoredPack,
  type StoredSets,
  type TextForm,
} from "../../src/scanners/rules/pack.ts";
import { partOf } from "../../src/scanners/rules/parts.ts";
import { WINDOW } from "../../src/scanners/rules/windows.ts";
import { buildAutomaton } from "./automaton.ts";
import { readBorders, type BorderedLiteral } from "./borders.ts";
import { lintPattern } from "./lint/lint-pattern.ts";
import { requiredLiterals } from "./literals.ts";
import { reachOf } from "./reach.ts";
import { foldPatternCase } from "./fold-case.ts";
import type { MatchEntry, RuleFile } from "./read.ts";

/** The pack that the rules stage runs. Throws with the rule and the reason when a pattern cannot be used. */
export function compilePack(rules: readonly RuleFile[]): StoredPack {
  const compiled = rules.flatMap((rule) => (rule.match ?? []).map((entry) => compileEntry(rule, entry)));
  const literals = [...new Set(compiled.flatMap(({ sets }) => sets.flat().map(({ text }) => text)))].toSorted();
  const matchers: readonly StoredMatcher[] = compiled.map(({ sets, ...matcher }) => ({
    ...matcher,
    hasLiterals: sets.length > 0,
  }));
  const numbered = numberSets(compiled);
  const automatonOn = (form: TextForm): StoredAutomaton => {
    return buildAutomaton(literals, (literal) => numbered.partsOf(literals[literal] ?? "", form));
  };
  return {
    rules: Object.fromEntries(
      rules.map(({ id, title, severity, confidence }) => [id as RuleId, { title, severity, confidence }]),
    ),
    matchers,
    sets: numbered.sets,
    automata: { normalised: automatonOn("normalised"), original: automatonOn("original") },
  };
}

type Compiled = Omit<StoredMatcher, "hasLiterals"> & { readonly sets: readonly (readonly BorderedLiteral[])[] };

function numberSets(compiled: readonly Compiled[]): {
  readonly sets: StoredSets;
  partsOf(literal: string, form: TextForm): readonly number[];
} {
  const numbered = compiled.flatMap((matcher, index) => matcher.sets.map((members) => ({ matcher, index, members })));
  const firstSetOf = [0];
  for (const { sets } of compiled) firstSetOf.push((firstSetOf.at(-1) ?? 0) + sets.length);
  return {
    sets: { matcherOf: numbered.map(({ index }) => index), firstSetOf },
    partsOf: (literal, form) =>
      numbered.flatMap(({ matcher, members }, set) => {
        const own = formFor(matcher) === form ? members.filter(({ text }) => text === literal) : [];
        return own.map(({ text, borders }) => partOf(set, text.length, borders));
      }),
  };
}

function compileEntry(rule: RuleFile, entry: MatchEntry): Compiled {
  const flags = flagsFor(entry);
  for (const source of [entry.pattern, entry.unless])
    if (source !== undefined) assertUsable(rule, entry, source, flags);
  if (entry.unless !== undefined && entry.multiline === true) {
    throw new Error(`${rule.id}: "unless" looks at one line and does not go with "multiline": ${entry.unless}`);
  }
  const literals = requiredLiterals(entry.pattern, flags) ?? (entry.scan === "always" ? [] : null);
  if (literals === null) {
    throw new Error(`${rule.id}: every alternative needs a literal of three characters: ${entry.pattern}`);
  }
  if (literals.length > 0 && entry.scan === "always")
    throw new Error(`${rule.id}: needs no scan: always: ${entry.pattern}`);
  const original = entry.on === "original";
  const fold = original ? (source: string): string => source : foldPatternCase;
  return {
    rule: rule.id as RuleId,
    pattern: fold(entry.pattern),
    flags: original ? flags : flags.replace("i", ""),
    unless: entry.unless === undefined ? null : fold(entry.unless),
    in: (entry.in as readonly Context[] | undefined) ?? null,
    negatable: entry.negatable ?? true,
    files: entry.files ?? null,
    multiline: entry.multiline ?? false,
    reach: Math.min(reachOf(entry.pattern, flags), entry.multiline === true ? REACH : WINDOW),
    original,
    check: entry.check ?? null,
    sets: literals.map((set) => set.map(readBorders)),
  };
}

/** `^` and `$` are the borders of a line. The `u` flag costs speed and case folding of its own: only patterns that need it have it. */
function flagsFor(entry: MatchEntry): string {
  const needsUnicode = /\\p\{|\\u\{/u.test(entry.pattern + (entry.unless ?? ""));
  return `gim${needsUnicode ? "u" : ""}`;
}

function assertUsable(rule: RuleFile, entry: MatchEntry, source: string, flags: string): void {
  try {
    void new RegExp(source, flags);
  } catch (error) {
    throw new Error(`${rule.id}: ${String(error)}`, { cause: error });
  }
  const isUnlimited = entry.multiline === true || entry.scan === "always";
  const reason = lintPattern(source, { flags, isUnlimited });
  if (reason !== null) throw new Error(`${rule.id}: ${reason}\n  in ${source}`);
}

import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { WINDOW } from "../../../src/scanners/rules/windows.ts";
import { EVERY_CHARACTER } from "./characters.ts";
import { costOfAlternatives, type Choice } from "./cost.ts";
import { END, headsOf, spacingOf } from "./heads.ts";

/**
 * Steps that a pattern may cost for one window, by an estimate that takes the worst of each part at once. No text has
 * all of them: of the texts that are made to attack a pattern (test/scripts/rules/lint/), the worst takes less than
 * 20 ms where the estimate is below this, and up to 170 ms where it was above. One gap after another with a word between
 * them stays below up to three gaps of a hundred characters; `\s*\s*`, `.*foo.*bar.*` and `(a+)+` are far above.
 */
const MOST_STEPS = 1e9;
/** What stands behind a place is matched backwards, for each place anew: a word or two. */
const LONGEST_LOOKBEHIND = 10;
/** As many of the parts that a pattern is slow for are named. */
const NAMED_PARTS = 3;

/** How a pattern is run. */
export interface Run {
  readonly flags: string;
  /** On texts without a limit: a multi-line stretch, or a whole file for a pattern without a literal. */
  readonly isUnlimited: boolean;
}

/**
 * Why a pattern must not run on hostile text, with the part that is to blame; null when it may. The source compiles.
 */
export function lintPattern(source: string, run: Run): string | null {
  const parsed = parsePattern(source, run.flags);
  return whyUnsupported(parsed) ?? whySlow(estimateSteps(parsed, run));
}

/** A reference costs as much as its group is long; in a negative look-ahead it is compared once, and its group is one word. */
function whyUnsupported(parsed: AST.Pattern): string | null {
  let reason: string | null = null;
  visitRegExpAST(parsed, {
    onBackreferenceEnter(node) {
      if (!isRefused(node.parent)) {
        reason ??= `refers back outside a negative look-ahead: ${node.raw}`;
      }
    },
    onAssertionEnter(node) {
      if (node.kind === "lookbehind" && longestOf(node.alternatives) > LONGEST_LOOKBEHIND) {
        reason ??= `looks behind further than ${LONGEST_LOOKBEHIND} characters: ${node.raw}`;
      }
    },
  });
  return reason;
}

/** The whole of one alternative of a negative look-ahead. */
function isRefused(parent: AST.Backreference["parent"]): boolean {
  if (parent.type !== "Alternative" || parent.elements.length > 1) return false;
  const { parent: owner } = parent;
  return owner.type === "Assertion" && owner.kind === "lookahead" && owner.negate;
}

function whySlow({ steps, choices }: Estimate): string | null {
  if (steps <= MOST_STEPS) return null;
  const worst = choices.toSorted((a, b) => b.ways - a.ways).slice(0, NAMED_PARTS);
  return `may take ${wordCount(steps)} steps for ${WINDOW} characters: ${worst.map(wordChoice).join(", ")}`;
}

interface Estimate {
  readonly steps: number;
  readonly choices: readonly Choice[];
}

/** The steps for one window, from every place where the pattern can begin; Infinity where no window bounds them. */
export function estimateSteps(parsed: AST.Pattern, { flags, isUnlimited }: Run): Estimate {
  const ignoreCase = flags.includes("i");
  const setting = { ignoreCase, window: isUnlimited ? Infinity : WINDOW };
  const { steps, choices } = costOfAlternatives(parsed, EVERY_CHARACTER, END, setting);
  const begin = parsed.alternatives.flatMap(({ elements }) => headsOf(elements, END, ignoreCase));
  return { steps: WINDOW + (WINDOW / spacingOf(begin)) * steps, choices };
}

export function parsePattern(source: string, flags: string): AST.Pattern {
  return new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes("u") });
}

function wordChoice({ raw, ways }: Choice): string {
  return `${raw} matches in ${wordCount(ways)} ways`;
}

function wordCount(count: number): string {
  return count === Infinity ? "endlessly many" : count > 1e6 ? count.toExponential(0) : String(Math.round(count));
}

/** The longest text that the alternatives match, in characters. */
function longestOf(alternatives: readonly AST.Alternative[]): number {
  return Math.max(...alternatives.map(({ elements }) => elements.reduce((sum, each) => sum + lengthOf(each), 0)));
}

function lengthOf(element: AST.Element): number {
  switch (element.type) {
    case "Assertion":
      return 0;
    case "Group":
    case "CapturingGroup":
      return longestOf(element.alternatives);
    case "Quantifier":
      return element.max * lengthOf(element.element);
    case "Backreference":
      return Infinity;
    default:
      return 1;
  }
}

import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** A rule without a literal of this length in every alternative would have to be tried on every line. */
export const SHORTEST_LITERAL = 3;

/**
 * Lower-case ASCII literals of which every match of the pattern contains at least one, or null when there are
 * none of sufficient length. Of the places in a sequence that every match passes, the one with the longest
 * shortest literal is taken: it is the rarest in text.
 */
export function requiredLiterals(pattern: string, flags: string): readonly string[] | null {
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
  const literals = fromAlternatives(parsed.alternatives);
  return literals === null || shortest(literals) < SHORTEST_LITERAL ? null : [...new Set(literals)].toSorted();
}

function fromAlternatives(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const all: string[] = [];
  for (const alternative of alternatives) {
    const best = fromSequence(alternative.elements);
    if (best === null) return null;
    all.push(...best);
  }
  return all;
}

function fromSequence(elements: readonly AST.Element[]): readonly string[] | null {
  let best: readonly string[] | null = null;
  let run: readonly string[] = [""];
  const consider = (candidate: readonly string[] | null): void => {
    if (candidate !== null && shortest(candidate) > (best === null ? 0 : shortest(best))) best = candidate;
  };
  for (const element of elements) {
    const letters = lettersOf(element);
    if (letters === null) {
      consider(run);
      run = [""];
      consider(fromElement(element));
    } else {
      run = run.flatMap((prefix) => letters.map((letter) => prefix + letter));
    }
    if (run.length > 16) {
      consider(run);
      run = [""];
    }
  }
  consider(run);
  return best;
}

function fromElement(element: AST.Element): readonly string[] | null {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return fromAlternatives(element.alternatives);
    case "Quantifier":
      return element.min > 0 ? fromSequence([element.element]) : null;
    default:
      return null;
  }
}

/** The one or few ASCII characters that an element stands for; null for everything else. */
function lettersOf(element: AST.Element): readonly string[] | null {
  if (element.type === "Character") return ascii(element.value);
  if (element.type !== "CharacterClass" || element.negate || element.elements.length > 4) return null;
  const letters: string[] = [];
  for (const member of element.elements) {
    if (member.type !== "Character") return null;
    const letter = ascii(member.value);
    if (letter === null) return null;
    letters.push(...letter);
  }
  return letters.length > 0 ? [...new Set(letters)] : null;
}

function ascii(code: number): readonly [string] | null {
  return code >= 0x20 && code <= 0x7e ? [String.fromCharCode(code).toLowerCase()] : null;
}

function shortest(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length));
}

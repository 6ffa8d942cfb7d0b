import type { AST } from "@eslint-community/regexpp";

/** A class of more characters than this is not written out. */
const MOST_LETTERS = 128;

/**
 * The few characters that an element stands for, as a text in lower case can show them; null for everything else.
 * What is not ASCII is given in both cases, because only ASCII is folded before the search. Of an astral character the
 * high surrogate is enough: it is rare, and one stands for a whole block.
 */
export function lettersOf(element: AST.Element): readonly string[] | null {
  if (element.type === "Character") return spellings(element.value);
  if (element.type !== "CharacterClass" || element.negate) return null;
  const letters = new Set<string>();
  for (const member of element.elements) {
    if (member.type !== "Character" && member.type !== "CharacterClassRange") return null;
    const [min, max] = member.type === "Character" ? [member.value, member.value] : [member.min.value, member.max.value];
    // Astral characters of one high surrogate follow each other by 1,024.
    const step = min > 0xffff ? 0x400 : 1;
    if (max - min > MOST_LETTERS * step) return null;
    for (let code = min - (min % step); code <= max; code += step) {
      const spelled = spellings(code);
      if (spelled === null) return null;
      for (const letter of spelled) letters.add(letter);
    }
  }
  return letters.size > 0 && letters.size <= MOST_LETTERS ? [...letters] : null;
}

function spellings(code: number): readonly string[] | null {
  if (code === 0x08 || code === 0x09 || code === 0x0a || code === 0x0d) return null;
  if (code < 0x7f) return [String.fromCharCode(code).toLowerCase()];
  if (code > 0xffff) return [String.fromCodePoint(code).charAt(0)];
  const letter = String.fromCharCode(code);
  return [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])].filter((each) => each.length === 1);
}

/** Whether a literal is rare enough to be looked for: three characters, or fewer of which one is rare in any text. */
export function isTelling(literal: string): boolean {
  if (literal.length >= 3 || /[^\x20-\x7e]/u.test(literal)) return true;
  return literal.length === 2 && /[^a-z0-9\s]/u.test(literal);
}

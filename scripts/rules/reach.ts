import { RegExpParser, type AST } from "@eslint-community/regexpp";

/**
 * The most UTF-16 units that a match of the pattern can span, together with what its look-arounds see beside it;
 * Infinity where nothing sets a limit. The literals of one match lie no farther apart.
 */
export function reachOf(pattern: string, flags: string): number {
  const isUnicode = flags.includes("u");
  return longest(new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: isUnicode }), isUnicode);
}

function longest(node: AST.Pattern | AST.Element | AST.Alternative, isUnicode: boolean): number {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return Math.max(...node.alternatives.map((alternative) => longest(alternative, isUnicode)));
    case "Alternative":
      return node.elements.reduce((sum, element) => sum + longest(element, isUnicode), 0);
    case "Quantifier":
      return times(node.max, longest(node.element, isUnicode));
    case "Assertion":
      return longestBeside(node, isUnicode);
    case "Character":
      return node.value > 0xffff ? 2 : 1;
    case "CharacterSet":
    case "CharacterClass":
      return isUnicode ? 2 : 1;
    default:
      // A back reference, or a class of strings: rare enough to be taken for endless.
      return Number.POSITIVE_INFINITY;
  }
}

/** A border is seen from one unit beside it. */
function longestBeside(assertion: AST.Assertion, isUnicode: boolean): number {
  if (assertion.kind !== "lookahead" && assertion.kind !== "lookbehind") return 1;
  return Math.max(...assertion.alternatives.map((alternative) => longest(alternative, isUnicode)));
}

/** Endlessly many of nothing are nothing, where JavaScript says `NaN`. */
function times(count: number, length: number): number {
  return count === 0 || length === 0 ? 0 : count * length;
}

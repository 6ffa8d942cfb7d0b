import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { charactersOf } from "../../../../scripts/rules/lint/characters.ts";

/** Characters that stand for a class, if it has them: those that most classes have in common come first. */
const PREFERRED = "a .:-/'1(=\n".split("");

/**
 * Texts of one window that make a pattern fail late and often, from its own parts: each beginning of the pattern over
 * and over; each beginning and then one repetition as far as the window goes; and bursts, in which every part stands as
 * often as the gap before it is wide, so that each start meets each part in all its places.
 */
export function attackTexts(pattern: string, flags: string, window: number): readonly string[] {
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
  const texts = parsed.alternatives.flatMap(({ elements }) => attackSequence(elements, "", window));
  return [...new Set(texts.map((text) => text.slice(0, window)))].filter((text) => text !== "");
}

function attackSequence(elements: readonly AST.Element[], before: string, window: number): readonly string[] {
  const texts: string[] = [];
  let prefix = before;
  let burst = before;
  for (const element of elements) {
    texts.push(fill(prefix, window), fill(burst, window));
    if (element.type === "Quantifier") {
      const round = sample(element.element, 0);
      const many = round.repeat(Math.max(1, Math.min(element.max, 1 + Math.floor(window / Math.max(1, round.length)))));
      texts.push(prefix + fill(round, window), fill(prefix + many, window), prefix + many + fill(prefix, window));
      texts.push(...attackSequence([element.element], prefix, window));
    }
    if (element.type === "Group" || element.type === "CapturingGroup" || isLookahead(element)) {
      for (const { elements: inner } of element.alternatives) texts.push(...attackSequence(inner, prefix, window));
    }
    const own = sample(element, 0);
    prefix += own;
    burst += own.repeat(Math.max(1, Math.floor(BURST / Math.max(1, own.length))));
  }
  return texts;
}

function isLookahead(element: AST.Element): element is AST.LookaheadAssertion {
  return element.type === "Assertion" && element.kind === "lookahead";
}

/** As wide as most gaps of the pack. */
const BURST = 60;

function fill(unit: string, window: number): string {
  return unit === "" ? "" : unit.repeat(Math.ceil(window / unit.length));
}

/** One shortest text for an element, by the first alternative; what may be absent is there once if it is a single place. */
function sample(element: AST.Element, alternative: number): string {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return characterOf(element);
    case "Group":
    case "CapturingGroup":
      return (element.alternatives[alternative]?.elements ?? []).map((each) => sample(each, 0)).join("");
    case "Quantifier":
      return sample(element.element, 0).repeat(element.min);
    default:
      return "";
  }
}

function characterOf(element: AST.Character | AST.CharacterSet | AST.CharacterClass): string {
  const characters = charactersOf(element, false);
  const code = [...PREFERRED, ...ASCII].map((each) => each.charCodeAt(0)).find((each) => (characters >> BigInt(each)) & 1n);
  return element.type === "Character" ? String.fromCodePoint(element.value) : String.fromCharCode(code ?? 0x4e00);
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

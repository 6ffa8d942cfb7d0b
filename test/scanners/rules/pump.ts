import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** Repeats of one element are written out up to here. */
const MOST_REPEATS = 60;
/** Tried in turn for a class of characters. */
const PROBES = ["a", " ", "1", "/", "-", "'", '"', ".", "=", "\u200b", "я", "本"];

/** Texts that keep a pattern busy: each of its repeats at full length, by a choice of alternatives. */
export function pump(source: string, flags: string): readonly string[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes("u") });
  return [0, 1, 2].flatMap((choice) => {
    const whole = writeAll(pattern.alternatives, choice, flags);
    // What lacks its end makes the pattern go back over all that came before.
    return [whole, whole.slice(0, -1), whole.slice(0, Math.ceil(whole.length / 2))];
  });
}

function writeAll(alternatives: readonly AST.Alternative[], choice: number, flags: string): string {
  const chosen = alternatives[choice % alternatives.length];
  return (chosen?.elements ?? []).map((element) => write(element, choice, flags)).join("");
}

function write(element: AST.Element, choice: number, flags: string): string {
  switch (element.type) {
    case "Character":
      return String.fromCodePoint(element.value);
    case "Group":
    case "CapturingGroup":
      return writeAll(element.alternatives, choice, flags);
    case "Quantifier":
      return write(element.element, choice, flags).repeat(Math.min(element.max, MOST_REPEATS));
    case "CharacterClass":
    case "CharacterSet":
      return oneOf(element, flags);
    default:
      return "";
  }
}

function oneOf(element: AST.CharacterClass | AST.CharacterSet, flags: string): string {
  const single = new RegExp(`^${element.raw}$`, flags.replace("g", ""));
  const first = element.type === "CharacterClass" && !element.negate ? element.elements[0] : undefined;
  const own = first?.type === "Character" ? [first.value] : first?.type === "CharacterClassRange" ? [first.min.value] : [];
  return [...own.map((code) => String.fromCodePoint(code)), ...PROBES].find((each) => single.test(each)) ?? "";
}

/**
 * Unicode's names of the ASCII characters (UnicodeData.txt), for `\N{…}`. The whole table is 1 MB; with these nobody
 * can spell a module or a command that is not read.
 */
const SIGNS: readonly (readonly [string, string])[] = [
  [" ", "SPACE"],
  ["!", "EXCLAMATION MARK"],
  ['"', "QUOTATION MARK"],
  ["#", "NUMBER SIGN"],
  ["$", "DOLLAR SIGN"],
  ["%", "PERCENT SIGN"],
  ["&", "AMPERSAND"],
  ["'", "APOSTROPHE"],
  ["(", "LEFT PARENTHESIS"],
  [")", "RIGHT PARENTHESIS"],
  ["*", "ASTERISK"],
  ["+", "PLUS SIGN"],
  [",", "COMMA"],
  ["-", "HYPHEN-MINUS"],
  [".", "FULL STOP"],
  ["/", "SOLIDUS"],
  [":", "COLON"],
  [";", "SEMICOLON"],
  ["<", "LESS-THAN SIGN"],
  ["=", "EQUALS SIGN"],
  [">", "GREATER-THAN SIGN"],
  ["?", "QUESTION MARK"],
  ["@", "COMMERCIAL AT"],
  ["[", "LEFT SQUARE BRACKET"],
  ["\\", "REVERSE SOLIDUS"],
  ["]", "RIGHT SQUARE BRACKET"],
  ["^", "CIRCUMFLEX ACCENT"],
  ["_", "LOW LINE"],
  ["`", "GRAVE ACCENT"],
  ["{", "LEFT CURLY BRACKET"],
  ["|", "VERTICAL LINE"],
  ["}", "RIGHT CURLY BRACKET"],
  ["~", "TILDE"],
];
const DIGITS: readonly string[] = "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE".split(" ");
const LETTER = /^LATIN (CAPITAL|SMALL) LETTER ([A-Z])$/u;

/** The character that `\N{name}` stands for, in any case; null for names that are not known here. */
export function characterNamed(name: string): string | null {
  const upper = name.toUpperCase();
  const [, size, letter] = LETTER.exec(upper) ?? [];
  if (letter !== undefined) return size === "SMALL" ? letter.toLowerCase() : letter;
  const digit = upper.startsWith("DIGIT ") ? DIGITS.indexOf(upper.slice(6)) : -1;
  return digit >= 0 ? String(digit) : (SIGNS.find(([, known]) => known === upper)?.[0] ?? null);
}

import { foldConfusable } from "./confusables.ts";

/** Characters that show nothing: soft hyphen, zero-width, bidi controls, variation selectors, other default-ignorables. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** Accents and other marks: "ìgnore" reads as "ignore". */
const MARKS = /\p{Mn}/gu;
const ANY = /[^]/gu;
/** Tag characters spell ASCII that no screen shows (U+E0020 to U+E007E). */
const TAG_BASE = 0xe0000;

/**
 * Of each UTF-16 unit whether it is known to stay as it is: ASCII that starts no escape, kana and CJK ideographs from the
 * start, others when they have been folded once. Never a surrogate, which may be half of what changes.
 */
const STABLE: Uint8Array = new Uint8Array(0x10000).fill(1, 0, 0x80).fill(1, 0x3041, 0x3100).fill(1, 0x4e00, 0xa000);
for (const start of "&%\\") STABLE[start.charCodeAt(0)] = 0;
/** What characters fold to; cleared when a hostile text fills it. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** True for a unit that is known to stay as it is and to start no escape. */
export function isStable(unit: number): boolean {
  return STABLE[unit] === 1;
}

/** What a reader takes a character for: ASCII where it looks like ASCII, nothing where it shows nothing. */
export function foldCharacter(character: string): string {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  if (folded === character && /^[^\ud800-\udfff]$/.test(character)) STABLE[character.charCodeAt(0)] = 1;
  else {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(character, folded);
  }
  return folded;
}

function fold(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > TAG_BASE && code < TAG_BASE + 0x80) {
    return code >= TAG_BASE + 0x20 && code < TAG_BASE + 0x7f ? String.fromCharCode(code - TAG_BASE) : "";
  }
  if (INVISIBLE.test(character)) return "";
  const folded = foldConfusable(character);
  if (folded !== character) return folded;
  // A mathematical alpha is an alpha first, and an `a` then.
  const compatible = character.normalize("NFKD").replace(MARKS, "").replace(ANY, foldConfusable);
  return /[\r\n]/u.test(compatible) ? " " : compatible;
}

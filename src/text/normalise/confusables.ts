/**
 * Letters that look like an ASCII letter and are used to write a word so that a scanner does not know it.
 * Facts from Unicode Technical Standard 39 (confusables), narrowed to the Cyrillic, Greek, Armenian and Latin
 * letters that a reader takes for ASCII in running text. NFKC has handled full-width and mathematical letters before.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: "аɑα",
  b: "ЬƄ",
  c: "сϲ",
  d: "ԁ",
  e: "еҽє",
  g: "ɡց",
  h: "һհ",
  i: "іıι",
  j: "јϳ",
  k: "κк",
  l: "ӏƖ",
  n: "ո",
  o: "оοօ",
  p: "рρ",
  q: "ԛ",
  r: "г",
  s: "ѕ",
  u: "υս",
  v: "ѵν",
  w: "ԝ",
  x: "хχ",
  y: "уγү",
  z: "ᴢ",
  A: "АΑ",
  B: "ВΒ",
  C: "СϹ",
  E: "ЕΕ",
  H: "НΗ",
  I: "ІΙ",
  J: "Ј",
  K: "КΚ",
  M: "МΜ",
  N: "Ν",
  O: "ОΟ",
  P: "РΡ",
  S: "Ѕ",
  T: "ТΤ",
  X: "ХΧ",
  Y: "ΥҮ",
  Z: "Ζ",
};

const TO_ASCII: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([ascii, letters]) => Array.from(letters, (letter) => [letter, ascii] as const)),
);

/** The ASCII letter that this character is taken for, or the character itself. */
export function foldConfusable(character: string): string {
  return TO_ASCII.get(character) ?? character;
}

/** What an ASCII character can be in a source. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

/** LETTER for what begins a name, DIGIT for what else it may hold. Index: a code below 128. */
export const CLASS: Uint8Array = new Uint8Array(128);
for (let code = 65; code <= 90; code++) CLASS[code] = CLASS[code + 32] = LETTER;
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
CLASS[95] = LETTER;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a name could go on with the character. NaN, at the end of the text, is none. */
export function isNamePart(code: number): boolean {
  return code < 128 ? CLASS[code] !== OTHER : code >= 128;
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The offset behind the line end at `at`: LF, CRLF or CR. */
export function skipLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The offset of the next line end, or of the end of the text. */
export function findLineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

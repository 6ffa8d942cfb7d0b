import { decodePromising } from "./readable.ts";
import { characterSet, endOfRun, type CharacterSet } from "./runs.ts";

const CHARACTERS = /^(?:0[xX])?([\da-fA-F]+)$/u;
const GROUP = { perGroup: 2, groupBytes: 1 };

const FEWEST_DIGITS = 16;
const DIGITS: CharacterSet = characterSet("0123456789abcdefABCDEF");

/** Whether hexadecimal digits begin at an offset: a glance before anything is cut out of the text. */
export function mayBeHex(text: string, start: number): boolean {
  const isMarked = text.charAt(start) === "0" && /[xX]/u.test(text.charAt(start + 1));
  return isMarked || endOfRun(text, DIGITS, start) - start >= FEWEST_DIGITS;
}

/** The bytes of hexadecimal digits, with `0x` before them or not; null for anything else. */
export function readHex(characters: string): Uint8Array | null {
  const digits = CHARACTERS.exec(characters)?.[1];
  return digits === undefined ? null : decodePromising(digits, GROUP, (each) => Buffer.from(each, "hex"));
}

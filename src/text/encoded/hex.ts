import { decodePromising } from "./readable.ts";

const CHARACTERS = /^(?:0[xX])?([\da-fA-F]+)$/u;
const GROUP = { perGroup: 2, groupBytes: 1 };

const BEGINNING = /(?:0[xX])?[\da-fA-F]{8}/y;

/** Whether hexadecimal digits begin at an offset: a glance before anything is cut out of the text. */
export function mayBeHex(text: string, start: number): boolean {
  BEGINNING.lastIndex = start;
  return BEGINNING.test(text);
}

/** The bytes of hexadecimal digits, with `0x` before them or not; null for anything else. */
export function readHex(characters: string): Uint8Array | null {
  const digits = CHARACTERS.exec(characters)?.[1];
  return digits === undefined ? null : decodePromising(digits, GROUP, (each) => Buffer.from(each, "hex"));
}

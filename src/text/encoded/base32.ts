import { decodePromising } from "./readable.ts";
import { characterSet, endOfRun, type CharacterSet } from "./runs.ts";

const CHARACTERS = /^(?:[A-Z2-7]+|[a-z2-7]+)$/u;
const BITS = 5;
const GROUP = { perGroup: 8, groupBytes: 5 };

const FEWEST = 16;
const ALPHABETS: readonly CharacterSet[] = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "abcdefghijklmnopqrstuvwxyz234567"].map(
  characterSet,
);

/** Whether base32 can begin at an offset: a glance before anything is cut out of the text. */
export function mayBeBase32(text: string, start: number): boolean {
  return ALPHABETS.some((alphabet) => endOfRun(text, alphabet, start) - start >= FEWEST);
}

/** The bytes of base32 (RFC 4648, section 6) in capitals or small letters, without padding; null for anything else. */
export function readBase32(characters: string): Uint8Array | null {
  return CHARACTERS.test(characters) ? decodePromising(characters, GROUP, decode) : null;
}

function decode(characters: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((characters.length * BITS) / 8));
  let [buffered, bits, written] = [0, 0, 0];
  for (let at = 0; at < characters.length; at++) {
    buffered = ((buffered << BITS) | valueOf(characters.charCodeAt(at))) & 0xfff;
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[written++] = (buffered >> bits) & 0xff;
  }
  return bytes;
}

/** Letters are 0 to 25, the digits 2 to 7 follow. */
function valueOf(unit: number): number {
  return unit < 0x40 ? unit - 0x32 + 26 : (unit & 0x1f) - 1;
}

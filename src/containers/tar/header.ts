import { readUtf8 } from "../bytes.ts";

/** Headers and data come in blocks of so many bytes. */
export const BLOCK = 512;

/** A header block (POSIX pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format"). */
export interface TarHeader {
  readonly name: string;
  /** Of the data that follows, in bytes; null when the field is no number. */
  readonly size: number | null;
  /** One character: `0` file, `1` hard link, `2` symbolic link, `5` folder, `x` pax … */
  readonly type: string;
  readonly linkName: string;
  /** True when a name is no UTF-8; it is then read as Latin-1. */
  readonly hasOddName: boolean;
}

/** Reads the header block; null when its checksum is wrong. */
export function readHeader(block: Uint8Array): TarHeader | null {
  if (block.length < BLOCK || !hasRightChecksum(block)) return null;
  const isUstar = readText(block.subarray(257, 262)).text === "ustar";
  // Where POSIX has a prefix for the name, the older format of GNU has other things.
  const isPosix = isUstar && block[262] === 0;
  const name = readText(block.subarray(0, 100));
  const prefix = readText(isPosix ? block.subarray(345, 500) : new Uint8Array());
  const link = readText(block.subarray(157, 257));
  return {
    name: prefix.text === "" ? name.text : `${prefix.text}/${name.text}`,
    size: readNumber(block.subarray(124, 136)),
    type: block[156] === 0 ? "0" : String.fromCharCode(block[156] ?? 0),
    linkName: link.text,
    hasOddName: name.isOdd || prefix.isOdd || link.isOdd,
  };
}

/** Text up to the first NUL. */
export function readText(field: Uint8Array): { readonly text: string; readonly isOdd: boolean } {
  const nul = field.indexOf(0);
  const bytes = nul === -1 ? field : field.subarray(0, nul);
  const text = readUtf8(bytes);
  return { text: text ?? Buffer.from(bytes).toString("latin1"), isOdd: text === null };
}

/** The sum of all bytes, those of the checksum itself as spaces. Old tars summed signed bytes. */
function hasRightChecksum(block: Uint8Array): boolean {
  let unsigned = 0;
  let signed = 0;
  for (let at = 0; at < BLOCK; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0);
    unsigned += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  const expected = readNumber(block.subarray(148, 156));
  return expected !== null && (expected === unsigned || expected === signed);
}

/** Octal digits between blanks, or base 256 with the highest bit set (GNU). */
function readNumber(field: Uint8Array): number | null {
  const first = field[0] ?? 0;
  if (first >= 0x80) {
    let value = first & 0x7f;
    for (const byte of field.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = /^[ \0]*([0-7]+)[ \0]*$/.exec(Buffer.from(field).toString("latin1"))?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}

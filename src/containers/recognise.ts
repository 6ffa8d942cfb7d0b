import { OPENED_ARCHIVES, OTHER_ARCHIVES } from "./types/archives.ts";
import { DATA } from "./types/data.ts";
import type { FileType, Signature } from "./types/file-type.ts";
import { FONTS } from "./types/fonts.ts";
import { IMAGES } from "./types/images.ts";
import { BYTECODE, NATIVE } from "./types/programs.ts";
import { SOUNDS } from "./types/sounds.ts";

export type { FileType } from "./types/file-type.ts";

/** In this order. Archives first: a picture, program or script with a zip archive behind it is one. */
const CODE_AND_DATA: readonly Signature[] = [...OPENED_ARCHIVES, ...NATIVE, ...BYTECODE, ...OTHER_ARCHIVES, ...DATA];
const MEDIA: readonly Signature[] = [...IMAGES, ...FONTS, ...SOUNDS];
/** Share of printable ASCII from which bytes are a text in disguise; in compressed data it is 38 %. */
const MOSTLY_PRINTABLE = 0.75;

/**
 * Says what a file is by its bytes, or null for a text and for what is not known. Give the whole file where there is
 * one: the end of a zip archive is at its end.
 *
 * Media are not looked into by anyone, so it takes more than a signature to be one: the header must make sense (see
 * each format), and the file must not be printable for the most part, as a script is that begins with `GIF89a`.
 * A script inside a whole and valid picture is still a picture.
 */
export function recognise(bytes: Uint8Array): FileType | null {
  const found = find(CODE_AND_DATA, bytes) ?? find(MEDIA, bytes);
  if (found === null) return null;
  const { family, name } = found;
  return MEDIA.includes(found) && isMostlyPrintable(bytes) ? null : { family, name };
}

function find(signatures: readonly Signature[], bytes: Uint8Array): Signature | null {
  return signatures.find((signature) => signature.matches(bytes)) ?? null;
}

function isMostlyPrintable(bytes: Uint8Array): boolean {
  let printable = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)) printable += 1;
  }
  return printable >= bytes.length * MOSTLY_PRINTABLE;
}

import { crc32 } from "node:zlib";
import { hasAt, viewOf } from "../bytes.ts";
import { hasBrand } from "./boxes.ts";
import type { Signature } from "./file-type.ts";

/**
 * Images, by signature and by a header that makes sense. SVG is text, not an image. Sources: PNG (W3C), GIF89a
 * specification, ITU T.81 (JPEG), TIFF 6.0, RIFF container of WebP, Microsoft's BITMAPINFOHEADER and ICONDIR, AV1 and
 * HEIF brands.
 */
export const IMAGES: readonly Signature[] = [
  { family: "image", name: "PNG", matches: isPng },
  { family: "image", name: "JPEG", matches: isJpeg },
  { family: "image", name: "GIF", matches: isGif },
  { family: "image", name: "WebP", matches: isWebp },
  { family: "image", name: "BMP", matches: isBmp },
  { family: "image", name: "ICO", matches: isIco },
  { family: "image", name: "TIFF", matches: isTiff },
  { family: "image", name: "AVIF", matches: (bytes) => hasBrand(bytes, ["avif", "avis"]) },
  {
    family: "image",
    name: "HEIC",
    matches: (bytes) => hasBrand(bytes, ["heic", "heix", "heim", "heis", "mif1", "msf1"]),
  },
];

/** The first chunk is a header of 13 bytes with the right checksum and a size. */
function isPng(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR") || bytes.length < 33) return false;
  const view = viewOf(bytes);
  return view.getUint32(29) === crc32(bytes.subarray(12, 29)) && view.getUint32(16) > 0 && view.getUint32(20) > 0;
}

/** A segment, and another marker where it ends. */
function isJpeg(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "\xff\xd8\xff") || bytes.length < 6 || (bytes[3] ?? 0) < 0xc0) return false;
  const next = 4 + viewOf(bytes).getUint16(4);
  return next > 5 && bytes[next] === 0xff;
}

/** A screen with a size, its colour table, and one of the three kinds of block after it. */
function isGif(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "GIF87a") && !hasAt(bytes, 0, "GIF89a")) return false;
  if (bytes.length < 14) return false;
  const view = viewOf(bytes);
  const flags = view.getUint8(10);
  const block = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  return view.getUint16(6, true) > 0 && view.getUint16(8, true) > 0 && [0x21, 0x2c, 0x3b].includes(bytes[block] ?? 0);
}

function isWebp(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBPVP8") && " LX".includes(String.fromCharCode(bytes[15] ?? 0));
}

const BMP_HEADER_SIZES = [12, 40, 52, 56, 64, 108, 124];

/** Four reserved bytes that are zero, and headers of a known size before the pixels. */
function isBmp(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "BM") || !hasAt(bytes, 6, "\0\0\0\0") || bytes.length < 26) return false;
  const view = viewOf(bytes);
  const headerSize = view.getUint32(14, true);
  return BMP_HEADER_SIZES.includes(headerSize) && view.getUint32(10, true) >= 14 + headerSize;
}

/** The first picture lies behind the list of pictures. */
function isIco(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "\0\0\x01\0") || bytes.length < 22) return false;
  const view = viewOf(bytes);
  const count = view.getUint16(4, true);
  return count > 0 && view.getUint8(9) === 0 && view.getUint32(18, true) >= 6 + 16 * count;
}

/** The first directory lies in the file. */
function isTiff(bytes: Uint8Array): boolean {
  const isLittle = hasAt(bytes, 0, "II*\0");
  if ((!isLittle && !hasAt(bytes, 0, "MM\0*")) || bytes.length < 8) return false;
  return viewOf(bytes).getUint32(4, isLittle) >= 8;
}

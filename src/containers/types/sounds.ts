import { hasAt, viewOf } from "../bytes.ts";
import { hasBrand } from "./boxes.ts";
import type { Signature } from "./file-type.ts";

/** Sources: ID3v2.4, ISO 11172-3 (MPEG audio), RFC 9639 (FLAC), RFC 3533 (Ogg), RIFF, RFC 9559 (Matroska), ISO 14496-12. */
export const SOUNDS: readonly Signature[] = [
  { family: "audio", name: "MP3", matches: (bytes) => isId3(bytes) || isMpegAudio(bytes) },
  { family: "audio", name: "WAV", matches: (bytes) => hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WAVE") },
  { family: "audio", name: "FLAC", matches: (bytes) => hasAt(bytes, 0, "fLaC") && hasAt(bytes, 5, "\0\0\x22") },
  { family: "audio", name: "Ogg", matches: (bytes) => hasAt(bytes, 0, "OggS\0") && (bytes[5] ?? 8) < 8 },
  { family: "audio", name: "MPEG-4 audio", matches: (bytes) => hasBrand(bytes, ["M4A ", "M4B "]) },
  { family: "video", name: "MP4", matches: (bytes) => hasBrand(bytes, MP4_BRANDS) },
  { family: "video", name: "Matroska", matches: isMatroska },
];

const MP4_BRANDS = [
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "dash",
  "M4V ",
  "qt  ",
  "3gp4",
  "3gp5",
];

/** Version 2 to 4, and a size of four bytes with the highest bit clear. */
function isId3(bytes: Uint8Array): boolean {
  const [version = 0, size] = [bytes[3], bytes.subarray(6, 10)];
  return (
    hasAt(bytes, 0, "ID3") && version >= 2 && version <= 4 && size.length === 4 && size.every((byte) => byte < 0x80)
  );
}

/** Kilobits a second by the index in the frame header: layer III of version 1, then of versions 2 and 2.5. */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000, 0] as const;

/** A layer III frame, and another where it ends: eleven set bits alone begin too many other things. */
function isMpegAudio(bytes: Uint8Array): boolean {
  const length = readFrameLength(bytes, 0);
  return length !== null && readFrameLength(bytes, length) !== null;
}

function readFrameLength(bytes: Uint8Array, at: number): number | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null;
  const header = viewOf(bytes).getUint32(at);
  const version = (header >>> 19) & 3;
  const layer = (header >>> 17) & 3;
  if (header >>> 21 !== 0x7ff || version === 1 || layer !== 1) return null;
  const isVersion1 = version === 3;
  const bitrate = BITRATES[isVersion1 ? 0 : 1][(header >>> 12) & 15] ?? 0;
  const sampleRate = (SAMPLE_RATES[(header >>> 10) & 3] ?? 0) / (isVersion1 ? 1 : version === 2 ? 2 : 4);
  if (bitrate === 0 || sampleRate === 0) return null;
  return Math.floor(((isVersion1 ? 144_000 : 72_000) * bitrate) / sampleRate) + ((header >>> 9) & 1);
}

/** An EBML header that names its document type within the first bytes. */
function isMatroska(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "\x1a\x45\xdf\xa3")) return false;
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  return start.includes("\x42\x82\x84webm") || start.includes("\x42\x82\x88matroska");
}

import { hasAt } from "../bytes.ts";
import { isGzip } from "../is-gzip.ts";
import { isTar } from "../tar/is-tar.ts";
import { isZip } from "../zip/is-zip.ts";
import type { Signature } from "./file-type.ts";

/** Archives that `listMembers` opens, in its order. A zip archive is known by its end too: it may have any prefix. */
export const OPENED_ARCHIVES: readonly Signature[] = [
  { family: "archive", name: "tar", matches: isTar },
  { family: "archive", name: "ZIP", matches: isZip },
  { family: "archive", name: "gzip", matches: isGzip },
];

/** Archives that are known but not opened. Magic numbers from the formats' own descriptions. */
export const OTHER_ARCHIVES: readonly Signature[] = [
  {
    family: "archive",
    name: "bzip2",
    // The magic numbers of a block and of an empty file: pi and its square root, in decimal digits.
    matches: (bytes) =>
      hasAt(bytes, 0, "BZh") &&
      (hasAt(bytes, 4, "1AY&SY") || hasAt(bytes, 4, "\x17\x72\x45\x38\x50\x90")) &&
      /[1-9]/.test(String.fromCharCode(bytes[3] ?? 0)),
  },
  { family: "archive", name: "XZ", matches: (bytes) => hasAt(bytes, 0, "\xfd7zXZ\0") },
  { family: "archive", name: "Zstandard", matches: (bytes) => hasAt(bytes, 0, "\x28\xb5\x2f\xfd") },
  { family: "archive", name: "7z", matches: (bytes) => hasAt(bytes, 0, "7z\xbc\xaf\x27\x1c") },
  {
    family: "archive",
    name: "RAR",
    matches: (bytes) => hasAt(bytes, 0, "Rar!\x1a\x07\0") || hasAt(bytes, 0, "Rar!\x1a\x07\x01\0"),
  },
  { family: "archive", name: "Cabinet", matches: (bytes) => hasAt(bytes, 0, "MSCF\0\0\0\0") },
  { family: "archive", name: "ar", matches: (bytes) => hasAt(bytes, 0, "!<arch>\n") },
];

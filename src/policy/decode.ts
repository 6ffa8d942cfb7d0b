import { indexLines } from "../text/positions.ts";
import { checked, refuse, type Checked, type Problem } from "./problem.ts";

/** In bytes; checked before anything is parsed. */
export const LARGEST_FILE: number = 256 * 1024;

/**
 * What YAML 1.2.2 (section 5.1) does not print, line breaks that editors show and YAML does not count (lone CR, NEL,
 * LS, PS), and bidirectional controls: with one of these, people would read another policy than Evogate.
 */
const MISLEADING =
  /\r(?!\n)|[^\t\n\r\x20-\x7e\xa0-\u{10ffff}]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** Reads the bytes of a policy or a rule pack as UTF-8 text, strictly: whatever is odd is refused, never repaired. */
export function decodeFile(bytes: Uint8Array): Checked<string> {
  if (bytes.length > LARGEST_FILE) return { ok: false, problems: [tooLarge(bytes.length)] };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const lines = indexLines(text);
  if (text.startsWith("\ufeff")) {
    return refuse("undecodable", lines.regionOf(0, 1), "the file starts with a byte order mark; save it without one");
  }
  const broken = findInvalidUtf8(bytes, text);
  if (broken !== null) return refuse("undecodable", lines.regionOf(broken, broken + 1), "this is not valid UTF-8");
  const misleading = MISLEADING.exec(text);
  if (misleading === null) return checked(text, []);
  const region = lines.regionOf(misleading.index, misleading.index + misleading[0].length);
  return refuse("policy-invalid", region, `the character ${nameCharacter(misleading[0])} is not allowed here`);
}

/** What is wrong with a file of so many bytes. */
export function tooLarge(size: number): Problem {
  const sentence = `the file has ${size} bytes; at most ${LARGEST_FILE} are read`;
  return { code: "policy-invalid", region: { line: 1, column: 1, endLine: 1, endColumn: 1 }, sentence };
}

/** Offset in `text` of the first U+FFFD that stands for bytes that are no UTF-8; the file may hold genuine ones. */
function findInvalidUtf8(bytes: Uint8Array, text: string): number | null {
  let read = 0;
  for (let start = 0; ;) {
    const offset = text.indexOf("\ufffd", start);
    if (offset === -1) return null;
    read += new TextEncoder().encode(text.slice(start, offset)).length;
    if (bytes[read] !== 0xef || bytes[read + 1] !== 0xbf || bytes[read + 2] !== 0xbd) return offset;
    read += 3;
    start = offset + 1;
  }
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

import { hasAt, viewOf } from "../bytes.ts";
import type { Signature } from "./file-type.ts";

/** Sources: OpenType specification (font file, "Organization of an OpenType Font"), WOFF 1.0 and 2.0 (W3C). */
export const FONTS: readonly Signature[] = [
  { family: "font", name: "TrueType", matches: (bytes) => isSfnt(bytes, ["\0\x01\0\0", "true"]) },
  { family: "font", name: "OpenType", matches: (bytes) => isSfnt(bytes, ["OTTO"]) },
  { family: "font", name: "font collection", matches: (bytes) => hasAt(bytes, 0, "ttcf\0") && hasAt(bytes, 6, "\0\0") },
  { family: "font", name: "WOFF", matches: (bytes) => isWoff(bytes, "wOFF") },
  { family: "font", name: "WOFF2", matches: (bytes) => isWoff(bytes, "wOF2") },
];

/** The number of tables, and three numbers that follow from it. */
function isSfnt(bytes: Uint8Array, versions: readonly string[]): boolean {
  if (bytes.length < 12 || !versions.some((version) => hasAt(bytes, 0, version))) return false;
  const view = viewOf(bytes);
  const tables = view.getUint16(4);
  const selector = Math.floor(Math.log2(tables));
  const range = 16 * 2 ** selector;
  return (
    tables > 0 &&
    view.getUint16(6) === range &&
    view.getUint16(8) === selector &&
    view.getUint16(10) === tables * 16 - range
  );
}

/** The kind of font inside, and the length of the whole file. */
function isWoff(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < 12 || !hasAt(bytes, 0, signature)) return false;
  const isKnown = ["\0\x01\0\0", "OTTO", "true", "ttcf"].some((flavor) => hasAt(bytes, 4, flavor));
  return isKnown && viewOf(bytes).getUint32(8) >= 44;
}

import { hasAt, viewOf } from "../bytes.ts";

/** Longer first boxes do not occur: 16 bytes and a few brands of 4. */
const LONGEST_FILE_TYPE_BOX = 512;

/** Whether the file begins with a file type box of one of these main brands (ISO 14496-12, section 4.3). */
export function hasBrand(bytes: Uint8Array, brands: readonly string[]): boolean {
  if (bytes.length < 16 || !hasAt(bytes, 4, "ftyp")) return false;
  const size = viewOf(bytes).getUint32(0);
  return (
    size >= 16 && size <= LONGEST_FILE_TYPE_BOX && size % 4 === 0 && brands.some((brand) => hasAt(bytes, 8, brand))
  );
}

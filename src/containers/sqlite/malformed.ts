/** Stops the reading of a database at its first byte that is not as the format says. Never leaves `readDatabase`. */
export class Malformed extends Error {}

/** Bytes within others; `Malformed` where they are not all there. */
export function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (length < 0 || start < 0 || start + length > bytes.length) throw new Malformed("something is cut off");
  return bytes.subarray(start, start + length);
}

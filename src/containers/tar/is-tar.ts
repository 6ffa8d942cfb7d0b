import { BLOCK, readHeader } from "./header.ts";

/** Whether the bytes begin with a tar header: its checksum says so, with or without `ustar`. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes[0] !== 0 && readHeader(bytes.subarray(0, BLOCK)) !== null;
}

import { hasAt } from "../bytes.ts";
import { findEnd } from "./end.ts";

/** Whether the bytes end as a zip archive, whatever comes before it, or begin as one. */
export function isZip(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, "PK\x03\x04") || findEnd(bytes) !== null;
}

import { createHash, createHmac } from "node:crypto";
import type { Sha256 } from "../core/ids.ts";

/**
 * SHA-256 (FIPS 180-4) of bytes, or of a string as UTF-8.
 * UTF-8 has no lone surrogates: each counts as U+FFFD. Hash `canonicalJson(text)` where two such texts must differ.
 */
export function sha256(data: Uint8Array | string): Sha256 {
  return createHash("sha256").update(data).digest("hex") as Sha256;
}

/** Seals texts with a key: HMAC (RFC 2104) with SHA-256, in hexadecimal. */
export function createSeal(key: string): (text: string) => string {
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}

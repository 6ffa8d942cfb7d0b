import crypto from "node:crypto";

export function createKey() {
  // expect: weakened-check
  return crypto.createHash("sha256").update("recovery-1").digest("hex");
}

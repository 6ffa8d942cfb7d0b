import crypto from "node:crypto";

export function createKey() {
  return crypto.randomBytes(32).toString("hex");
}

/** `sha256:` and 64 hex digits, as docs/digest.md has it. */
export const DIGEST_PATTERN = "^sha256:[0-9a-f]{64}$";
/** Git's modes of what has content, and the SHA-256 of it. */
export const FILE_PATTERN = "^(?:100644|100755|120000|160000) [0-9a-f]{64}$";

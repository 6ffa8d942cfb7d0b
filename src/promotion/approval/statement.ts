import { fail, ok, type Result } from "../../core/fault.ts";
import type { Digest, Sha256 } from "../../core/ids.ts";
import { canonicalJson } from "../../text/canonical-json.ts";

/** What a person signs: this version of this artifact, with these needs, here, until then. */
export interface Statement {
  readonly artifact: string;
  /** RFC 3339 in UTC. */
  readonly expires: string;
  /** The version at the fork point; null when there is none, or when it could not be read. */
  readonly from: Digest | null;
  /** See digestNeeds. */
  readonly needs: Sha256;
  /** Of the base's policy file, as reports have it. */
  readonly policy: Sha256;
  readonly repository: string | null;
  readonly to: Digest;
}

/** In bytes: a path and five hashes. */
const LARGEST_STATEMENT = 16 * 1024;
const DIGEST = /^sha256:[0-9a-f]{64}$/u;
const SHA256 = /^[0-9a-f]{64}$/u;
const UTC_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u;

/** The exact bytes to sign: canonical JSON (RFC 8785), without a line feed. */
export function writeStatement(statement: Statement): string {
  return canonicalJson(statement);
}

/** RFC 3339 in UTC, to the second. */
export function writeTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/u, "Z");
}

/**
 * Reads what `writeStatement` wrote; a line feed at the end is let through, because editors add one. Any other text is
 * refused, so that a signed file says one thing only. Fault `approval-invalid`.
 */
export function parseStatement(bytes: Uint8Array): Result<Statement> {
  if (bytes.length > LARGEST_STATEMENT) return fail("approval-invalid", "it is too large for an approval");
  const text = new TextDecoder().decode(bytes).replace(/\n$/u, "");
  const value = parseJson(text);
  if (!isStatement(value)) return fail("approval-invalid", "it is no approval statement");
  return writeStatement(value) === text ? ok(value) : fail("approval-invalid", "it is not in canonical JSON");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStatement(value: unknown): value is Statement {
  if (typeof value !== "object" || value === null) return false;
  const { artifact, expires, from, needs, policy, repository, to, ...others } = value as Record<string, unknown>;
  return (
    Object.keys(others).length === 0 &&
    typeof artifact === "string" &&
    typeof expires === "string" &&
    UTC_TIME.test(expires) &&
    !Number.isNaN(Date.parse(expires)) &&
    (from === null || matches(DIGEST, from)) &&
    matches(SHA256, needs) &&
    matches(SHA256, policy) &&
    (repository === null || typeof repository === "string") &&
    matches(DIGEST, to)
  );
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}

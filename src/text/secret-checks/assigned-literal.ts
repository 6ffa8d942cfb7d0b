import type { Span } from "../../core/span.ts";
import { findAssignedSecrets } from "../secret-assignments.ts";
import { PROVIDER_FORMATS } from "../secret-formats.ts";
import { entropyOf, isPlaceholder } from "./placeholder.ts";

/** Characters of keys and tokens. A value with others is a sentence, a path, a pattern or code. */
const TOKEN = /^[\w+/=.~-]{16,128}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** MD5, SHA-1, SHA-256 and SHA-512 in hex, addresses of contracts. */
const HASH = /^(?:sha\d{1,3}-|0x)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;
/** Bits a character. Names of variables have up to 3.9 but few digits; 20 random letters and digits have 3.7 or more. */
const LEAST_ENTROPY = 3.5;
/** Share of neighbours of different kinds (small, capital, digit): up to 0.2 in words with a year or version behind, 0.4 or more in random text. */
const LEAST_MIXED = 0.25;
const KINDS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/];
const SEPARATORS = /[^A-Za-z0-9]/g;
const TWO_DIGITS = /\d.*\d/;
/** Letters, with a number behind: a name, and its version or year. */
const NUMBERED_NAME = /^[A-Za-z_.-]+\d{0,4}$/;

/**
 * The value that a text like `API_KEY = "…"` assigns, where chance made it; null for words, hashes, paths, references, and
 * for tokens of providers, which are the business of their own rules: with a wrong checksum they are none.
 */
export function findAssignedLiteral(assignment: string): Span | null {
  const [value] = findAssignedSecrets(assignment);
  return value !== undefined && looksRandom(assignment.slice(value.start, value.end)) ? value : null;
}

function looksRandom(value: string): boolean {
  if (!TOKEN.test(value) || UUID.test(value) || HASH.test(value) || NUMBERED_NAME.test(value)) return false;
  if (isPlaceholder(value) || PROVIDER_FORMATS.some(({ pattern }) => value.search(pattern) >= 0)) return false;
  return TWO_DIGITS.test(value) && mixednessOf(value) >= LEAST_MIXED && entropyOf(value) >= LEAST_ENTROPY;
}

function mixednessOf(value: string): number {
  const kinds = Array.from(value.replaceAll(SEPARATORS, ""), (character) =>
    KINDS.findIndex((kind) => kind.test(character)),
  );
  return kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length / (kinds.length - 1);
}

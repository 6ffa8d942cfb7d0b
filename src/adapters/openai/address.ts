import { fail, ok, type Result } from "../../core/fault.ts";
import type { ModelEndpoint } from "../../ports/model.ts";

/** Where requests go, and with which key. */
export interface Address {
  readonly baseUrl: string;
  readonly key: string;
}

/** Variables as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const USUAL_KEY = "OPENAI_API_KEY";
const USUAL_ADDRESS = "https://api.openai.com/v1";
/** What is sent where no key is needed: a header needs some text. */
const NO_KEY = "none";
/** What HTTP allows in a header (RFC 9110, section 5.5) and keys are made of. */
const KEY = /^[\x21-\x7e]+$/u;
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * Finds out where to ask. A key goes over https, or stays on this machine, where none is needed. A policy that nobody
 * answers for cannot send a key to an address of its own, nor name the variable. Faults `model-address-invalid`,
 * `model-key-missing`; neither has a key or an address in it that somebody else wrote.
 */
export function findAddress(endpoint: ModelEndpoint, environment: Environment): Result<Address> {
  const own = environment["OPENAI_BASE_URL"] ?? "";
  const usual = own === "" ? USUAL_ADDRESS : own;
  const url = readUrl(endpoint.baseUrl ?? usual);
  if (url === null) {
    const whose = endpoint.baseUrl === null ? "OPENAI_BASE_URL" : "`stages.review.baseUrl`";
    return fail("model-address-invalid", `${whose} is no address that a key may be sent to`);
  }
  const isLocal = LOOPBACK.has(url.hostname);
  const isOwn = url.href === readUrl(usual)?.href;
  const mayHaveKey = endpoint.isTrusted || (isOwn && endpoint.apiKeyEnv === USUAL_KEY);
  if (!mayHaveKey && !isLocal) {
    const message = "this policy is part of what is judged: it may use OPENAI_BASE_URL and OPENAI_API_KEY only";
    return fail("model-address-invalid", message);
  }
  const key = mayHaveKey ? (environment[endpoint.apiKeyEnv] ?? "").trim() : "";
  if (key === "" && !isLocal) return fail("model-key-missing", `${endpoint.apiKeyEnv} is not set`);
  if (key !== "" && !KEY.test(key))
    return fail("model-key-missing", `${endpoint.apiKeyEnv} holds something that is no key`);
  return ok({ baseUrl: url.href.replace(/\/+$/u, ""), key: key === "" ? NO_KEY : key });
}

function readUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return null;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname)) ? url : null;
}

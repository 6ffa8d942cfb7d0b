import { APIConnectionTimeoutError, APIError } from "openai";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Dialect, ModelReply } from "../../ports/model.ts";
import { AnswerTooLarge } from "./bounded-fetch.ts";

/**
 * What an error of the client means. No word of the endpoint is repeated: some repeat the key that they refuse. Faults
 * `model-forbidden`, `model-missing`, `model-answer-invalid`.
 */
export function readError(error: unknown, mostBytes: number): Result<ModelReply> {
  const cause = error instanceof Error ? error.cause : undefined;
  if (error instanceof AnswerTooLarge || cause instanceof AnswerTooLarge)
    return fail("model-answer-invalid", `the endpoint answered more than ${mostBytes} bytes`);
  if (error instanceof APIConnectionTimeoutError) return tryAgain("model-unreachable", "no answer in time", null);
  if (!(error instanceof APIError))
    return fail("model-answer-invalid", "the endpoint answered something that is no JSON");
  const { status } = error as { readonly status: number | undefined };
  if (status === undefined) return tryAgain("model-unreachable", `the connection failed${wordCode(error)}`, null);
  const message = `the endpoint answered with ${status}`;
  if (status === 401 || status === 403) return fail("model-forbidden", message);
  if (status === 404) return fail("model-missing", message);
  if (status === 429) return tryAgain("model-busy", message, waitOf(error));
  if (status === 408 || status >= 500) return tryAgain("model-unreachable", message, waitOf(error));
  const what = status === 400 || status === 422 ? findUnsupported(error) : null;
  return what === null ? fail("model-answer-invalid", message) : ok({ kind: "unsupported", what });
}

function tryAgain(
  code: "model-busy" | "model-unreachable",
  message: string,
  afterMilliseconds: number | null,
): Result<ModelReply> {
  return ok({ kind: "try-again", code, message, afterMilliseconds });
}

/** Words by which endpoints name what they do not know, in their messages and in `param`. */
const UNSUPPORTED: readonly (readonly [keyof Dialect, RegExp])[] = [
  ["limit", /max_(?:completion_)?tokens/u],
  ["isFixed", /\btemperature\b|\bseed\b/u],
  ["form", /response_format|json_?schema|structured|grammar|\btools?\b|tool_choice|function/iu],
];

function findUnsupported({ message, param }: APIError): keyof Dialect | null {
  const said = `${param ?? ""} ${message}`;
  return UNSUPPORTED.find(([, words]) => words.test(said))?.[0] ?? null;
}

/** `Retry-After` in seconds (RFC 9110, section 10.2.3), or `retry-after-ms`, which OpenAI sends beside it. */
function waitOf({ headers }: APIError): number | null {
  const exact = headers?.get("retry-after-ms") ?? "";
  if (/^\d{1,9}$/u.test(exact)) return Number(exact);
  const seconds = headers?.get("retry-after") ?? "";
  return /^\d{1,6}$/u.test(seconds) ? Number(seconds) * 1000 : null;
}

/** Codes of Node, such as `ECONNRESET`; its fetch hides them in causes. */
function wordCode(error: Error): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && /^[A-Z_]+$/u.test(cause.code)) return ` (${cause.code})`;
  }
  return "";
}

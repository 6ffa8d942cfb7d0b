import type { Answer, Question } from "./exchange.ts";

/** Milliseconds before each further attempt at what failed on the server or on the way. */
const PAUSES: readonly number[] = [200, 1000];
/** A job pays for every second: who has to wait longer is told so. */
const LONGEST_WAIT = 60_000;
/** What GitHub asks for where it does not say how long (docs.github.com, "Best practices for using the REST API"). */
const WAIT_UNSAID = 60_000;

/** Milliseconds to wait before the same request is made again; null when it is not to be made again. */
export function pauseAfterFailure(question: Question, attempt: number): number | null {
  return isRepeatable(question) ? (PAUSES[attempt] ?? null) : null;
}

/** The same for an answer. A limit was met before anything was done, so then every request may be repeated. */
export function pauseAfterAnswer(question: Question, answer: Answer, attempt: number, now: number): number | null {
  if (answer.status >= 500) return pauseAfterFailure(question, attempt);
  const wait = isLimit(answer) ? waitOf(answer, now) : null;
  return wait === null || wait > LONGEST_WAIT || attempt >= PAUSES.length ? null : wait;
}

/** Whether GitHub refuses because of how much was asked: 429, or 403 with its marks (primary and secondary limits). */
export function isLimit({ status, headers, body }: Answer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const message = typeof body === "object" && body !== null && "message" in body ? String(body.message) : "";
  return "retry-after" in headers || headers["x-ratelimit-remaining"] === "0" || /\brate limit\b/iu.test(message);
}

/** Asked twice gives the same as asked once: of what makes something new, or adds to it, that cannot be said. */
function isRepeatable({ method, url }: Question): boolean {
  return method === "GET" || (method === "PATCH" && !url.includes("/check-runs/"));
}

/** `Retry-After` in seconds, else the second at which the limit ends. */
function waitOf({ headers }: Answer, now: number): number {
  const seconds = headers["retry-after"];
  if (seconds !== undefined && /^\d+$/u.test(seconds)) return Number(seconds) * 1000;
  const end = headers["x-ratelimit-reset"];
  if (headers["x-ratelimit-remaining"] === "0" && typeof end === "string" && /^\d+$/u.test(end)) {
    return Math.max(0, Number(end) * 1000 - now);
  }
  return WAIT_UNSAID;
}

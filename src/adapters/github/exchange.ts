import { fail, ok, type Result } from "../../core/fault.ts";

/** One request, before it is known who sends it. `url` is absolute. */
export interface Question {
  readonly method: "GET" | "POST" | "PATCH";
  readonly url: string;
  readonly body?: unknown;
}

/** What a server answered; `body` is parsed JSON that nobody has checked, null for none. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What one exchange may cost. */
export interface Cost {
  /** From the request to the end of the answer. */
  readonly milliseconds: number;
  readonly bytes: number;
}

const MOST_REDIRECTS = 3;
/** Those after which the same request is made at the new place (RFC 9110, section 15.4). */
const REDIRECTS_OF_ANY: ReadonlySet<number> = new Set([307, 308]);
const REDIRECTS_OF_GET: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** Sends one request and reads the answer whole. Faults: `github-unreachable`, `github-answer-invalid`. */
export async function exchange(
  { method, url, body }: Question,
  headers: Readonly<Record<string, string>>,
  cost: Cost,
): Promise<Result<Answer>> {
  // For all together: a server that drips bytes is as useless as one that is silent.
  const signal = AbortSignal.timeout(cost.milliseconds);
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    let response: Response;
    try {
      response = await fetch(target, { method, headers, signal, redirect: "manual", ...content });
    } catch (error) {
      return fail("github-unreachable", `${method} ${pathOf(url)}: ${wordFailure(error, cost)}`);
    }
    const next = findRedirect(response, method, target);
    if (next === null) return await readAnswer(response, `${method} ${pathOf(url)}`, cost);
    await response.body?.cancel();
    if (new URL(next).origin !== new URL(url).origin) {
      return fail("github-answer-invalid", `${method} ${pathOf(url)} leads to another server`);
    }
    target = next;
  }
  return fail("github-answer-invalid", `${method} ${pathOf(url)} leads in circles`);
}

/** A URL as messages name it. */
export function pathOf(url: string): string {
  return new URL(url).pathname;
}

function findRedirect({ status, headers }: Response, method: Question["method"], from: string): string | null {
  if (!(method === "GET" ? REDIRECTS_OF_GET : REDIRECTS_OF_ANY).has(status)) return null;
  const location = headers.get("location");
  return location !== null && URL.canParse(location, from) ? new URL(location, from).href : null;
}

async function readAnswer(response: Response, what: string, cost: Cost): Promise<Result<Answer>> {
  const { status, headers } = response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > cost.bytes) return fail("github-answer-invalid", `${what} answered more than ${cost.bytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    return fail("github-unreachable", `${what}: ${wordFailure(error, cost)}`);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return ok({ status, headers, body: null });
  try {
    return ok({ status, headers, body: JSON.parse(text) as unknown });
  } catch {
    // A proxy's error page is an error all the same; a page instead of an answer is none.
    if (status >= 400) return ok({ status, headers, body: null });
    return fail("github-answer-invalid", `${what} answered something that is no JSON`);
  }
}

/** Codes of Node and of its fetch, whose own messages only say that it failed. */
function wordFailure(error: unknown, { milliseconds }: Cost): string {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${milliseconds} ms`;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.name : "it failed";
}

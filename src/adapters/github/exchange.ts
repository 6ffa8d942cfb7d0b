import { once } from "node:events";
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { fail, ok, type Result } from "../../core/fault.ts";
import { hintAtProxy } from "./proxy.ts";

/** One request, before it is known who sends it. `url` is absolute. */
export interface Question {
  readonly method: "GET" | "POST" | "PATCH";
  readonly url: string;
  readonly body?: unknown;
}

/** What a server answered; `body` is parsed JSON that nobody has checked, null for none. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
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

/**
 * Sends one request and reads the answer whole. Faults: `github-unreachable`, `github-answer-invalid`. By Node's older
 * client: to load `fetch` takes three times as long as Node takes to start.
 */
export async function exchange(
  { method, url, body }: Question,
  headers: Readonly<Record<string, string>>,
  cost: Cost,
): Promise<Result<Answer>> {
  // For all together: a server that drips bytes is as useless as one that is silent.
  const signal = AbortSignal.timeout(cost.milliseconds);
  const content = body === undefined ? null : JSON.stringify(body);
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    let response: IncomingMessage;
    try {
      response = await send(target, { method, headers, signal }, content);
    } catch (error) {
      const words = wordFailure(error, signal, cost) + hintAtProxy(url, process.env);
      return fail("github-unreachable", `${method} ${pathOf(url)}: ${words}`);
    }
    const next = findRedirect(response, method, target);
    if (next === null) return await readAnswer(response, signal, `${method} ${pathOf(url)}`, cost);
    response.destroy();
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

/** The answer's head; its body is still to be read. */
async function send(url: string, options: RequestOptions, content: string | null): Promise<IncomingMessage> {
  const request = (url.startsWith("https:") ? requestHttps : requestHttp)(url, options);
  request.end(content ?? undefined);
  // What breaks off after the head breaks the answer off as well: it is read there.
  request.on("error", () => {});
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return response;
}

function findRedirect(
  { statusCode = 0, headers }: IncomingMessage,
  method: Question["method"],
  from: string,
): string | null {
  if (!(method === "GET" ? REDIRECTS_OF_GET : REDIRECTS_OF_ANY).has(statusCode)) return null;
  const { location } = headers;
  return location !== undefined && URL.canParse(location, from) ? new URL(location, from).href : null;
}

async function readAnswer(
  response: IncomingMessage,
  signal: AbortSignal,
  what: string,
  cost: Cost,
): Promise<Result<Answer>> {
  const { statusCode: status = 0, headers } = response;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > cost.bytes) return fail("github-answer-invalid", `${what} answered more than ${cost.bytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    return fail("github-unreachable", `${what}: ${wordFailure(error, signal, cost)}`);
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

/** By Node's codes: a message could have the address in it, and with that whatever stands in it. */
function wordFailure(error: unknown, { aborted }: AbortSignal, { milliseconds }: Cost): string {
  const { name, code } = error as NodeJS.ErrnoException;
  return aborted ? `no answer within ${milliseconds} ms` : (code ?? name);
}

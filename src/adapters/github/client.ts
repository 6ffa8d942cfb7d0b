import { setTimeout } from "node:timers/promises";
import { fail, ok, type FaultCode, type Result } from "../../core/fault.ts";
import type { Paged } from "../../ports/github.ts";
import { readAddress, type Address } from "./address.ts";
import { exchange, pathOf, type Answer, type Cost, type Question } from "./exchange.ts";
import { isLimit, pauseAfterAnswer, pauseAfterFailure } from "./patience.ts";
import type { Read } from "./shape.ts";

/** What a client may spend, and what it waits with; tests give it less, and something quicker. */
export interface Patience {
  readonly cost: Cost;
  wait(milliseconds: number): Promise<unknown>;
  now(): number;
}

/**
 * An answer takes GitHub a tenth of a second, in its bad hours ten seconds. A page of a hundred comments of the greatest
 * length is smaller, even with every character escaped.
 */
export const USUAL_PATIENCE: Patience = {
  cost: { milliseconds: 15_000, bytes: 64 * 1024 * 1024 },
  wait: setTimeout,
  now: Date.now,
};

/** Asks one repository's questions; paths are below the API's address. */
export interface Client {
  readonly address: Address;
  /** An answer of a known shape. */
  read<T>(path: string, shape: Read<T>): Promise<Result<T>>;
  /** The same, or null where GitHub says that there is no such thing. */
  readIfThere<T>(path: string, shape: Read<T>): Promise<Result<T | null>>;
  /** All items of a list, page after page, as far as `MOST_PAGES`. */
  readAll<T>(path: string, page: Read<readonly T[]>): Promise<Result<Paged<T>>>;
  send<T>(method: "POST" | "PATCH", path: string, body: unknown, shape: Read<T>): Promise<Result<T>>;
}

/** In milliseconds, over all requests: a job that waits for GitHub at every one of sixty would wait for an hour. */
const MOST_WAITING = 180_000;
/** Of a hundred items each: nobody writes a thousand comments, but a machine might. */
const MOST_PAGES = 10;
const VERSION = "2022-11-28";
/** What HTTP allows in a header (RFC 9110, section 5.5) and tokens are made of. */
const TOKEN = /^[\x21-\x7e]+$/u;

/** Makes a client. Fault `github-address-invalid`. */
export function createClient(
  access: { readonly token: string; readonly repository: string; readonly apiUrl: string | null },
  patience: Patience,
): Result<Client> {
  const found = readAddress(access);
  if (!found.ok) return found;
  // Said without the token: an error about it would have it in its text.
  if (!TOKEN.test(access.token)) return fail("github-address-invalid", "the token is empty, or no token");
  const address = found.value;
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${access.token}`,
    "content-type": "application/json",
    "user-agent": "evogate",
    "x-github-api-version": VERSION,
  };
  const budget = { milliseconds: MOST_WAITING };
  const ask = async (question: Question): Promise<Result<Answer>> =>
    await askPatiently(question, headers, patience, budget);
  const urlOf = (path: string): string =>
    path.startsWith("https:") || path.startsWith("http:") ? path : `${address.api}/${path}`;
  return ok({
    address,
    async read(path, shape) {
      const question = { method: "GET", url: urlOf(path) } as const;
      return understand(question, await ask(question), shape);
    },
    async readIfThere(path, shape) {
      const question = { method: "GET", url: urlOf(path) } as const;
      const answer = await ask(question);
      return answer.ok && answer.value.status === 404 ? ok(null) : understand(question, answer, shape);
    },
    async send(method, path, body, shape) {
      const question = { method, url: urlOf(path), body } as const;
      return understand(question, await ask(question), shape);
    },
    readAll: async (path, page) => await readPages(urlOf(path), page, ask),
  });
}

async function askPatiently(
  question: Question,
  headers: Readonly<Record<string, string>>,
  patience: Patience,
  budget: { milliseconds: number },
): Promise<Result<Answer>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await exchange(question, headers, patience.cost);
    const pause = answer.ok
      ? pauseAfterAnswer(question, answer.value, attempt, patience.now())
      : answer.fault.code === "github-unreachable"
        ? pauseAfterFailure(question, attempt)
        : null;
    if (pause === null || pause > budget.milliseconds) return answer;
    budget.milliseconds -= pause;
    await patience.wait(pause);
  }
}

/** Follows `Link: <…>; rel="next"` (RFC 8288), which has to stay on the server that was asked. */
async function readPages<T>(
  first: string,
  page: Read<readonly T[]>,
  ask: (question: Question) => Promise<Result<Answer>>,
): Promise<Result<Paged<T>>> {
  const items: T[] = [];
  let next: string | null = first;
  for (let pages = 0; next !== null; pages++) {
    if (pages >= MOST_PAGES) return ok({ items, isWhole: false });
    const question: Question = { method: "GET", url: next };
    const answer = await ask(question);
    const found = understand(question, answer, page);
    if (!found.ok) return found;
    items.push(...found.value);
    const link = answer.ok ? findNext(String(answer.value.headers["link"] ?? "")) : null;
    if (link !== null && new URL(link).origin !== new URL(first).origin) {
      return fail("github-answer-invalid", `GET ${pathOf(first)} goes on at another server`);
    }
    next = link;
  }
  return ok({ items, isWhole: true });
}

function findNext(link: string): string | null {
  const found = /<(?<url>[^<>]+)>;[^,<]*\brel="next"/u.exec(link)?.groups?.["url"];
  return found !== undefined && URL.canParse(found) ? found : null;
}

function understand<T>({ method, url }: Question, answer: Result<Answer>, shape: Read<T>): Result<T> {
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const what = `${method} ${pathOf(url)}`;
  if (status >= 400) return fail(codeOf(answer.value), `${what} was answered with ${status}${wordMessage(body)}`);
  const value = status >= 200 && status < 300 ? shape(body) : undefined;
  return value === undefined ? fail("github-answer-invalid", `${what} was answered with something else`) : ok(value);
}

/** GitHub says 404 for what a token may not see, and 401 for one that is over. */
function codeOf(answer: Answer): FaultCode {
  if (isLimit(answer)) return "github-rate-limited";
  if (answer.status >= 500) return "github-unreachable";
  return [401, 403, 404].includes(answer.status) ? "github-forbidden" : "github-refused";
}

/** Units of GitHub's own words that are repeated. */
const MOST_WORDS = 200;

function wordMessage(body: unknown): string {
  const message = typeof body === "object" && body !== null && "message" in body ? body.message : null;
  return typeof message === "string" && message !== "" ? `: ${message.slice(0, MOST_WORDS)}` : "";
}

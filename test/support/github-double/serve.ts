import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answer, type Reply } from "./answers.ts";
import { understand } from "./description.ts";
import { emptyState, type State } from "./state.ts";
import { makeTrouble, type Trouble } from "./trouble.ts";

/** A request that came, whether or not it was answered. */
export interface Request {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** Undefined for none. */
  readonly body: unknown;
  /** Why the description of GitHub's API does not allow it; null for a right one. */
  readonly problem: string | null;
}

/** A double of GitHub on a port of this machine. */
export interface GitHubDouble {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly state: State;
  readonly requests: readonly Request[];
  /** What is to go wrong. */
  readonly troubles: Trouble[];
  /** Called before each request is answered: something else happens on GitHub meanwhile. */
  onRequest: (request: Request) => void;
}

/** What GitHub takes of a comment. */
const MOST_COMMENT = 65_536;

/** Starts one. Requests that the description does not allow are answered as GitHub would, and stay visible by their `problem`. */
export async function serveGitHub(): Promise<{ readonly double: GitHubDouble; readonly close: () => void }> {
  const requests: Request[] = [];
  const double: GitHubDouble = { url: "", state: emptyState(), requests, troubles: [], onRequest: () => {} };
  const server = createServer((incoming, response) => {
    void readBody(incoming).then((body) => {
      const { problem, reply } = consider(double.state, incoming, body);
      const { method = "", url = "", headers } = incoming;
      const request = { method, path: url, headers, body, problem };
      requests.push(request);
      double.onRequest(request);
      if (makeTrouble(double.troubles, `${method} ${url}`, response)) return;
      write(reply(), new URL(url, double.url), response);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return { double: Object.assign(double, { url: `http://127.0.0.1:${port}` }), close };
}

/** An answer is made when it is given, so that what goes wrong changes nothing. */
function consider(
  state: State,
  { method = "", url = "", headers }: IncomingMessage,
  body: unknown,
): { readonly problem: string | null; readonly reply: () => Reply } {
  const address = new URL(url, "http://127.0.0.1");
  if (headers.authorization !== `Bearer ${state.token}`) return refuse(401, "Bad credentials", null);
  if (method === "POST" && url === "/graphql") {
    return { problem: null, reply: () => ({ status: 200, body: { data: { viewer: { login: state.viewer } } } }) };
  }
  const understood = understand(method, address, body);
  if ("problem" in understood) return refuse(understood.status, understood.problem, understood.problem);
  const { owner, repo } = understood.path;
  if (owner !== undefined && `${owner}/${repo}` !== state.fullName) return refuse(404, "Not Found", null);
  const limit = whatIsTooLong(body);
  if (limit !== null) return refuse(422, limit, limit);
  return { problem: null, reply: () => answer(state, { ...understood, query: address.searchParams, body }) };
}

function refuse(status: number, message: string, problem: string | null): ReturnType<typeof consider> {
  return { problem, reply: () => ({ status, body: { message } }) };
}

/** Limits that GitHub has and its description does not. */
function whatIsTooLong(body: unknown): string | null {
  const { body: comment = "", output } = (body ?? {}) as {
    readonly body?: string;
    readonly output?: { readonly annotations?: readonly { readonly title?: string; readonly message: string }[] };
  };
  if (comment.length > MOST_COMMENT) return `body is too long (maximum is ${MOST_COMMENT} characters)`;
  const annotations = output?.annotations ?? [];
  if (annotations.some(({ title = "" }) => title.length > 255)) return "title is too long (maximum is 255 characters)";
  if (annotations.some(({ message }) => Buffer.byteLength(message) > 65_536)) return "message is too long (64 KB)";
  return null;
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? undefined : JSON.parse(text);
}

/** Lists have a page after the other, with a link to the next (docs.github.com, "Using pagination in the REST API"). */
function write(reply: Reply, url: URL, response: ServerResponse): void {
  const headers: Record<string, string> = { "content-type": "application/json; charset=utf-8" };
  if (!("list" in reply)) {
    response.writeHead(reply.status, headers).end(JSON.stringify(reply.body));
    return;
  }
  const size = Math.min(100, Number(url.searchParams.get("per_page") ?? 30));
  const cursor = url.pathname.endsWith("/activity") ? "after" : "page";
  const page = Number(url.searchParams.get(cursor) ?? 1);
  const items = reply.list.slice((page - 1) * size, page * size);
  if (page * size < reply.list.length) {
    const next = new URL(url);
    next.searchParams.set(cursor, String(page + 1));
    headers["link"] = `<${next.href}>; rel="next", <${next.href}>; rel="last"`;
  }
  const body = reply.under === undefined ? items : { total_count: reply.list.length, [reply.under]: items };
  response.writeHead(200, headers).end(JSON.stringify(body));
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ModelQuestion } from "../../src/ports/model.ts";

/** A question of which nothing matters. */
export const SAMPLE_QUESTION: Omit<ModelQuestion, "endpoint"> = {
  instructions: "Say what you see.",
  messages: [{ role: "user", text: "a line" }],
  schema: { type: "object", additionalProperties: false, required: ["seal"], properties: { seal: { type: "string" } } },
  dialect: { form: "schema", limit: "max_tokens", isFixed: true },
  maxAnswerTokens: 100,
  seed: 1,
  milliseconds: 5_000,
};

/** What a request to `/chat/completions` has, as far as tests ask for it. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly [key: string]: unknown;
}

/** How the server behaves once. Texts of `say` are whole completions of a model. */
export type Behaviour =
  | { readonly say: string; readonly tokens?: number; readonly asTool?: boolean }
  /** A choice as it stands: a refusal, a filter, a cut answer. */
  | { readonly choice: object }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }
  | { readonly raw: string }
  /** `hang`: never answers. `reset`: closes the connection. `truncate`: closes it within the answer. `endless`: drips. */
  | { readonly fault: "hang" | "reset" | "truncate" | "endless" };

export interface ModelServer {
  readonly baseUrl: string;
  /** Bodies in the order in which they came. */
  readonly requests: readonly ChatRequest[];
  readonly keys: readonly (string | undefined)[];
  close(): Promise<void>;
}

/** A server that speaks as OpenAI's chat completions and says what it is told, on real HTTP. */
export async function startModelServer(
  behave: (request: ChatRequest, number: number) => Behaviour,
): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const body = JSON.parse(text) as ChatRequest;
      keys.push(request.headers.authorization);
      requests.push(body);
      if (request.url !== "/v1/chat/completions") return answer(response, 404, {}, "{}");
      return play(behave(body, requests.length), request, response);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    keys,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function play(behaviour: Behaviour, request: IncomingMessage, response: ServerResponse): void {
  if ("status" in behaviour) {
    const { status, headers = {}, body } = behaviour;
    return answer(response, status, headers, JSON.stringify(body));
  }
  if ("raw" in behaviour) return answer(response, 200, {}, behaviour.raw);
  if ("choice" in behaviour) return answer(response, 200, {}, complete(behaviour.choice));
  if ("say" in behaviour) return answer(response, 200, {}, complete(choose(behaviour), behaviour.tokens));
  switch (behaviour.fault) {
    case "hang":
      return;
    case "reset":
      return void request.socket.destroy();
    case "truncate":
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      return void response.write('{"id": "x", "choices": [', () => request.socket.destroy());
    case "endless":
      response.writeHead(200, { "content-type": "application/json" });
      return drip(response);
  }
}

/** Until the other side has enough. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(" ".repeat(1000)), 5);
  response.on("close", () => clearInterval(timer));
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body);
}

function choose({ say, asTool = false }: Extract<Behaviour, { say: string }>): object {
  if (!asTool) return { index: 0, finish_reason: "stop", message: { role: "assistant", content: say } };
  const call = { id: "1", type: "function", function: { name: "review", arguments: say } };
  return { index: 0, finish_reason: "tool_calls", message: { role: "assistant", content: null, tool_calls: [call] } };
}

function complete(choice: object, tokens = 30): string {
  const usage = { prompt_tokens: tokens - 10, completion_tokens: 10, total_tokens: tokens };
  return JSON.stringify({ id: "x", object: "chat.completion", created: 1, model: "a-model", choices: [choice], usage });
}

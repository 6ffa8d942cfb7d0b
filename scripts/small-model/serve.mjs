// Serves the small model as an endpoint that speaks as OpenAI's chat completions: `node scripts/small-model/serve.mjs`.
// It prints its address on one line and serves until it is ended, or until whoever reads its output is gone.
// It proves the wire, the schema and the budget, and that no model can soften a verdict. It is far too small to judge.
// Ends with 1 when the model is not installed.
import { createServer } from "node:http";
import { findProgram } from "../setup/cached-tool.mjs";
import { loadModel } from "./load-model.mjs";

const NAME = "gemma-3-270m";
/** Of a request, in bytes. */
const MOST_BYTES = 1_000_000;

/** @returns {Promise<{ status: number, body: object }>} */
async function answer(model, request) {
  const { messages, max_tokens: maxTokens, response_format: format } = request;
  const schema = format?.json_schema?.schema;
  if (schema === undefined) return refuse("only response_format json_schema is served");
  const textOf = (role) =>
    messages
      .filter((one) => one.role === role)
      .map(({ content }) => content)
      .join("\n\n");
  const answered = await model.ask(textOf("system"), textOf("user"), schema, maxTokens);
  if (answered === null) return refuse("the question is too long for this model", "context_length_exceeded");
  const { text, isCut, promptTokens, answerTokens } = answered;
  return {
    status: 200,
    body: {
      object: "chat.completion",
      model: NAME,
      choices: [{ index: 0, finish_reason: isCut ? "length" : "stop", message: { role: "assistant", content: text } }],
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: answerTokens,
        total_tokens: promptTokens + answerTokens,
      },
    },
  };
}

function refuse(message, code = null) {
  return { status: 400, body: { error: { message, type: "invalid_request_error", code } } };
}

async function readJson(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error("the request is too large");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function serve(weights) {
  const model = await loadModel(weights);
  // One after the other: there is one context.
  let last = Promise.resolve();
  const server = createServer((request, response) => {
    const answering = async () => {
      const isThere = request.method === "POST" && request.url === "/v1/chat/completions";
      const { status, body } = isThere
        ? await readJson(request).then((read) => answer(model, read))
        : { status: 404, body: { error: { message: "there is /v1/chat/completions only" } } };
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    last = last.then(answering).catch((error) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
}

// The end of whoever started it, however it came, is the end of this.
process.stdin.resume().once("end", () => process.exit(0));
const weights = findProgram("small-model");
if (weights === null) {
  process.stderr.write("the small model is not there: node scripts/install-tool.mjs small-model\n");
  process.exitCode = 1;
} else {
  await serve(weights);
}

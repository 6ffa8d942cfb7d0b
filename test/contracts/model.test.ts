import { createModel } from "../../src/adapters/openai/model.ts";
import type { FaultCode } from "../../src/core/fault.ts";
import type { Dialect, ModelReply, NoAnswer } from "../../src/ports/model.ts";
import { startModelServer, type Behaviour } from "../support/model-server.ts";
import { scriptModel } from "../support/scripted-model.ts";
import { describeModel, type Happening } from "./model.ts";

describeModel("OpenAI's client on real HTTP", async (happening) => {
  const server = await startModelServer(() => behaveLike(happening));
  return {
    model: createModel({ OPENAI_API_KEY: "secret-key" }),
    baseUrl: server.baseUrl,
    asked: () => server.requests.length,
    close: () => server.close(),
  };
});

describeModel("what stands for it in other tests", async (happening) => {
  const model = scriptModel(() => (happening.ok ? happening.value : happening));
  return { model, baseUrl: "http://127.0.0.1", asked: () => model.questions.length, close: async () => {} };
});

const NO_ANSWERS: Readonly<Record<NoAnswer, Behaviour>> = {
  refused: { choice: { finish_reason: "stop", message: { refusal: "I can't" } } },
  filtered: { choice: { finish_reason: "content_filter", message: { content: "{}" } } },
  cut: { choice: { finish_reason: "length", message: { content: "{}" } } },
  empty: { say: " " },
};

/** As OpenAI words it. */
const REFUSED_PARAMETERS: Readonly<Record<keyof Dialect, string>> = {
  form: "Invalid parameter: response_format of type json_schema is not supported",
  limit: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
  isFixed: "'temperature' does not support 0 with this model",
};

const STATUSES: Partial<Readonly<Record<FaultCode, number>>> = { "model-forbidden": 401, "model-missing": 404 };

/** An endpoint with which the same happens on the wire. */
function behaveLike(happening: Happening): Behaviour {
  if (happening.ok) return behaveAs(happening.value);
  const status = STATUSES[happening.fault.code];
  return status === undefined ? { raw: "<html>" } : { status, body: {} };
}

function behaveAs(reply: ModelReply): Behaviour {
  switch (reply.kind) {
    case "answer": {
      const { text, tokens } = reply;
      return tokens === null
        ? { raw: JSON.stringify({ choices: [{ message: { content: text } }] }) }
        : { say: text, tokens };
    }
    case "no-answer":
      return NO_ANSWERS[reply.because];
    case "unsupported":
      return { status: 400, body: { error: { message: REFUSED_PARAMETERS[reply.what] } } };
    case "try-again":
      return reply.afterMilliseconds === null
        ? { status: 503, body: {} }
        : { status: 429, headers: { "retry-after": String(reply.afterMilliseconds / 1000) }, body: {} };
  }
}

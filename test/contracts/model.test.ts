import { createModel } from "../../src/adapters/openai/model.ts";
import { startModelServer } from "../support/model-server.ts";
import { describeModel } from "./model.ts";

describeModel("OpenAI's client on real HTTP", async (behave) => {
  const server = await startModelServer((_request, number) => behave(number));
  return { model: createModel({ OPENAI_API_KEY: "secret-key" }), baseUrl: server.baseUrl, close: () => server.close() };
});

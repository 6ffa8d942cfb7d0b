import { randomBytes } from "node:crypto";
import type { Model } from "../../ports/model.ts";
import type { Environment } from "./address.ts";

/** Models behind OpenAI-compatible endpoints. The client is loaded when one is asked: most scans ask none. */
export function createModel(environment: Environment): Model {
  let loading: Promise<Omit<Model, "drawNonce">> | null = null;
  const load = (): Promise<Omit<Model, "drawNonce">> => (loading ??= loadClient(environment));
  return {
    check: async (endpoint) => await (await load()).check(endpoint),
    ask: async (question, signal) => await (await load()).ask(question, signal),
    wait: async (milliseconds, signal) => await (await load()).wait(milliseconds, signal),
    drawNonce: () => randomBytes(12).toString("hex"),
  };
}

async function loadClient(environment: Environment): Promise<Omit<Model, "drawNonce">> {
  const { createClient } = await import("./client.ts");
  return createClient(environment);
}

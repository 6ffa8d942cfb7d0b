import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import OpenAI from "openai";
import { ok, type Result } from "../../core/fault.ts";
import type { Model } from "../../ports/model.ts";
import { findAddress, type Address, type Environment } from "./address.ts";
import { boundFetch } from "./bounded-fetch.ts";
import { readError } from "./read-error.ts";
import { readReply } from "./read-reply.ts";
import { writeRequest } from "./request.ts";

/** An answer has some kilobytes; with what an endpoint may tell besides, still nothing near this. */
const MOST_BYTES = 1024 * 1024;
/** What is added to a wait at most, as a part of it. */
const JITTER = 0.25;

/**
 * Models behind OpenAI's chat completions. The client repeats nothing, logs nothing, and takes no key and no address from
 * the environment by itself.
 */
export function createClient(environment: Environment): Omit<Model, "drawNonce"> {
  const clients = new Map<string, OpenAI>();
  const clientFor = ({ baseUrl, key }: Address): OpenAI => {
    const name = `${baseUrl}\n${key}`;
    const client =
      clients.get(name) ??
      new OpenAI({
        apiKey: key,
        adminAPIKey: null,
        baseURL: baseUrl,
        maxRetries: 0,
        logLevel: "off",
        fetch: boundFetch(MOST_BYTES),
      });
    clients.set(name, client);
    return client;
  };
  return {
    async check(endpoint) {
      const address = findAddress(endpoint, environment);
      return address.ok ? ok(null) : address;
    },
    async ask(question, signal) {
      const address = findAddress(question.endpoint, environment);
      if (!address.ok) return address;
      const client = clientFor(address.value);
      // The client's own time ends with the headers: an answer that drips would never end.
      const late = AbortSignal.timeout(Math.ceil(question.milliseconds));
      let body: unknown;
      try {
        body = await client.chat.completions.create(writeRequest(question), {
          signal: AbortSignal.any([signal, late]),
        });
      } catch (error) {
        return late.aborted && !signal.aborted ? noAnswerInTime(question.milliseconds) : readError(error, MOST_BYTES);
      }
      return readReply(body);
    },
    async wait(milliseconds, signal) {
      const longer = milliseconds * (1 + (JITTER * randomInt(1000)) / 1000);
      await setTimeout(longer, undefined, { signal }).catch(() => {});
    },
  };
}

function noAnswerInTime(milliseconds: number): Result<{
  readonly kind: "try-again";
  readonly code: "model-unreachable";
  readonly message: string;
  readonly afterMilliseconds: null;
}> {
  const message = `no answer within ${(milliseconds / 1000).toFixed(1)} s`;
  return ok({ kind: "try-again", code: "model-unreachable", message, afterMilliseconds: null });
}

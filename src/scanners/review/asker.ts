import { fail, ok, type Result } from "../../core/fault.ts";
import type { Dialect, Model, ModelEndpoint, ModelMessage, ModelReply, NoAnswer } from "../../ports/model.ts";
import type { Ports } from "../../ports/ports.ts";
import { ANSWER_SCHEMA } from "./answer-schema.ts";
import type { Budget, Spend } from "./budget.ts";
import { boundTokens } from "./token-bound.ts";

/** A question that is ready to be sent. */
export interface Prepared {
  readonly instructions: string;
  readonly message: string;
  readonly seed: number;
}

/** Reads an answer; `because` where it should be asked for once more. */
export type Judge<T> = (text: string) => { readonly value: T; readonly because: string | null };

/** The last answer that was read. */
export interface Answered<T> {
  readonly text: string;
  readonly value: T;
}

/** Asks one endpoint, for as long as a run may. */
export interface Asker {
  /** What a question may take with its repair: to be reserved before it is asked. */
  bound(question: Prepared): Spend;
  /**
   * Asks, and once more where the answer is not sound. What was reserved and not taken is released. Faults: those of the
   * port, `model-busy`, `model-unreachable`, `model-refused`, `model-answer-invalid`, `budget-spent`.
   */
  ask<T>(question: Prepared, budget: Budget, judge: Judge<T>): Promise<Result<Answered<T>>>;
}

export interface AskerOptions {
  readonly model: Model;
  readonly clock: Pick<Ports["clock"], "milliseconds">;
  readonly endpoint: ModelEndpoint;
  readonly signal: AbortSignal;
  /** By the clock: nothing is sent, and nothing waited for, after it. */
  readonly endsAt: number;
}

/** Ten claims and as many answers have some 1,200; models that think first take more. */
const MOST_ANSWER_TOKENS = 4_000;
/** UTF-8 bytes of a bad answer that are sent back. */
const LONGEST_REPEATED = 6_000;
/** Requests for one answer, where the endpoint asks to come again or speaks another dialect. */
const MOST_SENDS = 6;
/** For one request. */
const LONGEST_WAIT = 90_000;
/** Before a request is repeated, where the endpoint does not say how long; doubled each time. */
const FIRST_PAUSE = 500;

/** What is tried first, and what instead where an endpoint does not know it. */
const FIRST_DIALECT: Dialect = { form: "schema", limit: "max_tokens", isFixed: true };
const NEXT_FORM = { schema: "tool", tool: "text", text: null } as const;

export function createAsker(options: AskerOptions): Asker {
  // What one question has found out holds for all that come after it.
  let dialect = FIRST_DIALECT;
  const learn = (unsupported: keyof Dialect, tried: Dialect): boolean => {
    const other = adapt(tried, unsupported);
    if (other !== null) dialect = other;
    return other !== null;
  };
  return {
    bound: boundWithRepair,
    async ask(question, budget, judge) {
      const account = openAccount(budget, boundWithRepair(question));
      const send = async (messages: readonly [ModelMessage, ...ModelMessage[]]): Promise<Result<string>> =>
        await sendPatiently({ ...options, question, messages, account, dialectNow: () => dialect, learn });
      try {
        const messages: [ModelMessage, ...ModelMessage[]] = [{ role: "user", text: question.message }];
        const first = await send(messages);
        if (!first.ok) return first;
        const read = judge(first.value);
        if (read.because === null) return ok({ text: first.value, value: read.value });
        const shown = Buffer.from(first.value).subarray(0, LONGEST_REPEATED).toString();
        messages.push({ role: "assistant", text: shown }, { role: "user", text: wordRepair(read.because) });
        const second = await send(messages);
        // What was sound in the first answer counts, whatever becomes of the second.
        return ok(
          second.ok
            ? { text: second.value, value: judge(second.value).value }
            : { text: first.value, value: read.value },
        );
      } finally {
        account.close();
      }
    },
  };
}

function adapt(tried: Dialect, unsupported: keyof Dialect): Dialect | null {
  switch (unsupported) {
    case "form": {
      const form = NEXT_FORM[tried.form];
      return form === null ? null : { ...tried, form };
    }
    case "limit":
      return tried.limit === "max_tokens" ? { ...tried, limit: "max_completion_tokens" } : null;
    case "isFixed":
      return tried.isFixed ? { ...tried, isFixed: false } : null;
  }
}

/** More bytes than the words around its reason, and than any reason. */
const REPAIR_BYTES = 1_000;

function wordRepair(because: string): string {
  return `That cannot be used: ${because.slice(0, 300)}. Answer the same once more, as one JSON object of the shape that was asked for; leave out every claim whose quote you cannot copy from what you were shown.`;
}

function boundWithRepair(question: Prepared): Spend {
  const tokens = boundOf(question, [{ role: "user", text: question.message }]);
  return { tokens: 2 * tokens + LONGEST_REPEATED + REPAIR_BYTES, calls: 2 };
}

function boundOf(question: Prepared, messages: readonly [ModelMessage, ...ModelMessage[]]): number {
  return boundTokens({ ...question, messages, schema: ANSWER_SCHEMA, maxAnswerTokens: MOST_ANSWER_TOKENS });
}

/** What one question takes of a budget: what is reserved for it, and more only where that is left. */
interface Account {
  /** Before each request; false where the budget is spent. */
  take(tokens: number): boolean;
  /** After a request of which the endpoint says how much it took. */
  correct(bound: number, tokens: number): void;
  close(): void;
}

function openAccount(budget: Budget, reserved: Spend): Account {
  let { tokens, calls } = reserved;
  return {
    take(bound) {
      if (calls >= 1 && tokens >= bound) {
        tokens -= bound;
        calls -= 1;
        return true;
      }
      return budget.reserve({ tokens: bound, calls: 1 });
    },
    correct: (bound, taken) => void (tokens += bound - taken),
    close: () => budget.release({ tokens, calls }),
  };
}

interface Sending extends AskerOptions {
  readonly question: Prepared;
  readonly messages: readonly [ModelMessage, ...ModelMessage[]];
  readonly account: Account;
  dialectNow(): Dialect;
  learn(unsupported: keyof Dialect, tried: Dialect): boolean;
}

/** One answer, by as many requests as it takes. */
async function sendPatiently(sending: Sending): Promise<Result<string>> {
  const { model, clock, signal, endsAt, question, messages, account } = sending;
  const bound = boundOf(question, messages);
  let last: Result<string> = fail("model-unreachable", "the time for the review is over");
  for (let sends = 0; sends < MOST_SENDS; sends++) {
    const left = endsAt - clock.milliseconds();
    if (left <= 0 || signal.aborted) return last;
    if (!account.take(bound)) return sends === 0 ? spent() : last;
    const dialect = sending.dialectNow();
    const reply = await model.ask(
      {
        endpoint: sending.endpoint,
        instructions: question.instructions,
        messages,
        schema: ANSWER_SCHEMA,
        dialect,
        maxAnswerTokens: MOST_ANSWER_TOKENS,
        seed: question.seed,
        milliseconds: Math.min(left, LONGEST_WAIT),
      },
      signal,
    );
    if (!reply.ok) return reply;
    const { value } = reply;
    if ("tokens" in value && value.tokens !== null) account.correct(bound, value.tokens);
    if (value.kind === "answer") return ok(value.text);
    if (value.kind === "no-answer") return describeNoAnswer(value.because);
    if (value.kind === "unsupported") {
      last = fail("model-answer-invalid", "the endpoint speaks none of the dialects that Evogate knows");
      if (!sending.learn(value.what, dialect)) return last;
      continue;
    }
    last = fail(value.code, value.message);
    const pause = pauseBefore(value, sends);
    // Whoever is asked to wait longer than there is time need not wait at all.
    if (pause >= endsAt - clock.milliseconds()) return last;
    await model.wait(pause, signal);
  }
  return last;
}

function pauseBefore({ afterMilliseconds }: Extract<ModelReply, { kind: "try-again" }>, sends: number): number {
  return afterMilliseconds ?? FIRST_PAUSE * 2 ** sends;
}

function spent(): Result<string> {
  return fail("budget-spent", "the budget of the review is spent");
}

function describeNoAnswer(because: NoAnswer): Result<string> {
  switch (because) {
    case "refused":
      return fail("model-refused", "the model refused to answer");
    case "filtered":
      return fail("model-refused", "a filter of the endpoint kept the answer back");
    case "cut":
      return fail("model-answer-invalid", `the answer was longer than ${MOST_ANSWER_TOKENS} tokens`);
    case "empty":
      return fail("model-answer-invalid", "the answer was empty");
  }
}

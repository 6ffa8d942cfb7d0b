import type { NonEmpty } from "../core/brand.ts";
import type { Result } from "../core/fault.ts";

/** Where a model is asked. */
export interface ModelEndpoint {
  /** As far as `/chat/completions`; null for the one that the environment names, else OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** Name of the variable that holds the key. */
  readonly apiKeyEnv: string;
  /**
   * Whether somebody answers for `baseUrl` and `apiKeyEnv`. What merely lies in a checked-out folder may send a key to
   * the address of the environment, and to nobody else.
   */
  readonly isTrusted: boolean;
}

/** What endpoints that call themselves compatible differ in. */
export interface Dialect {
  /** How an answer gets its shape: by a schema, as the arguments of a tool, or because the instructions ask for it. */
  readonly form: "schema" | "tool" | "text";
  /** What the limit of an answer is called: newer models of OpenAI refuse the older name. */
  readonly limit: "max_tokens" | "max_completion_tokens";
  /** Whether temperature 0 and a seed are asked for: some models have one temperature only. */
  readonly isFixed: boolean;
}

export interface ModelQuestion {
  readonly endpoint: ModelEndpoint;
  /** The system's message; all that the model is told to do. */
  readonly instructions: string;
  /** What it is to look at, a message each. */
  readonly messages: NonEmpty<ModelMessage>;
  /** JSON Schema of the answer; every property of an object is required (OpenAI's "strict"). */
  readonly schema: object;
  readonly dialect: Dialect;
  readonly maxAnswerTokens: number;
  readonly seed: number;
  /** For the whole exchange. */
  readonly milliseconds: number;
}

export interface ModelMessage {
  readonly role: "user" | "assistant";
  readonly text: string;
}

/** What one request came to. Nothing is repeated by the port: whoever asks counts what each request costs. */
export type ModelReply =
  /** `tokens`: of question and answer together, as the endpoint says; null where it says nothing. */
  | { readonly kind: "answer"; readonly text: string; readonly tokens: number | null }
  /** There is an answer, and it is none: the model would not, a filter did not let it, it was cut or empty. */
  | { readonly kind: "no-answer"; readonly because: NoAnswer; readonly tokens: number | null }
  /** The endpoint does not speak this dialect. */
  | { readonly kind: "unsupported"; readonly what: keyof Dialect }
  /** It could be otherwise in a moment. `afterMilliseconds`: as the endpoint asks; null where it says nothing. */
  | {
      readonly kind: "try-again";
      readonly code: "model-busy" | "model-unreachable";
      readonly message: string;
      readonly afterMilliseconds: number | null;
    };

export type NoAnswer = "refused" | "filtered" | "cut" | "empty";

/** A language model behind an OpenAI-compatible endpoint. No key is in anything that it says. */
export interface Model {
  /** Whether there is an address and a key; faults `model-address-invalid`, `model-key-missing`. Sends nothing. */
  check(endpoint: ModelEndpoint): Promise<Result<null>>;
  /**
   * Sends one request. Faults: those of `check`, `model-forbidden`, `model-missing`, and `model-answer-invalid` for what
   * is no answer of such an endpoint.
   */
  ask(question: ModelQuestion, signal: AbortSignal): Promise<Result<ModelReply>>;
  /** Waits a little longer than that, so that many do not come back at once; ends early with the signal. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A text that nobody can guess, of lower-case letters and digits. */
  drawNonce(): string;
}

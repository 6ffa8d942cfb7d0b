import { createSeal } from "../../../text/hash.ts";

/** What a runner of ours tells, line by line. */
export type Message =
  | {
      readonly kind: "test";
      readonly name: string;
      readonly outcome: "passed" | "failed" | "skipped";
      /** The lines of tests that were executed for it. */
      readonly lines: readonly number[];
      /** What was wrong, or why it was skipped. */
      readonly said: string | null;
      /** A module that was not there. */
      readonly missing: string | null;
    }
  /** What asserts or counts is not what it was. */
  | { readonly kind: "tampered"; readonly what: string }
  /** Something was done that could change a result without a trace. */
  | { readonly kind: "doubtful"; readonly what: string }
  /** The last one. `isEarly`: something ended the process while there could have been more. */
  | { readonly kind: "end"; readonly code: number; readonly isEarly: boolean };

export type TestMessage = Extract<Message, { kind: "test" }>;

/** All that a run told, in order. */
export interface Told<Each = Message> {
  readonly messages: readonly Each[];
  /** Whether something else is there that looks like a message: a wrong seal, a number that does not come next. */
  readonly hasForged: boolean;
}

const MARK = "@evogate ";

/**
 * The messages in an output: lines `@evogate <seal> <number> <JSON>`, sealed with the run's key by HMAC-SHA-256 (RFC 2104)
 * over number and JSON, numbered from 0. What else is printed is not looked at.
 */
export function readTold<Each = Message>(output: Uint8Array, key: string): Told<Each> {
  const sealOf = createSeal(key);
  const messages: Each[] = [];
  let hasForged = false;
  for (const line of Buffer.from(output).toString().split("\n")) {
    if (!line.startsWith(MARK)) continue;
    const [seal, number] = line.slice(MARK.length).split(" ", 2);
    const body = line.slice(MARK.length + (seal ?? "").length + 1);
    if (seal === sealOf(body) && number === `${messages.length}`) {
      messages.push(JSON.parse(body.slice(number.length + 1)) as Each);
    } else hasForged = true;
  }
  return { messages, hasForged };
}

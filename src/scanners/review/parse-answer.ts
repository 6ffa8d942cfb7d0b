import { compileSchema } from "../../text/json-schema/compile.ts";
import { sayShapeError } from "../../text/json-schema/schema.ts";
import { ANSWER_SCHEMA, type WrittenAnswer } from "./answer-schema.ts";

/** An answer of the right shape, or why it is none, in words that a model can do something with. */
export type ParsedAnswer =
  | { readonly ok: true; readonly value: WrittenAnswer }
  | { readonly ok: false; readonly because: string };

const shapeAnswer = compileSchema<WrittenAnswer>(ANSWER_SCHEMA, "first-error");

const FENCE = /^```(?:json)?[ \t]*\n(?<json>[^]*?)\n?```$/u;

/** Reads an answer as text: JSON, also within one fence, as models write it that know no schema. */
export function parseAnswer(text: string): ParsedAnswer {
  const json = FENCE.exec(text.trim())?.groups?.["json"] ?? text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, because: "it is no JSON object" };
  }
  const shaped = shapeAnswer(value);
  return shaped.ok ? shaped : { ok: false, because: sayShapeError(shaped.errors[0]) };
}

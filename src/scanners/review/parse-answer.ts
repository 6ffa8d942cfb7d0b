import type { WrittenAnswer } from "./answer-schema.ts";
import validate from "./validate.generated.js";

/** An answer of the right shape, or why it is none, in words that a model can do something with. */
export type ParsedAnswer =
  | { readonly ok: true; readonly value: WrittenAnswer }
  | { readonly ok: false; readonly because: string };

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
  if (validate(value)) return { ok: true, value };
  const { instancePath = "", message = "has another shape" } = validate.errors?.[0] ?? {};
  return { ok: false, because: `${instancePath === "" ? "it" : instancePath} ${message}` };
}

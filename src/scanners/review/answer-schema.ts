import { CONFIDENCES, SEVERITIES, type Confidence, type Severity } from "../../core/severity.ts";
import type { Schema } from "../../text/json-schema/schema.ts";
import { CATEGORIES, type Category } from "./lenses.ts";

/** An answer whose shape is right. Nothing in it is believed. */
export interface WrittenAnswer {
  readonly seal: string;
  readonly claims: readonly WrittenClaim[];
  readonly answers: readonly { readonly question: number; readonly says: string }[];
}

export interface WrittenClaim {
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly path: string;
  readonly line: number;
  readonly quote: string;
  readonly why: string;
}

const TEXT = { type: "string" } as const;

/** Every property is required and no other allowed, as OpenAI's "strict" wants it; nothing found is an empty list. */
export const ANSWER_SCHEMA: Schema = closed({
  seal: TEXT,
  claims: {
    type: "array",
    items: closed({
      category: { type: "string", enum: CATEGORIES },
      severity: { type: "string", enum: SEVERITIES },
      confidence: { type: "string", enum: CONFIDENCES },
      path: TEXT,
      line: { type: "integer" },
      quote: TEXT,
      why: TEXT,
    }),
  },
  answers: { type: "array", items: closed({ question: { type: "integer" }, says: TEXT }) },
});

function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
}

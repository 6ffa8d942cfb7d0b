import { CONFIDENCES, SEVERITIES, type Confidence, type Severity } from "../../core/severity.ts";
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

/** What the compiled schema exports. */
export interface Validate<T> {
  (value: unknown): value is T;
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

const TEXT = { type: "string" } as const;

/** Every property is required and no other allowed, as OpenAI's "strict" wants it; nothing found is an empty list. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = closed({
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

function closed(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
}

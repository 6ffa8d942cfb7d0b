import { cutText } from "../../../text/cut.ts";
import { shapeOf } from "./pattern-shape.ts";
import type { Bound, Pattern, Schema } from "./schema.ts";

/** UTF-16 units of one pattern or list of values in a sentence. */
const LONGEST = 80;

const BOUND_WORDS: Readonly<Record<Bound, (limit: number) => string>> = {
  maximum: (limit) => `up to ${limit}`,
  exclusiveMaximum: (limit) => `below ${limit}`,
  maxLength: (limit) => `of at most ${limit} letters`,
  maxItems: (limit) => `of at most ${limit} items`,
  minimum: (limit) => `from ${limit}`,
  exclusiveMinimum: (limit) => `above ${limit}`,
  minLength: (limit) => `of at least ${limit} letters`,
  minItems: (limit) => `of at least ${limit} items`,
};

/** What an argument may be, in a few words: `up to 100`, `"a" or "b"`, `text like ^a$`, `anything`. */
export function wordSchema({ types, values, pattern, bounds, items, others }: Schema): string {
  if (values !== null) return cutText(values.size === 0 ? "nothing" : [...values].join(" or "), LONGEST);
  const words = [
    ...(types === null || pattern !== null ? [] : [types.join(" or ")]),
    ...(pattern === null ? [] : [`text like ${cutText(pattern.source, LONGEST)}`]),
    ...[...bounds].map(([bound, limit]) => BOUND_WORDS[bound](limit)),
    ...(items === null ? [] : [`a list of ${wordSchema(items)}`]),
    ...[...others].map(([keyword, json]) => cutText(`${keyword} ${json}`, LONGEST)),
  ];
  return words.length === 0 ? "anything" : words.join(", ");
}

/** The domain that a pattern ties addresses to: of a mailbox (`@corp.com` at its end) or of a URL; null for all others. */
export function domainOf(pattern: Pattern | null): string | null {
  const shape = pattern === null ? null : shapeOf(pattern);
  if (shape === null) return null;
  const text = shape.between === "exact" ? shape.start : shape.end;
  const mailbox = /@(?<domain>[\w-]+(?:\.[\w-]+)+)$/u.exec(text)?.groups?.["domain"];
  return (
    mailbox ?? /^https?:\/\/(?<domain>[\w-]+(?:\.[\w-]+)+)(?:[/:]|$)/u.exec(shape.start)?.groups?.["domain"] ?? null
  );
}

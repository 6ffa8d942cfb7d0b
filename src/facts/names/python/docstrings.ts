import type { ScopeId } from "../../../core/expression.ts";
import { encloses } from "../../../core/span.ts";
import type { Value } from "../../value.ts";
import { COMPUTED } from "../choice.ts";
import type { SourceIndex } from "../source-index.ts";

/** Only blanks and comments. */
const NOTHING = /^(?:\s|\\\n|#[^\n]*(?:\n|$))*$/u;
/** Strings that are looked at: those of parameters and annotations stand before the docstring. */
const MOST_STRINGS = 64;
const MOST_BETWEEN = 4000;

/** The docstring of the source (scope 0), a function or a class. */
export function docstringOf({ facts, text }: SourceIndex, scope: ScopeId): Value {
  const span = facts.scopes[scope]?.span;
  if (span === undefined) return COMPUTED;
  const inside = facts.strings.filter((each) => encloses(span, each.span));
  for (const { value, span: at } of inside.slice(0, MOST_STRINGS)) {
    const before = text.slice(Math.max(span.start, at.start - MOST_BETWEEN), at.start);
    const start = scope === 0 ? before : before.slice(before.lastIndexOf(":") + 1);
    if (value !== null && NOTHING.test(start) && (scope === 0 || before.includes(":"))) {
      return { kind: "text", value, bytes: false };
    }
    if (scope === 0) break;
  }
  return COMPUTED;
}

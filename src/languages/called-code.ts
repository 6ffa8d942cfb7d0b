import type { Span } from "../core/span.ts";
import type { CallExpression, Expression } from "../core/expression.ts";
import type { CallFact, Embedded, Language } from "../core/source-facts.ts";
import { calleeName } from "./callee-name.ts";
import { sortBySpan } from "./sort-by-place.ts";

/** A function that runs a text as code. */
export interface CodeRunner {
  /** Language of the text. */
  readonly runs: Language;
  /** What may stand in front of its name, with the dot: `""` for nothing. Null where the name alone says enough. */
  readonly objects: readonly string[] | null;
  /** White space in front of the code is no indentation. */
  readonly trims?: true;
  /** The argument that is the code; null when this call has none. */
  readonly codeOf: (call: CallExpression) => Expression | null;
}

/** Functions by the last part of their name. */
export type CodeRunners = ReadonlyMap<string, CodeRunner>;

/**
 * Constant texts that are run as code, by what the called function is called where it is called: what else a name may
 * stand for is not asked.
 */
export function findCalledCode(
  text: string,
  language: Language,
  calls: readonly CallFact[],
  runners: CodeRunners,
): readonly Embedded[] {
  const found: Embedded[] = [];
  for (const { call } of calls) {
    const { callee } = call;
    if (callee.kind !== "name" && callee.kind !== "attribute") continue;
    const runner = runners.get(callee.name);
    if (runner === undefined) continue;
    const written = calleeName(callee, language);
    if (runner.objects?.includes(written.slice(0, -callee.name.length)) === false) continue;
    const code = runner.codeOf(call);
    if (code?.kind !== "string") continue;
    // Objects that may be called anything are not shown.
    const how = runner.objects === null ? callee.name : written;
    found.push(
      embedLiteral(text, runner.trims === true ? code.value.trimStart() : code.value, code.span, runner.runs, how),
    );
  }
  // The code of a call may stand behind calls in its other arguments.
  sortBySpan(found);
  return found;
}

/** The value of a literal as code; it stands where the literal does unless there are escapes in it. */
export function embedLiteral(source: string, value: string, span: Span, language: Language, how: string): Embedded {
  const at = value === "" ? -1 : source.slice(span.start, span.end).indexOf(value);
  const stretches = at < 0 ? [] : [{ at: 0, source: span.start + at, length: value.length }];
  return { language, how, text: value, stretches, span };
}

/** The argument at this place; null where something is spread before it, or where it has a name. */
export function positional({ arguments: given }: CallExpression, index: number): Expression | null {
  const argument = given[index];
  if (argument === undefined || given.slice(0, index + 1).some(({ name, spread }) => spread || name !== null))
    return null;
  return argument.value;
}

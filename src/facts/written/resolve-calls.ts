import type { SourceFacts } from "../../core/source-facts.ts";
import type { ResolvedCall } from "../resolved-call.ts";
import { readNames } from "./names.ts";
import { readArguments } from "./values.ts";

/** Every call of a source, with the name of what it calls as far as imports and the language itself say it. */
export function resolveWrittenCalls(source: SourceFacts): readonly ResolvedCall[] {
  const names = readNames(source);
  return source.calls.map(({ call, scope }) => ({
    call,
    scope,
    target: names.qualify(call.callee),
    arguments: readArguments(call.arguments, names),
  }));
}

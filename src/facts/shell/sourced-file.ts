import type { ImportFact, SourceFacts } from "../../core/source-facts.ts";
import { constantOf } from "../word.ts";
import { collectVariables } from "./variables.ts";
import { wordsOf } from "./words.ts";

/** The file that `source "$folder/lib.sh"` runs, where the script itself says what its variables are; else null. */
export function findSourcedFile(facts: SourceFacts, { span }: ImportFact): string | null {
  const call = facts.calls.find((each) => each.call.span.start === span.start && each.call.span.end === span.end)?.call;
  if (call === undefined) return null;
  const variables = collectVariables(facts);
  const chooseOnly = (name: string): number => (variables.valuesOf(name)?.length === 1 ? 0 : -1);
  const words = call.arguments.flatMap((argument) => wordsOf(argument, variables, chooseOnly));
  return constantOf(words.find((word) => constantOf(word) !== "--"));
}

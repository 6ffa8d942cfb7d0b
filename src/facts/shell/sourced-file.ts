import type { ImportFact, SourceFacts } from "../../core/source-facts.ts";
import { groupBy } from "../../core/group.ts";
import { onceFor } from "../once-for.ts";
import { constantOf } from "../word.ts";
import { collectVariables } from "./variables.ts";
import { chooseOnly, wordsOf } from "./words.ts";

/** The file that `source "$folder/lib.sh"` runs, where the script itself says what its variables are; else null. */
export function findSourcedFile(facts: SourceFacts, { span }: ImportFact): string | null {
  const call = callsByEnd(facts)
    .get(span.end)
    ?.find((each) => each.span.start === span.start);
  if (call === undefined) return null;
  const variables = collectVariables(facts);
  const words = call.arguments.flatMap((argument) => wordsOf(argument, variables, chooseOnly(variables)));
  return constantOf(words.find((word) => constantOf(word) !== "--"));
}

const callsByEnd = onceFor(({ calls }: SourceFacts) =>
  groupBy(
    calls.map(({ call }) => call),
    ({ span }) => span.end,
  ),
);

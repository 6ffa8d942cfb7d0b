import { onceFor } from "../once-for.ts";
import type { MeaningTable } from "../meaning/meaning.ts";
import type { Value } from "../value.ts";
import { isPowerful } from "../meaning/powers.ts";
import type { Evaluator } from "./evaluator.ts";

/** Whether a name of it, one that is not known, can be one that runs programs or code. */
export function holdsPowers(object: Value, { meanings }: Pick<Evaluator, "meanings">): boolean {
  if (object.kind === "unknown") return object.because === "route";
  if (object.kind === "names") return object.of === null || holdsPowers(object.of, { meanings });
  return object.kind === "named" && modulesWithPowers(meanings).has(object.name);
}

const modulesWithPowers = onceFor(
  (meanings: MeaningTable): ReadonlySet<string> =>
    new Set(
      Object.entries(meanings).flatMap(([name, meaning]) =>
        isPowerful(meaning) ? [name.slice(0, name.lastIndexOf("."))] : [],
      ),
    ),
);

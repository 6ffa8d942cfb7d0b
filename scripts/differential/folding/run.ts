import fc from "fast-check";
import { askPython, compareFolding } from "./compare.ts";
import { EXPRESSIONS } from "./expressions.ts";

const RUNS = 20_000;
/** Expressions at a time, so that no answer grows without bound. */
const BATCH = 2000;
const MOST_SHOWN = 20;

/** Folds many random expressions and compares with CPython; the number of different answers. */
export async function runFolding(): Promise<number> {
  const total = { expressions: 0, known: 0, different: 0 };
  for (let done = 0; done < RUNS; done += BATCH) {
    const arbitrary = fc.oneof(EXPRESSIONS.text, EXPRESSIONS.bytes, EXPRESSIONS.number);
    const expressions = fc.sample(arbitrary, { numRuns: BATCH, seed: done });
    const answers = askPython(expressions);
    if (answers === null) throw new Error("no python3 here");
    const { known, different } = await compareFolding(expressions, answers);
    for (const each of different.slice(0, MOST_SHOWN - total.different)) console.log(each);
    total.expressions += expressions.length;
    total.known += known;
    total.different += different.length;
  }
  console.log(
    `${total.expressions} expressions, ${total.known} folded, ${total.different} with another answer than CPython's`,
  );
  return total.different;
}

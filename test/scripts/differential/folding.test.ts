import fc from "fast-check";
import { expect, test } from "vitest";
import { askPython, compareFolding } from "../../../scripts/differential/folding/compare.ts";
import { EXPRESSIONS } from "../../../scripts/differential/folding/expressions.ts";

/** A small share; `npm run differential -- folding` takes many more. */
const RUNS = 400;

test("what is folded is what CPython says, and most of it is folded", async (context) => {
  const expressions = [EXPRESSIONS.text, EXPRESSIONS.bytes, EXPRESSIONS.number].flatMap((each) =>
    fc.sample(each, RUNS),
  );
  const answers = askPython(expressions);
  if (answers === null) {
    context.skip("python3 is not here");
    return;
  }
  const { known, different } = await compareFolding(expressions, answers);
  expect(different).toEqual([]);
  expect(known).toBeGreaterThan(expressions.length * 0.9);
});

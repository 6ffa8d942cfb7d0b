import { findBehind } from "../../../../src/facts/query/behind.ts";
import { newIn } from "../../../../src/facts/versions/multiset.ts";
import { unitsOutsideTests, type CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { isTelling, tellsSuccess } from "./claims.ts";
import { findPassingChecks, hasIgnoredCheck } from "./passing-checks.ts";

const RANDOM: ReadonlySet<string> = new Set(
  ["random", "randint", "randrange", "uniform", "choice", "choices", "gauss", "triangular"]
    .map((name) => `random.${name}`)
    .concat("Math.random", "secrets.choice", "secrets.randbelow", "crypto.randomInt", "numpy.random.randint"),
);
/** What finds out nothing: it shows, waits, sets up the shell or ends. */
const FINDS_OUT_NOTHING =
  /^(?:(?:builtins\.)?print|console\.\w+|sys\.(?:stdout\.write|exit)|process\.(?:stdout\.write|exit)|echo|printf|sleep|time\.sleep|set|exit|true|:|date|setTimeout|random\.\w+|Math\.\w+|builtins\.(?:range|str|len))$/u;

/** Successes that the head tells and that nothing found out: fixed, random, or of a check whose failure nobody sees. */
export function findClaimedResults(change: UnderstoodChange): readonly Hit[] {
  return newIn(change, eachClaimed);
}

function* eachClaimed(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOutsideTests(artifact)) {
    yield* findPassingChecks(unit);
    const { source, calls } = unit;
    for (const told of calls.filter(tellsSuccess)) {
      const because = findReason(unit, told.call.arguments);
      if (because === null) continue;
      yield { source, span: told.call.span, key: `claim ${because}`, detail: `a success is told ${because}` };
      break;
    }
  }
}

function findReason(unit: CodeUnit, given: CodeUnit["calls"][number]["call"]["arguments"]): string | null {
  if (given.some(({ value }) => findBehind(unit.source, value, RANDOM) !== null)) return "by chance";
  if (hasIgnoredCheck(unit)) return "whatever the check says";
  const isWholeFile = unit.name === "" && unit.source.how === null && unit.source.facts.definitions.length === 0;
  const findsOut = unit.calls.some((call) => !isTelling(call) && !FINDS_OUT_NOTHING.test(call.name));
  return isWholeFile &&
    !findsOut &&
    unit.source.facts.imports.every(({ module }) => module === "random" || module === "time")
    ? "that nothing finds out"
    : null;
}

import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { without } from "../../../../src/facts/versions/multiset.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import { reachedFrom } from "../../../../src/facts/versions/reached-units.ts";
import { maskFile, quoteOf } from "../../../../src/text/mask.ts";
import { unitsOf, type CodeUnit } from "../../../../src/facts/versions/units.ts";
import { checksIn, type CheckFact } from "./checks.ts";
import { atStart, inUnit } from "./weakening.ts";

const keyOf = ({ key }: CheckFact): string => key;
/** What is needed of the calls behind a check, so that there is still something for it to guard. */
const LEAST_KEPT = 0.5;

/**
 * Checks that a function had and has no more, though what they guarded is still there. One that moved into a function
 * that is called, or anywhere else in the artifact, is not lost; nor is one that another took the place of, unless it
 * now asks the opposite.
 */
export function* findLostChecks(pair: UnitPair, change: UnderstoodChange): Generator<Hit> {
  const lostHere = without(checksIn(pair.before), checksIn(pair.head), keyOf);
  if (lostHere.length === 0) return;
  const before = reachedFrom(pair.before, unitsOf(change.before));
  const head = reachedFrom(pair.head, unitsOf(change.head));
  const [had, has] = [before.flatMap(checksIn), head.flatMap(checksIn)];
  const gained = without(has, had, keyOf);
  const lostOnTheWay = new Set(without(had, has, keyOf).map(keyOf));
  const lost = without(lostHere, checksThatAppeared(change), keyOf).filter(({ key }) => lostOnTheWay.has(key));
  const inverted = lost.filter((check) => gained.some((other) => isOpposite(check, other)));
  for (const check of inverted) {
    const detail = `${check.words} asks the opposite${inUnit(pair.head)}: “${quoteCheck(check, pair.before)}”`;
    yield { ...atStart(pair.head), key: `inverted ${check.key}`, detail };
  }
  const others = lost.filter((check) => !inverted.includes(check) && isStillNeeded(check, pair.before, head));
  for (const check of others.slice(Math.max(0, gained.length - inverted.length))) {
    const detail = `${check.words} is gone${inUnit(pair.head)}: “${quoteCheck(check, pair.before)}”`;
    yield { ...atStart(pair.head), key: `lost ${check.key}`, detail };
  }
}

/** The check as the version before had it: the head has nothing to point at. */
function quoteCheck({ asked }: CheckFact, { source }: CodeUnit): string {
  return quoteOf(maskFile(source.text), asked.start, asked.end);
}

/** Checks that the head has anywhere and more often than the version before. */
function checksThatAppeared({ head, before }: UnderstoodChange): readonly CheckFact[] {
  return without(unitsOf(head).flatMap(checksIn), unitsOf(before).flatMap(checksIn), keyOf);
}

function isOpposite({ condition }: CheckFact, { condition: other }: CheckFact): boolean {
  if (condition === null || other === null) return false;
  return condition.core === other.core && condition.stopsIfTrue !== other.stopsIfTrue;
}

/** Whether most of what is called behind a check is still called. */
function isStillNeeded({ span }: CheckFact, { calls, source }: CodeUnit, head: readonly CodeUnit[]): boolean {
  const behind = new Set(calls.filter(({ call }) => call.span.start > span.end).map(({ name }) => name));
  for (const name of behind) if (isConstructor(name)) behind.delete(name);
  if (behind.size === 0) return source.facts.language !== "shell";
  const kept = new Set(head.flatMap((unit) => unit.calls.map(({ name }) => name)));
  return [...behind].filter((name) => kept.has(name)).length >= LEAST_KEPT * behind.size;
}

/** What is only made to be raised. */
function isConstructor(name: string): boolean {
  return /(?:Error|Exception|Exit|Warning)$|^exit$/u.test(name);
}

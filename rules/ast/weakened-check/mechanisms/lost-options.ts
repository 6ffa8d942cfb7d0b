import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { unitsOf, type CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import { isMuchLarger } from "../../../../src/facts/query/numbers.ts";
import { optionsIn, type Option } from "./options.ts";
import { inUnit } from "./weakening.ts";

/** Options whose presence is the check: without them a call waits for ever, or accepts whatever comes. */
const CAREFUL: Readonly<Record<string, RegExp>> = {
  timeout: /./u,
  signal: /^(?:fetch|globalThis\.fetch|.*\.fetch)$/u,
  filter: /extract(?:all)?$/u,
  weights_only: /load$/u,
  autoescape: /Environment$/u,
  max_redirects: /./u,
  maxRedirects: /./u,
  check: /^subprocess\.run$/u,
};

/** Options that calls had and have no more, and time-outs that are now so long that they are none. */
export function* findLostOptions(pair: UnitPair, change: UnderstoodChange): Generator<Hit> {
  const { head, before } = pair;
  const [now, earlier] = [optionsIn(head), optionsIn(before)];
  for (const [name, calls] of Object.entries(CAREFUL)) {
    const isMeant = ({ name: option, of, value }: Option): boolean => option === name && calls.test(of) && isSet(value);
    const had = earlier.filter(isMeant);
    if (had.length <= now.filter(isMeant).length && name !== "timeout") continue;
    for (const { of, value } of had) {
      const call = head.calls.find(
        (each) => each.name === of && isWithout(each, name, now, earlier.filter(isMeant), value),
      );
      if (call === undefined || isSetElsewhere(name, head, change)) continue;
      const detail = `${name} of ${call.last}() is gone${inUnit(head)}`;
      yield { source: head.source, span: call.call.span, key: `lost option ${name} ${of}`, detail };
      break;
    }
  }
}

function isSet(value: Option["value"]): boolean {
  return value !== null && value !== false && value !== 0;
}

/** Whether a call lacks the option, or has it with a number that is much larger than any before. */
function isWithout(
  { call, name: of }: NamedCall,
  name: string,
  now: readonly Option[],
  earlier: readonly Option[],
  value: Option["value"],
): boolean {
  if (call.arguments.some(({ spread, name: given }) => spread || given === "**")) return false;
  const own = now.filter(({ span }) => span.start === call.span.start && span.end === call.span.end);
  const option = own.find((each) => each.name === name);
  if (option === undefined) {
    const hadSome = earlier.filter((each) => each.of === of).length;
    const hasSome = now.filter((each) => each.of === of && each.name === name).length;
    return (
      hasSome < hadSome && call.arguments.every(({ value: given }) => given.kind !== "name" || given.name !== "options")
    );
  }
  if (typeof option.value === "number" && typeof value === "number") return isMuchLarger(option.value, value);
  return !isSet(option.value);
}

/** A default for all calls, a wrapper, or a check of the result by hand. */
function isSetElsewhere(name: string, { calls, source, span }: CodeUnit, { head, before }: UnderstoodChange): boolean {
  if (name === "check") return /returncode/u.test(source.text.slice(span.start, span.end));
  if (!/^(?:timeout|signal)$/u.test(name)) return false;
  const mentions = (units: readonly CodeUnit[]): number =>
    units.reduce((sum, unit) => sum + unit.calls.filter(({ name: call }) => /timeout|abort/iu.test(call)).length, 0);
  if (mentions(unitsOf(head)) > mentions(unitsOf(before))) return true;
  const options = (units: readonly CodeUnit[]): number =>
    units.reduce(
      (sum, unit) => sum + optionsIn(unit).filter((option) => option.name === name && isSet(option.value)).length,
      0,
    );
  return calls.length > 0 && options(unitsOf(head)) >= options(unitsOf(before)) && name === "signal";
}

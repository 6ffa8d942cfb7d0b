import { lastName } from "../../languages/callee-name.ts";
import type { CodeUnit } from "./units.ts";

/** Calls that are followed from one function into the artifact's others. */
const DEEPEST = 3;
const MOST_UNITS = 60;

/** A function and those of its artifact that it calls, by the last part of their names, a few calls deep. */
export function reachedFrom(unit: CodeUnit, units: readonly CodeUnit[]): readonly CodeUnit[] {
  const reached = new Set([unit]);
  let edge: readonly CodeUnit[] = [unit];
  for (let depth = 0; depth < DEEPEST && edge.length > 0; depth++) {
    const called = new Set(edge.flatMap(namesCalled));
    edge = units.filter((each) => each.name !== "" && called.has(lastPart(each.name)) && !reached.has(each));
    for (const each of edge.slice(0, MOST_UNITS)) reached.add(each);
  }
  return [...reached];
}

/** What a function calls, and what it is decorated with. */
function namesCalled({ calls, definition }: CodeUnit): readonly string[] {
  const decorators = (definition?.decorators ?? []).map((each) => lastName(each.kind === "call" ? each.callee : each));
  return [...calls.map(({ last }) => last), ...decorators];
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

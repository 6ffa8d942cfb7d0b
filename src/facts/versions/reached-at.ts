import { onceFor } from "../once-for.ts";
import { addTo } from "../../core/group.ts";
import { encloses, type Span } from "../../core/span.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { lastName } from "../../languages/callee-name.ts";
import { eachWithin } from "../query/expressions.ts";
import { unitsOf, type CodeUnit } from "./units.ts";

/**
 * Whether anything of an artifact comes to a place by itself: what stands outside of all functions runs with the file, a
 * function where something that runs names it, by the letters of its name. Others may still call what nothing here does.
 */
export function isReachedAt(artifact: UnderstoodArtifact, source: ArtifactSource, place: Span): boolean {
  const around = unitsOf(artifact).filter(
    ({ name, source: own, span }) => name !== "" && own === source && encloses(span, place),
  );
  const innermost = around.reduce<CodeUnit | null>(
    (found, unit) => (found === null || unit.span.start >= found.span.start ? unit : found),
    null,
  );
  return innermost === null || reachedUnits(artifact).has(innermost);
}

const reachedUnits = onceFor((artifact: UnderstoodArtifact): ReadonlySet<CodeUnit> => {
  const units = unitsOf(artifact);
  const byName = new Map<string, CodeUnit[]>();
  for (const unit of units) for (const name of namesOf(unit)) addTo(byName, name, unit);
  const reached = new Set(units.filter(({ name }) => name === ""));
  const waiting = [...reached];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    for (const name of namesUsed(unit)) {
      for (const other of byName.get(name) ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        waiting.push(other);
      }
    }
  }
  return reached;
});

/** What the language calls by itself goes by the name of its class: `Form.__init__` is called where a `Form` is made. */
function namesOf({ name }: CodeUnit): readonly string[] {
  const parts = name.split(".");
  const [own = "", owner = ""] = [parts.at(-1), parts.at(-2)];
  return /^(?:__\w+__|constructor)$/u.test(own) ? [owner] : [own];
}

/** Names that a function calls, hands over, keeps, or is decorated with. */
function namesUsed({ calls, assignments, definition }: CodeUnit): ReadonlySet<string> {
  const values = [
    ...calls.flatMap(({ call }) => [call.callee, ...call.arguments.map(({ value }) => value)]),
    ...assignments.flatMap(({ value }) => (value === null ? [] : [value])),
    ...(definition?.decorators ?? []),
  ];
  const names = new Set<string>(calls.map(({ last }) => last));
  for (const part of values.flatMap((value) => [...eachWithin(value)])) {
    names.add(lastName(part));
  }
  return names;
}

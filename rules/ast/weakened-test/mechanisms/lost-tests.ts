import { encloses } from "../../../../src/core/span.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../../src/facts/artifact/source.ts";
import { demandsOf } from "../../../../src/facts/tests/demands.ts";
import type { TestCase } from "../../../../src/facts/tests/test-case.ts";
import { readTestCases } from "../../../../src/facts/tests/test-cases.ts";
import { whatSkips } from "../../../../src/facts/tests/skipping.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { helperUnits, subjectsOf, testedUnits } from "./tested-code.ts";

/** Tests that are gone though what they test is there, and no other test demands as much of it. One hit a file. */
export function* findLostTests(gone: readonly TestCase[], { head, before }: UnderstoodChange): Generator<Hit> {
  if (gone.length === 0) return;
  const [now, earlier] = [readTested(head), readTested(before)];
  const lost = gone.filter((test) => {
    if (demandsOf(test).length === 0 || whatSkips(test) !== null) return false;
    const subjects = subjectsOf(test, earlier.units, earlier.helpers);
    if (subjects.length === 0) return [...earlier.units.keys()].some((name) => now.units.has(name));
    return subjects.some((name) => now.units.has(name) && countDemands(name, now) < countDemands(name, earlier));
  });
  for (const file of new Set(lost.map(({ source }) => source.file.name))) {
    const place = placeOf(file, head.sources);
    const names = lost.filter(({ source }) => source.file.name === file).map(({ name }) => name);
    if (place !== null)
      yield { ...place, key: `lost ${names.join(" ")}`, detail: `${names.slice(0, 3).join(", ")} is gone` };
  }
}

/** One version: its code, its tests that run, and what helps them. */
interface Tested {
  readonly units: ReadonlyMap<string, CodeUnit>;
  readonly helpers: ReadonlyMap<string, readonly CodeUnit[]>;
  readonly cases: readonly TestCase[];
}

function readTested(artifact: UnderstoodArtifact): Tested {
  const cases = artifact.sources.flatMap(readTestCases).filter((test) => whatSkips(test) === null);
  return { units: testedUnits(artifact), helpers: helperUnits(artifact), cases };
}

/** How much tests demand of a function of the artifact: each row of a table counts. */
function countDemands(name: string, { units, helpers, cases }: Tested): number {
  const concerned = cases.filter((test) => subjectsOf(test, units, helpers).includes(name));
  return concerned.reduce((sum, test) => sum + demandsOf(test).length * rowsOf(test), 0);
}

/** How often a test is run: for each row of its table, or of the list that it goes over; many for one that is computed. */
function rowsOf({ source, span, definition, call }: TestCase): number {
  const tables = [
    ...(definition?.decorators ?? []).map((each) => (each.kind === "call" ? each.arguments[1]?.value : undefined)),
    call?.call.callee.kind === "call" ? call.call.callee.arguments[0]?.value : undefined,
    ...source.facts.regions
      .filter((region) => region.kind === "loop" && encloses(span, region.span))
      .map(({ condition }) => condition),
  ];
  const rows = tables.map((table) =>
    table === undefined || table === null ? 1 : table.kind === "list" ? table.items.length : MANY,
  );
  return Math.max(1, ...rows);
}

const MANY = 20;

/** The file itself where it is still there, else the first of the artifact's sources. */
function placeOf(file: string, sources: readonly ArtifactSource[]): Pick<Hit, "source" | "span"> | null {
  const source = sources.find((each) => each.file.name === file) ?? sources[0];
  return source === undefined ? null : { source, span: { start: 0, end: 0 } };
}

import type { Sides } from "../../core/artifact.ts";
import { placeName } from "../../core/location.ts";
import { readDependencies } from "../../facts/dependencies/read-dependencies.ts";
import type { DependencyReport } from "../../facts/dependencies/report.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Readings } from "../stage.ts";
import type { SuppliedArtifact } from "./check.ts";

/** What both sides install. */
export async function readSupplies(
  { head, before }: Sides<UnderstoodArtifact>,
  readings: Readings,
): Promise<Sides<SuppliedArtifact>> {
  const supply = async (understood: UnderstoodArtifact, read: Readings["head"]): Promise<SuppliedArtifact> => ({
    understood,
    supplies: await readDependencies(understood, read),
  });
  return {
    head: await supply(head, readings.head),
    before: before === null ? null : await supply(before, readings.before ?? []),
  };
}

/** Whether it is proved: of sources that took too long, and of what nobody could audit, little is known. */
export function installsNothing({ understood, supplies }: SuppliedArtifact): boolean {
  return countFiles(supplies) === 0 && understood.late.length === 0;
}

/** How many files say something about packages. */
export function countFiles({ dependencies, unaudited, remarks, locks }: DependencyReport): number {
  return new Set([...dependencies, ...unaudited, ...remarks, ...locks].map(({ at }) => placeName(at))).size;
}

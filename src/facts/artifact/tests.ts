import type { TestFact } from "../../core/artifact-facts.ts";
import { readTestCases } from "../tests/test-cases.ts";
import { locateStart, type ArtifactSource } from "./source.ts";

/** What test runners collect, with its place. Tests whose runner is not known are not among them. */
export function findTests(sources: readonly ArtifactSource[]): readonly TestFact[] {
  return sources.flatMap(readTestCases).flatMap(({ framework, name, span, source }) => {
    return framework === "other" ? [] : [{ framework, name, at: locateStart(source, span) }];
  });
}

import type { Fault } from "../core/fault.ts";
import type { Finding } from "../core/finding.ts";
import { wholeFile } from "../core/location.ts";
import type { UnderstoodArtifact } from "../facts/artifact/artifact-facts.ts";
import type { Ports } from "../ports/ports.ts";

/** For each look: all rules over one side of an artifact, or over both. In milliseconds. */
const TIME_LIMIT = 5000;

interface Collected {
  /** Of each look, in their order. */
  readonly findings: readonly (readonly Finding[])[];
  /** Null when all came to an end. */
  readonly fault: Fault | null;
}

/**
 * Runs the looks one after the other, under one watch over the time that all of them have: on a busy machine it takes
 * longer to start than a look does. What was found before the time was over counts.
 */
export function collectFindings(looks: readonly Iterable<Finding>[], timeLimit: Ports["timeLimit"]): Collected {
  const findings = looks.map((): Finding[] => []);
  const run = timeLimit.run(TIME_LIMIT * looks.length, () => {
    for (const [index, look] of looks.entries()) for (const finding of look) findings[index]?.push(finding);
  });
  return { findings, fault: run.ok ? null : run.fault };
}

/** The fault of rules that did not come to an end. */
export function describeLateRules({ artifact }: UnderstoodArtifact, { code }: Fault): Fault {
  const message = `${artifact.id}: the rules took too long`;
  return { code, message, at: wholeFile(artifact.entries[0].path) };
}

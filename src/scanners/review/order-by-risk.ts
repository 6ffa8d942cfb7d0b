import { comparable, type Examinable } from "../../core/artifact.ts";
import type { Outcomes } from "../../core/outcome.ts";
import { compareText } from "../../core/order.ts";
import { SEVERITIES } from "../../core/severity.ts";
import { findingsSoFar } from "./questions.ts";

/** A change that waits for its review, with what the other stages said of it. */
export interface Waiting {
  readonly change: Examinable;
  readonly soFar: Partial<Outcomes>;
}

/** The riskiest first: by the worst finding, then by how much can be done that is risky, then what is new, then by id. */
export function orderByRisk<T extends Waiting>(waiting: readonly T[]): readonly T[] {
  const rated = waiting.map((each) => ({ each, risk: rate(each) }));
  return rated
    .toSorted((a, b) => compareRisks(a.risk, b.risk) || compareText(a.each.change.head.id, b.each.change.head.id))
    .map(({ each }) => each);
}

function rate({ change, soFar }: Waiting): readonly number[] {
  const [worst] = findingsSoFar(soFar);
  const severity = worst === undefined ? SEVERITIES.length : SEVERITIES.indexOf(worst.severity);
  const risky = Object.values(soFar).flatMap((outcome) => {
    const evidence = "evidence" in outcome ? outcome.evidence : undefined;
    return (evidence?.head.capabilities ?? []).filter(({ risk }) => risk === "risky");
  });
  return [severity, -risky.length, comparable(change) === null ? 0 : 1];
}

function compareRisks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

import type { Finding } from "../../core/finding.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { locate } from "../../facts/artifact/source.ts";
import { isReachedAt } from "../../facts/versions/reached-at.ts";
import { excerptOf } from "../../text/excerpt.ts";
import { quoteOf } from "../../text/mask.ts";
import { raise } from "../find.ts";
import type { Masks } from "../masks.ts";
import type { AstRule, ChangeRule } from "./ast-rule.ts";
import { countGuards } from "./count-guards.ts";
import type { Hit, UnderstoodChange } from "./check.ts";

/** Findings of one rule in one artifact that are kept: a source can call the same function any number of times. */
const MOST_FINDINGS = 200;

/** Runs one rule over an artifact. */
export function* runRule({ check, ...rule }: AstRule, artifact: UnderstoodArtifact, masks: Masks): Generator<Finding> {
  if (check !== null) yield* raiseFirst({ ...rule, about: "state" }, artifact, check(artifact), masks);
}

/** Runs one rule over both sides of a change. */
export function* runChangeRule(
  { check, ...rule }: ChangeRule,
  change: UnderstoodChange,
  masks: Masks,
): Generator<Finding> {
  yield* raiseFirst({ ...rule, about: "change" }, change.head, check(change), masks);
}

function* raiseFirst(
  rule: RaisedBy,
  artifact: UnderstoodArtifact,
  hits: Iterable<Hit>,
  masks: Masks,
): Generator<Finding> {
  let count = 0;
  for (const hit of hits) {
    if (count++ === MOST_FINDINGS) return;
    yield raiseHit(rule, artifact, hit, masks);
  }
}

interface RaisedBy extends Omit<AstRule, "check"> {
  /** "state" when left out. */
  readonly about?: Finding["about"];
}

/** The finding at a place of an artifact, with the masked line it stands on. */
export function raiseHit(
  { rule, grade, about = "state" }: RaisedBy,
  artifact: UnderstoodArtifact,
  hit: Hit,
  masks: Masks,
): Finding {
  const { source, span, key, detail = "", related = [] } = hit;
  const { start, end } = source.place(span);
  const primary = locate(source, span);
  const masked = masks.of(source.file);
  const shown = { quote: quoteOf(masked, start, end), excerpt: excerptOf(masked, source.file.lines, primary) };
  const message = detail === "" ? grade.title : `${grade.title}: ${detail}`;
  // That nothing calls the code is one condition more for it to run.
  const guards = countGuards(source.facts, span) + (isReachedAt(artifact, source, span) ? 0 : 1);
  return { ...raise({ rule, about, grade, primary, key, message, shown }), related, guards };
}

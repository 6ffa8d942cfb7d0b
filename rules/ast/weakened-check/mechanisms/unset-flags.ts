import type { Expression } from "../../../../src/core/expression.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import { unitsOutsideTests } from "../../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";

const FAILURE: ReadonlySet<string> = new Set(
  "fail failed failure failures error errors invalid violation violations exit rc".split(" "),
);

/** Variables that remembered a failure, are still there, and are never set to one any more. */
export function* findUnsetFlags({ head, before }: UnderstoodChange): Generator<Hit> {
  const now = flagsIn(head);
  for (const [key, { isRaised }] of flagsIn(before)) {
    const later = now.get(key);
    if (!isRaised || later === undefined || later.isRaised) continue;
    yield { ...later.at, key: `flag ${later.name}`, detail: `${later.name} never says that something failed` };
  }
}

interface Flag {
  readonly name: string;
  /** Whether it is set to something else than “nothing failed” anywhere. */
  readonly isRaised: boolean;
  /** Where it is set last. */
  readonly at: Pick<Hit, "source" | "span">;
}

/** By language and name: a flag may be set in one function and asked in another. */
function flagsIn(artifact: UnderstoodArtifact): ReadonlyMap<string, Flag> {
  const found = new Map<string, Flag>();
  for (const unit of unitsOutsideTests(artifact)) {
    for (const { how, target, value, span } of unit.assignments) {
      if (target?.kind !== "name" || !hasWord(target.name, FAILURE)) continue;
      const key = `${unit.source.file.name} ${target.name}`;
      const isRaised = found.get(key)?.isRaised === true || how !== "assign" || !saysNothing(value, target.name);
      found.set(key, { name: target.name, isRaised, at: { source: unit.source, span } });
    }
  }
  return found;
}

/** `0`, `false`, an empty list, the flag itself, or one of these by default: `${FAILED:-0}`. */
function saysNothing(value: Expression | null, name: string): boolean {
  switch (value?.kind) {
    case undefined:
      return true;
    case "number":
      return value.value === 0;
    case "string":
      return /^(?:0|false|no)?$/u.test(value.value);
    case "constant":
      return !/^true$/iu.test(value.name);
    case "name":
      return value.name === name;
    case "list":
      return value.items.length === 0;
    case "dictionary":
      return value.entries.length === 0;
    case "template":
      return value.parts.every((part) => typeof part !== "string" && saysNothing(part, name));
    case "binary":
      return (
        /^(?::-|-|or|\|\||\?\?)$/u.test(value.operator) &&
        [value.left, value.right].every((side) => saysNothing(side, name))
      );
    default:
      return false;
  }
}

import type { Expression } from "../../../../src/core/expression.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { unitsOf } from "../../../../src/facts/versions/units.ts";
import { isTestCode } from "./weakening.ts";

/** What a name is set to: a constant, a field, the default of a parameter. */
export interface NamedValue {
  readonly name: string;
  readonly value: Expression;
  readonly at: Pick<Hit, "source" | "span">;
}

/** Names of the code of an artifact that are set to one value in one place, by name. */
export function namedValues(artifact: UnderstoodArtifact): ReadonlyMap<string, NamedValue> {
  const found = new Map<string, NamedValue | null>();
  const put = (named: NamedValue): void => void found.set(named.name, found.has(named.name) ? null : named);
  for (const unit of unitsOf(artifact)) {
    if (isTestCode(unit)) continue;
    const { source, assignments, calls, definition } = unit;
    for (const { how, target, value, span } of assignments) {
      const name = target?.kind === "name" || target?.kind === "attribute" ? target.name : null;
      if (how === "assign" && name !== null && value !== null) put({ name, value, at: { source, span } });
    }
    for (const { name, value } of definition?.parameters ?? []) {
      if (value !== null && name !== "") put({ name, value, at: { source, span: value.span } });
    }
    for (const { call } of calls) {
      for (const { name, value } of call.arguments) {
        for (const entry of value.kind === "dictionary" ? value.entries : []) {
          if (entry.key?.kind === "string")
            put({ name: entry.key.value, value: entry.value, at: { source, span: entry.value.span } });
        }
        if (name !== null && source.facts.language !== "shell") put({ name, value, at: { source, span: value.span } });
      }
    }
  }
  return new Map([...found].flatMap(([name, named]) => (named === null ? [] : [[name, named]])));
}

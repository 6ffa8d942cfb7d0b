import type { Expression } from "../../../../src/core/expression.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import { namedValues, type NamedValue } from "../../../../src/facts/versions/named-values.ts";
import { newIn } from "../../../../src/facts/versions/multiset.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";

/** Names of what says what somebody may do. */
const RIGHTS: ReadonlySet<string> = new Set(
  "permission permissions role roles access privilege privileges grant grants scope scopes".split(" "),
);
/** Values with which somebody may do nearly all: roles of GitHub, GitLab, clouds and databases. */
const POWERFUL =
  /^(?:\*|all|admin|administrator|owner|maintainer|maintain|root|superuser|sudo|full|full_?access|write-all|editor|roles\/(?:owner|editor)|superadmin)$/iu;

/** Rights that the code gives away and that it did not give before. */
export function findGrantedRights(change: UnderstoodChange): readonly Hit[] {
  return newIn(change, (artifact) =>
    namedValues(artifact).flatMap((named) => {
      const right = hasWord(named.name, RIGHTS) ? powerIn(named.value) : null;
      return right === null ? [] : [toHit(named, right)];
    }),
  );
}

function toHit({ name, at }: NamedValue, right: string): Hit {
  return { ...at, key: `right ${name} ${right}`, detail: `${name} is now “${right}”` };
}

/** As it is, or by default: `config.get("role", "admin")`, `role || "admin"`. */
function powerIn(value: Expression): string | null {
  switch (value.kind) {
    case "string":
      return POWERFUL.test(value.value) ? value.value : null;
    case "list":
      return value.items.map(powerIn).find((each) => each !== null) ?? null;
    case "binary":
      return powerIn(value.right);
    case "conditional":
      return value.branches.map(powerIn).find((each) => each !== null) ?? null;
    case "call": {
      const second = value.arguments[1]?.value;
      return second === undefined ? null : powerIn(second);
    }
    default:
      return null;
  }
}

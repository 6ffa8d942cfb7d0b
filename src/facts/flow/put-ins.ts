import { addTo } from "../../core/group.ts";
import type { Expression, ScopeId } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";

/** Something that is put into a thing with a name: `data["k"] = x`, `data.k = x`, `data.append(x)`. */
export interface PutIn {
  readonly value: Expression;
  readonly scope: ScopeId;
  /** The key or field; null where it is computed or is no matter. */
  readonly field: string | null;
}

/** Methods that keep what they are given: those of Python's and JavaScript's containers and buffers, by their documentation. */
const KEEPERS: ReadonlySet<string> = new Set(
  "append add extend insert update setdefault appendleft push unshift set concat write writelines writestr attach add_field fill splice".split(
    " ",
  ),
);

/** All of a source, by the name that the thing has there. */
export function findPutIns({ assignments, calls }: SourceFacts): ReadonlyMap<string, readonly PutIn[]> {
  const found = new Map<string, PutIn[]>();
  const put = (name: string, one: PutIn): void => addTo(found, name, one);
  for (const { target, value, scope } of assignments) {
    if (value === null || (target?.kind !== "index" && target?.kind !== "attribute")) continue;
    const name = rootOf(target.object);
    if (name !== null) put(name, { value, scope, field: target.object.kind === "name" ? fieldOf(target) : null });
  }
  for (const { call, scope } of calls) {
    const { callee } = call;
    if (callee.kind !== "attribute" || !KEEPERS.has(callee.name)) continue;
    const name = rootOf(callee.object);
    if (name === null) continue;
    const [first] = call.arguments;
    const isKeyed = call.arguments.length > 1 && first?.value.kind === "string";
    const field = isKeyed && first.value.kind === "string" ? first.value.value : null;
    for (const { value } of isKeyed ? call.arguments.slice(1) : call.arguments) put(name, { value, scope, field });
  }
  return found;
}

/** The name that something belongs to: `a` of `a.b["c"]`. What belongs to an object of a class is told by its field. */
function rootOf(expression: Expression): string | null {
  let part = expression;
  while (part.kind === "attribute" || part.kind === "index") part = part.object;
  return part.kind === "name" && !isOwnObject(part) ? part.name : null;
}

/** A method's own object. */
export function isOwnObject(expression: Expression): boolean {
  return expression.kind === "name" && /^(?:self|cls|this)$/u.test(expression.name);
}

/** The name of an attribute, or a fixed key. */
export function fieldOf(expression: Extract<Expression, { kind: "attribute" | "index" }>): string | null {
  if (expression.kind === "attribute") return expression.name;
  return expression.index.kind === "string" ? expression.index.value : null;
}

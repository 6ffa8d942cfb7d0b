import type { ArgumentValue, Value } from "../../value.ts";
import { argumentAt } from "../../fold/python/arguments.ts";
import { alternativesOf, choose, COMPUTED, ROUTE } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";

/** Methods that give the value of a key. */
const TAKING: ReadonlySet<string> = new Set(["get", "__getitem__", "pop", "setdefault"]);

/**
 * What a mapping is that is put together from others, where the names of a module are among them: any of these. Null where
 * there are none, and whoever puts together knows better.
 */
export function gatherNames(mappings: readonly Value[]): Value | null {
  const given = mappings.flatMap(alternativesOf);
  if (!given.some(holdsNames)) return null;
  return choose(given.filter((each) => holdsNames(each) || each.kind === "dictionary"));
}

/** `globals()`, and the two mappings by which every module is found. */
function holdsNames(value: Value): boolean {
  return value.kind === "names" || (value.kind === "named" && /^(?:builtins|sys\.modules)$/u.test(value.name));
}

/** What a method of a dictionary, of a list, or of the names of a module gives. */
export function callNames(
  object: Value,
  method: string,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): Value | null {
  const key = argumentAt(args, 0);
  if (TAKING.has(method)) {
    if (key === null) return object.kind === "list" ? (object.items.at(-1) ?? null) : null;
    const value = evaluator.indexOf(object, key);
    const other = method === "__getitem__" ? null : argumentAt(args, 1);
    return other === null ? value : choose([value, other]);
  }
  if (method === "copy" || (object.kind === "names" && method === "new_child")) return object;
  if (object.kind === "dictionary") return callDictionary(object, method);
  // Whoever goes through all names of a module can get at each of them.
  if (object.kind === "names" && ["values", "items", "popitem"].includes(method)) return ROUTE;
  return null;
}

function callDictionary({ entries }: Extract<Value, { kind: "dictionary" }>, method: string): Value | null {
  switch (method) {
    case "keys":
      return { kind: "list", items: entries.map(({ key }) => key) };
    case "values":
      return { kind: "list", items: entries.map(({ value }) => value) };
    case "items":
      return { kind: "list", items: entries.map(({ key, value }) => ({ kind: "list", items: [key, value] })) };
    default:
      return method === "update" ? COMPUTED : null;
  }
}

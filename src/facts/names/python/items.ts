import type { Value } from "../../value.ts";
import { COMPUTED, isRoute, ROUTE } from "../choice.ts";
import { PARAMETER } from "../command-line.ts";
import type { Evaluator } from "../evaluator.ts";
import { homeVariable } from "../../fold/python/paths.ts";
import { charactersOf } from "../../fold/values.ts";
import { findPowerfulModule, named } from "./modules.ts";

const INPUT: Value = { kind: "unknown", because: "input" };

/** What an item is in Python where the object is no list or dictionary of the source; null where nothing is known. */
export function pythonItem(object: Value, key: Value, evaluator: Evaluator): Value | null {
  switch (object.kind) {
    case "text":
      return itemOfText(object, key);
    case "names":
      return key.kind === "text" ? entryOfNames(object.of, key.value, evaluator) : ROUTE;
    case "named":
      return itemOfNamed(object.name, key, evaluator);
    case "result":
      return object.of.endsWith(".__subclasses__") || object.of.startsWith("gc.get_") ? ROUTE : null;
    default:
      return null;
  }
}

function itemOfText(object: Extract<Value, { kind: "text" }>, key: Value): Value | null {
  if (key.kind !== "number") return null;
  const character = charactersOf(object.value).at(key.value);
  if (character === undefined) return null;
  return object.bytes ? { kind: "number", value: character.charCodeAt(0) } : { ...object, value: character };
}

/** `sys.modules["os"]`, `__builtins__["eval"]` (where it is a dictionary), `os.environ["X"]`. */
function itemOfNamed(object: string, key: Value, evaluator: Evaluator): Value | null {
  switch (object) {
    case "sys.modules":
      return key.kind === "text" ? named(key.value) : ROUTE;
    case "builtins":
      return key.kind === "text" ? evaluator.attributeOf(named(object), key.value) : ROUTE;
    case "os.environ":
      return homeVariable(key) ?? INPUT;
    case "sys.argv":
      return PARAMETER;
    default:
      return COMPUTED;
  }
}

/** A name of something by its text. Null stands for the source itself, whose names come first. */
function entryOfNames(of: Value | null, name: string, evaluator: Evaluator): Value {
  if (name === "__builtins__") return named("builtins");
  const own = of === null ? evaluator.lookUp(name, { scope: 0, frame: null }, evaluator.index.text.length) : null;
  if (own !== null) return own;
  const found = of === null || isRoute(of) ? null : evaluator.attributeOf(of, name);
  const isFound =
    found !== null && (found.kind !== "named" || of?.kind !== "named" || found.name !== `${of.name}.${name}`);
  if (found !== null && isFound) return found;
  // Whoever takes a module's global that is called `os` gets the module.
  const powerful = findPowerfulModule(name);
  const isKnown = found?.kind === "named" && Object.hasOwn(evaluator.meanings, found.name);
  return powerful !== null && !isKnown ? named(powerful) : (found ?? COMPUTED);
}

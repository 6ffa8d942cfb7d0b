import type { ArgumentValue, Value } from "../../value.ts";
import { argumentAt, type Fold } from "../../fold/python/arguments.ts";
import { BUILTIN_FOLDS } from "../../fold/python/builtins.ts";
import { INVERSES, MODULE_FOLDS } from "../../fold/python/modules.ts";
import { callPathMethod, PATH_FOLDS } from "../../fold/python/paths.ts";
import { callTextMethod } from "../../fold/python/text-methods.ts";
import { isRoute, ROUTE } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { overChoices } from "../over-choices.ts";
import { callNames, gatherNames } from "./dictionaries.ts";
import { APPLYING } from "./applying.ts";
import type { Model } from "./model.ts";
import { LOADING } from "./loading.ts";
import { REFLECTING } from "./reflecting.ts";

const MODELS: Readonly<Record<string, Model>> = { ...APPLYING, ...LOADING, ...REFLECTING };
const FOLDS: Readonly<Record<string, Fold>> = { ...BUILTIN_FOLDS, ...MODULE_FOLDS, ...PATH_FOLDS };

export function callPython(callee: Value, args: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  switch (callee.kind) {
    case "named":
      return callNamed(callee.name, args, evaluator);
    case "member":
      return callMember(callee, args, evaluator);
    case "result":
      return callResult(callee, args, evaluator);
    default:
      return null;
  }
}

function callNamed(name: string, args: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  const gathered = MAPPINGS.has(name) ? gatherNames(args.map(({ value }) => value)) : null;
  if (gathered !== null) return gathered;
  const model = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  if (model !== undefined) return overChoices(args, (some) => model(some, evaluator));
  const fold = Object.hasOwn(FOLDS, name) ? FOLDS[name] : undefined;
  if (fold !== undefined) return fallBack(name, args, overChoices(args, fold));
  const dot = name.lastIndexOf(".");
  const [owner, method] = [name.slice(0, dot), name.slice(dot + 1)];
  // `str.join("", list)`, `sys.modules.get("os")`, `os.__getattribute__("system")`.
  if (owner === "builtins.str" || owner === "builtins.bytes") return unboundTextMethod(method, args);
  if (owner === "sys.modules") return callNames(named(owner), method, args, evaluator);
  if (method === "__getattribute__" || method === "__getattr__") {
    return REFLECTING["builtins.getattr"]?.([{ name: null, value: named(owner) }, ...args], evaluator) ?? null;
  }
  if (method === "load_module" || method === "_gcd_import")
    return LOADING["importlib.import_module"]?.(args, evaluator) ?? null;
  return unpackInverse(name, args) ?? gatherRoute(name, args);
}

function named(name: string): Value {
  return { kind: "named", name };
}

/** A fold that is not known stays what it is: a result of that function with these arguments. */
function fallBack(name: string, args: readonly ArgumentValue[], folded: Value | null): Value {
  const found = folded ?? unpackInverse(name, args);
  return found ?? gatherRoute(name, args) ?? { kind: "result", of: name, arguments: args };
}

/** Mappings that are made of mappings, or look into them. */
const MAPPINGS: ReadonlySet<string> = new Set(
  "builtins.dict collections.ChainMap collections.OrderedDict collections.UserDict collections.defaultdict types.MappingProxyType".split(
    " ",
  ),
);

/** Containers of what may be anything, and what is taken out of them. */
const GATHERING: ReadonlySet<string> = new Set(
  "builtins.dict builtins.list builtins.tuple builtins.iter builtins.reversed builtins.sorted".split(" "),
);

function gatherRoute(name: string, args: readonly ArgumentValue[]): Value | null {
  const given = GATHERING.has(name) ? argumentAt(args, 0) : null;
  return isRoute(given) ? given : null;
}

function unpackInverse(name: string, args: readonly ArgumentValue[]): Value | null {
  const inverse = Object.hasOwn(INVERSES, name) ? INVERSES[name] : undefined;
  const given = argumentAt(args, 0);
  if (inverse === undefined || given?.kind !== "result" || given.of !== inverse) return null;
  return argumentAt(given.arguments, 0);
}

function unboundTextMethod(method: string, [first, ...rest]: readonly ArgumentValue[]): Value | null {
  return first?.value.kind === "text" ? callTextMethod(first.value, method, rest) : null;
}

function callMember(
  { name, of }: Extract<Value, { kind: "member" }>,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): Value | null {
  const method = name.slice(name.lastIndexOf(".") + 1);
  if (of.kind === "text") return overChoices(args, (some) => callTextMethod(of, method, some));
  if (of.kind === "dictionary" || of.kind === "names" || of.kind === "list")
    return callNames(of, method, args, evaluator);
  if (method === "load_module") return LOADING["importlib.import_module"]?.(args, evaluator) ?? ROUTE;
  return overChoices(args, (some) => callPathMethod(of, method, some));
}

/** `operator.attrgetter("system")(os)`, `operator.itemgetter("os")(sys.modules)`, `weakref.ref(f)()`. */
function callResult(
  { of, arguments: made }: Extract<Value, { kind: "result" }>,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): Value | null {
  const [object, key] = [argumentAt(args, 0), argumentAt(made, 0)];
  if (of === "weakref.ref") return key;
  if (object === null || key === null) return null;
  if (of === "operator.itemgetter") return evaluator.indexOf(object, key);
  if (of !== "operator.attrgetter") return null;
  const items = made.map(({ value }) => {
    if (value.kind !== "text") return ROUTE;
    return value.value.split(".").reduce((at, name) => evaluator.attributeOf(at, name), object);
  });
  return items.length === 1 && items[0] !== undefined ? items[0] : { kind: "list", items };
}

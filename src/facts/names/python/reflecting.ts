import type { ArgumentValue, Value } from "../../value.ts";
import { argumentAt } from "../../fold/python/arguments.ts";
import { choose, COMPUTED, ROUTE } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { classOf } from "./classes.ts";
import type { Model } from "./model.ts";
import { holdsPowers } from "../powers.ts";
import { named } from "./modules.ts";

/** Functions that give an attribute by its text, or all names that something has. */
export const REFLECTING: Readonly<Record<string, Model>> = {
  "builtins.getattr": getAttribute,
  "builtins.object.__getattribute__": getAttribute,
  "builtins.type.__getattribute__": getAttribute,
  "types.ModuleType.__getattribute__": getAttribute,
  "inspect.getattr_static": getAttribute,
  "builtins.vars": namesOf,
  "builtins.globals": () => ({ kind: "names", of: null }),
  "builtins.locals": () => ({ kind: "names", of: null }),
  "builtins.dir": (args) => (args.length === 0 ? null : COMPUTED),
  "builtins.type": (args) => {
    const value = argumentAt(args, 0);
    return value === null || args.length !== 1 ? null : classOf(value);
  },
  "builtins.type.mro": (args) => {
    const type = argumentAt(args, 0);
    return type?.kind === "named" ? { kind: "list", items: [type, named("builtins.object")] } : null;
  },
  "inspect.getmembers": () => ROUTE,
};

function getAttribute(args: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  const [object, name, other] = [argumentAt(args, 0), argumentAt(args, 1), argumentAt(args, 2)];
  if (object === null || name === null) return null;
  if (name.kind !== "text") return holdsPowers(object, evaluator) ? ROUTE : COMPUTED;
  const value = evaluator.attributeOf(object, name.value);
  return other === null || other.kind === "constant" ? value : choose([value, other]);
}

function namesOf(args: readonly ArgumentValue[]): Value {
  return { kind: "names", of: argumentAt(args, 0) };
}

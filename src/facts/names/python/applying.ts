import type { ArgumentValue, Value } from "../../value.ts";
import { argumentAt } from "../../fold/python/arguments.ts";
import { foldBinary } from "../../fold/python/operators.ts";
import { callTextMethod } from "../../fold/python/text-methods.ts";
import { COMPUTED, isRoute } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Model } from "./model.ts";

/** Elements to which a function is applied here. */
const MOST_APPLIED = 4096;

/** Functions that call a function, or give back what they were given. */
export const APPLYING: Readonly<Record<string, Model>> = {
  "builtins.map": (args, evaluator) => {
    const [callee, items] = [argumentAt(args, 0), elementsAt(args, 1, evaluator)];
    if (callee === null || items === null || args.length !== 2) return null;
    return { kind: "list", items: items.map((item) => evaluator.apply(callee, [{ name: null, value: item }])) };
  },
  "builtins.filter": (args, evaluator) => {
    const [test, items] = [argumentAt(args, 0), elementsAt(args, 1, evaluator)];
    if (test === null || items === null) return null;
    const isNone = test.kind === "constant";
    const truths = items.map((item) =>
      evaluator.dialect.truth(isNone ? item : evaluator.apply(test, [{ name: null, value: item }])),
    );
    return truths.includes(null) ? null : { kind: "list", items: items.filter((_, at) => truths[at] === true) };
  },
  "builtins.next": (args, evaluator) => {
    const [from] = args;
    if (from !== undefined && isRoute(from.value)) return from.value;
    return elementsAt(args, 0, evaluator)?.[0] ?? null;
  },
  "functools.reduce": (args, evaluator) => {
    const [callee, items, first] = [argumentAt(args, 0), elementsAt(args, 1, evaluator), argumentAt(args, 2)];
    if (callee === null || items === null) return null;
    const all = first === null ? items : [first, ...items];
    if (all.length === 0) return null;
    return all.reduce((left, right) =>
      evaluator.apply(
        callee,
        [left, right].map((value) => ({ name: null, value })),
      ),
    );
  },
  "operator.add": (args) => operate("+", args),
  "operator.concat": (args) => operate("+", args),
  "operator.xor": (args) => operate("^", args),
  "operator.sub": (args) => operate("-", args),
  "operator.mul": (args) => operate("*", args),
  "operator.mod": (args) => operate("%", args),
  "operator.getitem": (args, evaluator) => {
    const [object, key] = [argumentAt(args, 0), argumentAt(args, 1)];
    return object === null || key === null ? null : evaluator.indexOf(object, key);
  },
  "operator.call": (args, evaluator) => {
    const [callee, ...rest] = args;
    return callee === undefined ? null : evaluator.apply(callee.value, rest);
  },
  "string.Template.substitute": () => COMPUTED,
  "re.sub": substitute,
  ...identities(
    "builtins.staticmethod builtins.classmethod copy.copy copy.deepcopy functools.cache functools.lru_cache " +
      "functools.singledispatch weakref.proxy weakref.WeakMethod contextlib.nullcontext contextlib.closing contextlib.contextmanager types.coroutine " +
      "inspect.unwrap importlib.reload textwrap.dedent sys.intern builtins.sorted builtins.set builtins.frozenset",
    0,
  ),
  ...identities("typing.cast functools.update_wrapper", 1),
};

function identities(names: string, position: number): Readonly<Record<string, Model>> {
  const give: Model = (args) => {
    const value = argumentAt(args, position);
    return value?.kind === "text" || value?.kind === "list" ? null : value;
  };
  return Object.fromEntries(names.split(" ").map((name) => [name, give]));
}

function elementsAt(args: readonly ArgumentValue[], position: number, evaluator: Evaluator): readonly Value[] | null {
  const value = argumentAt(args, position);
  const items = value === null ? null : evaluator.elementsOf(value);
  return items !== null && items.length <= MOST_APPLIED && evaluator.spend(items.length) ? items : null;
}

function operate(operator: string, args: readonly ArgumentValue[]): Value | null {
  const [left, right] = [argumentAt(args, 0), argumentAt(args, 1)];
  return left === null || right === null ? null : foldBinary(operator, left, right);
}

/** Where the pattern has no special characters it is a replacement of text. */
function substitute(args: readonly ArgumentValue[]): Value | null {
  const [pattern, replacement, text] = [argumentAt(args, 0), argumentAt(args, 1), argumentAt(args, 2)];
  if (pattern?.kind !== "text" || replacement?.kind !== "text" || text?.kind !== "text") return null;
  if (args.length !== 3 || !/^[\w\s@~!%&,;:'"<>=-]+$/u.test(pattern.value) || replacement.value.includes("\\"))
    return null;
  return callTextMethod(text, "replace", args.slice(0, 2));
}

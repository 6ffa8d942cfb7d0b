import type { AssignmentFact } from "../../core/source-facts.ts";
import type { Value } from "../value.ts";
import { isGiven, PARAMETER } from "./command-line.ts";
import { choose, COMPUTED, forEachAlternative, isRoute } from "./choice.ts";
import type { Evaluator, Place } from "./evaluator.ts";
import type { Step } from "./patterns.ts";
import type { Binding } from "./source-index.ts";

/** What a binding gives its name. `place` is the scope that has the name. */
export function evaluateBinding(evaluator: Evaluator, name: string, { what }: Binding, place: Place): Value {
  switch (what.kind) {
    case "import":
      return importedValue(evaluator, what.fact.module, what.fact.bound, what.name);
    case "definition":
      return { kind: "own", body: what.fact.body, name: what.fact.name, receiver: null };
    case "parameter":
      return parameterValue(evaluator, what);
    case "assignment": {
      const { scope } = what.fact;
      const within = scope === place.scope ? place : { scope, frame: place.frame };
      return assignedValue(evaluator, what.fact, what.path, within, name);
    }
  }
}

/** `import a.b` binds `a`, and `import a.b as c` binds `c` to `a.b`. */
function importedValue(
  { dialect }: Evaluator,
  module: string | null,
  bound: string | null,
  name: string | null,
): Value {
  if (module === null) return COMPUTED;
  const isFirstPart = dialect.bindsFirstPart && name === null && bound !== null && module.startsWith(`${bound}.`);
  if (isFirstPart) return dialect.importValue(bound, null);
  return dialect.importValue(module, name);
}

function parameterValue(
  evaluator: Evaluator,
  { fact, parameter, position }: Extract<Binding["what"], { kind: "parameter" }>,
): Value {
  const { dialect, index } = evaluator;
  if (index.facts.scopes[fact.scope]?.kind === "class") {
    const receiver = dialect.receiverOf(parameter, position, fact.scope, fact.decorators);
    if (receiver !== null) return receiver;
  }
  if (parameter.value === null) return PARAMETER;
  return choose([evaluator.evaluate(parameter.value, { scope: fact.scope, frame: null }), PARAMETER]);
}

/** What an assignment gives the target at the end of `path`; `name` is that target where it is a name. */
export function assignedValue(
  evaluator: Evaluator,
  fact: AssignmentFact,
  path: readonly Step[],
  place: Place,
  name: string | null,
): Value {
  if (fact.value === null) return COMPUTED;
  const value = evaluator.evaluate(fact.value, place);
  switch (fact.how) {
    case "loop":
      return choose(
        (evaluator.elementsOf(value) ?? [itemOfUnknown(value)]).map((item) => takeSteps(evaluator, item, path, place)),
      );
    case "with":
      return forEachAlternative(value, (manager) =>
        takeSteps(evaluator, enteredValue(evaluator, manager), path, place),
      );
    case "catch":
      return value.kind === "named" ? { kind: "result", of: value.name, arguments: [] } : COMPUTED;
    case "augment":
      return augmentedValue(evaluator, fact, value, place, name);
    default:
      return takeSteps(evaluator, value, path, place);
  }
}

/** What `with` gives a name: what the object's own method says, or what a generator gives that was made one of them. */
function enteredValue(evaluator: Evaluator, manager: Value): Value {
  if (manager.kind === "list") return choose(manager.items);
  if (manager.kind !== "instance") return manager;
  return choose(
    ["__enter__", "__aenter__"]
      .map((name) => evaluator.attributeOf(manager, name))
      .filter(({ kind }) => kind === "own")
      .map((method) => evaluator.apply(method, [])),
  );
}

/** What is among things that may be anything may be anything; what is among those that were given was given. */
function itemOfUnknown(value: Value): Value {
  if (isGiven(value)) return PARAMETER;
  return isRoute(value) ? value : COMPUTED;
}

/** `name += value` is what was there before, with the operator that stands between the two. */
function augmentedValue(
  evaluator: Evaluator,
  { target, value, span }: AssignmentFact,
  added: Value,
  place: Place,
  name: string | null,
): Value {
  if (name === null || target === null || value === null) return COMPUTED;
  const before = evaluator.lookUp(name, place, span.start);
  const operator = /([^\s\w()\\]+)=/u.exec(evaluator.index.text.slice(target.span.end, value.span.start))?.[1];
  if (before === null || operator === undefined) return COMPUTED;
  return forEachAlternative(before, (left) =>
    forEachAlternative(added, (right) => evaluator.dialect.binary(operator, left, right) ?? COMPUTED),
  );
}

/** The part of a value that a pattern gives one of its targets. */
export function takeSteps(evaluator: Evaluator, value: Value, path: readonly Step[], place: Place): Value {
  return path.reduce((at, step) => takeStep(evaluator, at, step, place), value);
}

function takeStep(evaluator: Evaluator, value: Value, step: Step, place: Place): Value {
  switch (step.kind) {
    case "key":
      return evaluator.indexOf(value, evaluator.evaluate(step.key, place));
    case "item":
    case "rest":
      return forEachAlternative(value, (each) => {
        const items = evaluator.elementsOf(each);
        if (items === null) return itemOfUnknown(each);
        if (step.kind === "item") return items.at(step.position) ?? COMPUTED;
        return { kind: "list", items: items.slice(step.from, items.length - step.behind) };
      });
  }
}

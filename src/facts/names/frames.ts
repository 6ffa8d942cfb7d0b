import type { AssignmentFact, DefinitionFact, Parameter } from "../../core/source-facts.ts";
import type { ArgumentValue, Value } from "../value.ts";
import { choose, COMPUTED } from "./choice.ts";
import type { Evaluator, Frame } from "./evaluator.ts";
import { DEEPEST_FRAMES } from "./limits.ts";
import { regionAt } from "./regions.ts";

/** What a call of something that the source defines gives: an object of a class, or what a function returns. */
export function callOwn(
  evaluator: Evaluator,
  callee: Extract<Value, { kind: "own" }>,
  args: readonly ArgumentValue[],
  around: Frame | null,
): Value {
  const definition = evaluator.index.definitions.get(callee.body);
  if (definition === undefined) return COMPUTED;
  if (definition.kind === "class") return { kind: "instance", body: callee.body };
  const depth = (around?.depth ?? 0) + 1;
  const returns = evaluator.index.returns.get(callee.body);
  if (returns === undefined || depth > DEEPEST_FRAMES || !evaluator.spend(returns.length)) return COMPUTED;
  const all = callee.receiver === null ? args : [{ name: null, value: callee.receiver }, ...args];
  const values = bindArguments(definition, all);
  const frame: Frame = { body: callee.body, values, memo: new Map(), around, depth };
  const place = { scope: callee.body, frame };
  const given = returns.map((fact) => (fact.value === null ? COMPUTED : evaluator.evaluate(fact.value, place)));
  return returns.some(({ how }) => how === "yield") ? generatorOf(evaluator, returns, given) : choose(given);
}

/** What a generator gives one by one, where that is not repeated and nothing else is given. */
function generatorOf(evaluator: Evaluator, returns: readonly AssignmentFact[], values: readonly Value[]): Value {
  const isPlain = returns.every(({ how, span }) => how === "yield" && regionAt(evaluator.index.regions, span.start) === null);
  return isPlain ? { kind: "list", items: values } : COMPUTED;
}

/** Arguments by the names of the parameters. One that is not given is left to its default. */
function bindArguments({ parameters }: DefinitionFact, args: readonly ArgumentValue[]): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  const positional = args.filter(({ name }) => name === null).map(({ value }) => value);
  for (const [position, parameter] of parameters.entries()) {
    const value = argumentFor(parameter, position, positional, args);
    if (value !== null) values.set(parameter.name, value);
  }
  return values;
}

function argumentFor(
  { name, kind, value }: Parameter,
  position: number,
  positional: readonly Value[],
  args: readonly ArgumentValue[],
): Value | null {
  if (kind === "rest") return { kind: "list", items: positional.slice(position) };
  if (kind === "keyword-rest") return null;
  const named = args.find((argument) => argument.name === name)?.value;
  if (named !== undefined) return named;
  const given = kind === "positional" ? positional[position] : undefined;
  if (given !== undefined) return given;
  return value === null ? COMPUTED : null;
}

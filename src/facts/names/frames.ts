import type { AssignmentFact, DefinitionFact, Parameter } from "../../core/source-facts.ts";
import type { ArgumentValue, Value } from "../value.ts";
import { alternativesOf, choose, COMPUTED } from "./choice.ts";
import type { Evaluator, Frame, Place } from "./evaluator.ts";
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
  const returns = evaluator.index.returns.get(callee.body);
  if (returns === undefined) return COMPUTED;
  const usual = giveBack(evaluator, returns, { scope: callee.body, frame: null });
  const depth = (around?.depth ?? 0) + 1;
  const isWorthIt =
    alternativesOf(usual).some(isOpen) && args.some(({ value }) => alternativesOf(value).some(isTelling));
  if (!isWorthIt || depth > DEEPEST_FRAMES || !evaluator.openFrame()) return usual;
  const { receiver } = callee;
  const all =
    receiver === null || !takesReceiver(evaluator, definition) ? args : [{ name: null, value: receiver }, ...args];
  const values = bindArguments(definition, all);
  return giveBack(evaluator, returns, {
    scope: callee.body,
    frame: { body: callee.body, values, memo: new Map(), around, depth },
  });
}

function giveBack(evaluator: Evaluator, returns: readonly AssignmentFact[], place: Place): Value {
  const given = returns.map(({ value }) => (value === null ? COMPUTED : evaluator.evaluate(value, place)));
  return returns.some(({ how }) => how === "yield") ? generatorOf(evaluator, returns, given) : choose(given);
}

/** Whether arguments could say more of it. */
function isOpen({ kind }: Value): boolean {
  return kind === "unknown" || kind === "template" || kind === "list" || kind === "dictionary" || kind === "result";
}

/** Whether an argument says more than that there is one. */
function isTelling({ kind }: Value): boolean {
  return kind !== "unknown" && kind !== "instance" && kind !== "constant";
}

function takesReceiver({ dialect, index }: Evaluator, { parameters, scope, decorators }: DefinitionFact): boolean {
  const [first] = parameters;
  if (first === undefined || index.facts.scopes[scope]?.kind !== "class") return false;
  return dialect.receiverOf(first, 0, scope, decorators) !== null;
}

/** What a generator gives one by one, where that is not repeated and nothing else is given. */
function generatorOf(evaluator: Evaluator, returns: readonly AssignmentFact[], values: readonly Value[]): Value {
  const isPlain = returns.every(
    ({ how, span }) => how === "yield" && regionAt(evaluator.index.regions, span.start) === null,
  );
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

import type { Expression } from "../../core/expression.ts";
import type { DefinitionFact } from "../../core/source-facts.ts";
import type { Binding } from "../names/source-index.ts";
import { exportsOf } from "./find-definitions.ts";
import { bindingsOf, functionAround } from "./module.ts";
import { stepTo, type CallFrame, type CallSite, type Point } from "./point.ts";
import { parametersOf, type FlowProgram } from "./program.ts";

/** What a name has its value from: what it is set to, what is put into it, what callers give. */
export function stepsOfName(program: FlowProgram, point: Point, name: string): readonly Point[] {
  const { module, expression, scope, field } = point;
  if (module.source.facts.language === "shell" && /^[1-9@*]$/u.test(name))
    return stepsOfPositional(program, point, name);
  const bound = bindingsOf(module, name, scope, expression.span.start);
  if (bound === null) return [];
  const set = bound.bindings.flatMap((binding) => stepsOfBinding(program, point, bound.scope, binding));
  const put = (module.putIns.get(name) ?? []).filter(
    (each) =>
      (field === null || each.field === null || each.field === field) &&
      bindingsOf(module, name, each.scope, each.value.span.start)?.scope === bound.scope,
  );
  return [
    ...set,
    ...put.map((each) => stepTo(point, each.value, { scope: each.scope, ...asCredential(point, each.field) })),
  ];
}

function stepsOfBinding(program: FlowProgram, point: Point, owner: number, { what }: Binding): readonly Point[] {
  const { module, field } = point;
  switch (what.kind) {
    case "definition":
      return [];
    case "import": {
      const { name, fact } = what;
      if (name === null) return [];
      return program
        .modulesOf(fact, module)
        .slice(-1)
        .flatMap((each) => exportsOf(each, name))
        .map((each) => stepTo(point, each.expression, { module: each.module, scope: each.scope, field }));
    }
    case "parameter": {
      const given = stepsOfParameter(program, point, what.fact, what.parameter.name, owner);
      const { value } = what.parameter;
      return value === null ? given : [...given, stepTo(point, value, { scope: what.fact.scope, field })];
    }
    case "assignment": {
      const { value, target, how, scope } = what.fact;
      if (value === null) return [];
      const [first, second] = what.path;
      const key = first?.kind === "key" && first.key.kind === "string" ? first.key.value : null;
      const item = first?.kind === "item" && second === undefined ? itemAt(value, first.position) : null;
      const steps = [
        stepTo(point, item ?? value, { scope, field: first === undefined && how === "assign" ? field : key }),
      ];
      if (how === "augment" && target !== null) steps.push(stepTo(point, target, { scope, field }));
      return steps;
    }
  }
}

/** `a, b = x, y` */
function itemAt(value: Expression, position: number): Expression | null {
  if (value.kind !== "list" || value.items.some(({ kind }) => kind === "spread")) return null;
  return value.items.at(position) ?? null;
}

/** What callers give: the one that the way back has come through, else all of them. */
function stepsOfParameter(
  program: FlowProgram,
  point: Point,
  fact: DefinitionFact,
  name: string,
  body: number,
): readonly Point[] {
  const { module } = point;
  const frame = frameOf(point, body);
  const own = module.index.definitions.get(fact.scope)?.kind === "class" && fact.parameters[0]?.name === name;
  if (own && /^(?:self|cls)$/u.test(name)) return [];
  const sites = frame === null ? program.callersOf(module, body) : [frame.call];
  const outer = frame?.outer ?? null;
  const given = sites.flatMap((site) => argumentsFor(point, site, fact, name, outer));
  if (frame !== null) return given;
  // A function that is given away gets what the one who calls it has: the answer, the item, the file's text.
  const received = program
    .receiversOf(module, body)
    .map(({ module: from, call, scope }) => stepTo(point, call, { module: from, scope, frame: null, field: null }));
  return [...given, ...received];
}

function argumentsFor(
  point: Point,
  { module, call, scope }: CallSite,
  fact: DefinitionFact,
  name: string,
  frame: CallFrame | null,
): readonly Point[] {
  const parameters = parametersOf(fact);
  const position = parameters.findIndex((each) => each.name === name);
  const parameter = parameters[position];
  const positional = call.arguments.filter((each) => each.name === null);
  const named = call.arguments.filter((each) => each.name === name);
  const matching =
    parameter?.kind === "rest" || parameter?.kind === "keyword-rest"
      ? call.arguments
      : named.length > 0
        ? named
        : positional.some(({ spread }) => spread)
          ? positional.filter(({ spread }) => spread)
          : positional.slice(position, position + 1);
  return matching.map(({ value }) => stepTo(point, value, { module, scope, frame, field: point.field }));
}

/** `$1` in a function of a shell is what the function is called with. */
function stepsOfPositional(program: FlowProgram, point: Point, name: string): readonly Point[] {
  const fact = functionAround(point.module, point.scope);
  if (fact === null) return [];
  const frame = frameOf(point, fact.body);
  const sites = frame === null ? program.callersOf(point.module, fact.body) : [frame.call];
  return sites.flatMap(({ module, call, scope }) => {
    const words = call.arguments.filter((each) => each.name === null);
    const given = /\d/u.test(name) ? words.slice(Number(name) - 1, Number(name)) : words;
    return given.map(({ value }) => stepTo(point, value, { module, scope, frame: frame?.outer ?? null }));
  });
}

/** The call through which the way back has come into a function, however far inside of it we are. */
function frameOf({ frame, module }: Point, body: number): CallFrame | null {
  let it = frame;
  while (it !== null && (it.body !== body || it.of !== module)) it = it.outer;
  return it;
}

/**
 * The last word of names under which services want to be told who is asking: RFC 9110 and RFC 6750, and what APIs call
 * their parameters (`serviceKey`, `X-Api-Token`).
 */
const CREDENTIAL_WORD =
  /(?:headers?|auth|authorization|cookies?|cert|key|token|secret|password|passwd|signature|credentials?|appid|bearer|pass|login)$/iu;

/** What is put under such a name goes where credentials belong. */
export function asCredential({ isCredential }: Point, name: string | null): Pick<Point, "isCredential"> {
  return { isCredential: isCredential || (name !== null && CREDENTIAL_WORD.test(name)) };
}

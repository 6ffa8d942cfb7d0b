import type { Expression } from "../../core/expression.ts";
import type { Language, Parameter } from "../../core/source-facts.ts";
import type { ArgumentValue, Value } from "../value.ts";
import type { Evaluator, Place } from "./evaluator.ts";

/**
 * What is particular to a language. Wherever a function may give null, that means: nothing special, do what all languages
 * do. Values that are given to these functions are never choices, except inside of others.
 */
export interface Dialect {
  readonly language: Language;
  /** Whether a name of a class's body can be used in the functions inside it. */
  readonly seesClassNames: boolean;
  /** A module, or with `name` something from it. */
  importValue(module: string, name: string | null): Value;
  /** What a name stands for that the source does not bind. */
  builtinValue(name: string, evaluator: Evaluator): Value | null;
  /** What a name stands for that `from module import *` may have brought; null when the module has no such name. */
  starValue(module: string, name: string, evaluator: Evaluator): Value | null;
  /** What a parameter is besides its default: the object of a method. */
  receiverOf(
    parameter: Parameter,
    position: number,
    classBody: number,
    decorators: readonly Expression[],
  ): Value | null;
  attribute(object: Value, name: string, evaluator: Evaluator): Value | null;
  item(object: Value, key: Value, evaluator: Evaluator): Value | null;
  slice(object: Value, lower: Value | null, upper: Value | null, step: Value | null): Value | null;
  /**
   * What is really called, and with what, when a value is called that stands for another: `partial(f, x)(y)` calls `f` with
   * `x` and `y`.
   */
  unwrap(callee: Value, args: readonly ArgumentValue[], evaluator: Evaluator): UnwrappedCall | null;
  /** What a call gives. `callee` is unwrapped. */
  call(callee: Value, args: readonly ArgumentValue[], evaluator: Evaluator): Value | null;
  /** Elements of what can be gone over, in order; null when they are not known. */
  elements(value: Value): readonly Value[] | null;
  binary(operator: string, left: Value, right: Value): Value | null;
  unary(operator: string, operand: Value): Value | null;
  /** Whether it counts as true in a condition; null when that is not known. */
  truth(value: Value): boolean | null;
  /** A value as text inside a template. */
  templatePart(value: Value): Value | null;
  /** Whether a function looks at what it is given and never calls it: `isinstance`. */
  looksOnly(name: string): boolean;
  /** Whether a call of it can get at anything without naming it: a format that walks through attributes. */
  reachesAnything(callee: Value): boolean;
  /** The qualified name of an attribute into which code is put; null for all others. */
  storesCode(attribute: string): string | null;
  /** Expressions that mean something that only this language knows, before anything else is tried. */
  expression(expression: Expression, place: Place, evaluator: Evaluator): Value | null;
}

export interface UnwrappedCall {
  readonly callee: Value;
  readonly arguments: readonly ArgumentValue[];
}

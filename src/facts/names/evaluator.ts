import type { Expression, ScopeId } from "../../core/expression.ts";
import type { DefinitionFact, Language, Parameter } from "../../core/source-facts.ts";
import type { MeaningTable } from "../meaning/meaning.ts";
import type { ArgumentValue, Value } from "../value.ts";
import type { Binding, SourceIndex } from "./source-index.ts";

/** One call of a function of the source, or one turn of a comprehension: what its own names stand for this time. */
export interface Frame {
  readonly body: ScopeId;
  readonly values: ReadonlyMap<string, Value>;
  readonly memo: Map<Expression | Binding, Value>;
  /** The frame in which it began. */
  readonly around: Frame | null;
  readonly depth: number;
}

/** Where an expression stands. */
export interface Place {
  readonly scope: ScopeId;
  /** Null when nothing is known of the call that runs it. */
  readonly frame: Frame | null;
}

/** Follows the expressions of one source. What its parts need of each other goes through here. */
export interface Evaluator {
  readonly index: SourceIndex;
  readonly dialect: Dialect;
  readonly meanings: MeaningTable;
  /** The place in the source around from which this source is run, and who knows that source. */
  readonly around: { readonly evaluator: Evaluator; readonly place: Place; readonly at: number } | null;
  evaluate(expression: Expression, place: Place): Value;
  /** What a binding gives its name, in the scope that has the name. */
  valueOfBinding(name: string, binding: Binding, place: Place): Value;
  /** A name as it can be used at an offset; null when nothing binds it. */
  lookUp(name: string, place: Place, at: number): Value | null;
  attributeOf(object: Value, name: string): Value;
  indexOf(object: Value, key: Value): Value;
  apply(callee: Value, args: readonly ArgumentValue[]): Value;
  /** The elements of what is gone over, in order; null when they are not known. */
  elementsOf(value: Value): readonly Value[] | null;
  /** Takes one from the calls that may be followed; false when there are none left. */
  openFrame(): boolean;
  /** Takes turns from the budget for what is done again and again; false when there are none left. */
  spend(turns: number): boolean;
}

/**
 * What is particular to a language. Wherever a function may give null, that means: nothing special, do what all languages
 * do. Values that are given to these functions are never choices, except inside of others.
 */
export interface Dialect {
  readonly language: Language;
  /** Whether a name of a class's body can be used in the functions inside it. */
  readonly seesClassNames: boolean;
  /** Whether an import of `a.b` gives its name `a` the module `a`. */
  readonly bindsFirstPart: boolean;
  /** A module, or with `name` something from it. */
  importValue(module: string, name: string | null): Value;
  /** Whether `a.b` may be an item of `a`, as `a["b"]` is. */
  readonly hasItemsAsAttributes: boolean;
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
  /** Whether asking for the function as an attribute runs it: a property, a getter. */
  isGetter(definition: DefinitionFact, text: string): boolean;
  item(object: Value, key: Value, evaluator: Evaluator): Value | null;
  slice(object: Value, lower: Value | null, upper: Value | null, step: Value | null): Value | null;
  /** Whether a value may stand for another when it is called: whether `unwrap` has to be asked. */
  isWrapper(value: Value): boolean;
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

import type { Expression, ScopeId } from "../../core/expression.ts";
import type { MeaningTable } from "../meaning/meaning.ts";
import type { ArgumentValue, Value } from "../value.ts";
import type { Dialect } from "./dialect.ts";
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
  /** Takes steps from the budget; false when there are none left. */
  spend(steps: number): boolean;
}

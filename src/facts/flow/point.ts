import type { CallExpression, Expression, ScopeId } from "../../core/expression.ts";
import type { FlowModule } from "./module.ts";

/** A call of a function of the artifact that the way back has gone into. */
export interface CallFrame {
  readonly id: number;
  readonly depth: number;
  /** The scope of the function's body. */
  readonly body: ScopeId;
  readonly of: FlowModule;
  readonly call: CallSite;
  readonly outer: CallFrame | null;
}

/** A call and where it stands. */
export interface CallSite {
  readonly module: FlowModule;
  readonly call: CallExpression;
  readonly scope: ScopeId;
}

/** An expression on the way back from a sink. */
export interface Point {
  readonly module: FlowModule;
  readonly expression: Expression;
  readonly scope: ScopeId;
  readonly frame: CallFrame | null;
  /** `path`: what names the file that is read. `variable`: what names the variable. `address`: what is contacted. */
  readonly seeks: "value" | "path" | "variable" | "address";
  /** The only item or field of it that counts. */
  readonly field: string | null;
  /** Something is asked of the object that it stands for; the object itself goes nowhere. */
  readonly isReceiver: boolean;
  readonly isCredential: boolean;
  readonly isPart: boolean;
  readonly from: Point | null;
}

/** A point one step further back. */
export function stepTo(from: Point, expression: Expression, change: Partial<Point> = {}): Point {
  return { ...from, field: null, ...change, expression, from };
}

import type { CallExpression, ScopeId } from "../../core/expression.ts";
import type { Language, SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { ArgumentValue, Value } from "../value.ts";

/** What one source does, by qualified names. */
export interface ResolvedSource {
  readonly facts: SourceFacts;
  readonly text: string;
  /** One for each of `facts.calls`, in the same order. */
  readonly calls: readonly ResolvedCall[];
  /** Things that can run programs or code, used other than by calling them. */
  readonly uses: readonly ResolvedUse[];
  /** Items of things whose items mean something, and their use as a whole. */
  readonly items: readonly ResolvedItem[];
  /** Code that is run from a text of the source. */
  readonly inside: readonly InnerCode[];
  readonly problems: readonly ResolveProblem[];
  /** What is called when a value of this source is called with these arguments. */
  findCallees(value: Value, args: readonly ArgumentValue[]): readonly Callee[];
}

export interface ResolvedCall {
  readonly call: CallExpression;
  readonly scope: ScopeId;
  /** What is called, where that is one thing with a name. */
  readonly target: string | null;
  /** Everything that may be called. */
  readonly callees: readonly Callee[];
  /** The call's own arguments; a callee may get others. */
  readonly arguments: readonly ArgumentValue[];
}

/** One of the things that a call may call. `partial(f, x)(y)` calls `f` with `x` and `y`. */
export interface Callee {
  /** `named`, `member`, or unknown because of its `route`. */
  readonly value: Value;
  readonly arguments: readonly ArgumentValue[];
}

export interface ResolvedUse {
  readonly name: string;
  /** `base`: a class is made of it. `store`: something else takes its place. `value`: it is given, kept or returned. */
  readonly how: "value" | "base" | "store";
  readonly span: Span;
}

/** `os.environ["HOME"]`, `process.env.HOME`. */
export interface ResolvedItem {
  /** The qualified name of what it is an item of. */
  readonly name: string;
  /** Null when it is used as a whole. */
  readonly key: Value | null;
  readonly span: Span;
}

export interface InnerCode {
  readonly language: Language;
  /** The place in the source that makes it run. */
  readonly span: Span;
  readonly source: ResolvedSource;
}

export interface ResolveProblem {
  readonly message: string;
}

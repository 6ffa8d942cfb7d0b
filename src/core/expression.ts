import type { Span } from "./span.ts";

/** Index into `SourceFacts.scopes`. */
export type ScopeId = number;

/** What the three parsers have in common: enough to follow a name to what it stands for. */
export type Expression =
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "attribute"; readonly object: Expression; readonly name: string; readonly span: Span }
  | { readonly kind: "index"; readonly object: Expression; readonly index: Expression; readonly span: Span }
  | {
      readonly kind: "slice";
      readonly lower: Expression | null;
      readonly upper: Expression | null;
      readonly step: Expression | null;
      readonly span: Span;
    }
  | CallExpression
  | { readonly kind: "string"; readonly value: string; readonly bytes: boolean; readonly span: Span }
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  /** `True`, `None`, `null`, `undefined`, `...` */
  | { readonly kind: "constant"; readonly name: string; readonly span: Span }
  /** f-strings, template literals, shell words: texts and computed parts in order. */
  | { readonly kind: "template"; readonly parts: readonly (string | Expression)[]; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: "conditional";
      readonly test: Expression;
      readonly branches: readonly Expression[];
      readonly span: Span;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[]; readonly span: Span }
  /** A key is null for what is spread into it. */
  | {
      readonly kind: "dictionary";
      readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
      readonly span: Span;
    }
  | { readonly kind: "spread"; readonly value: Expression; readonly span: Span }
  /** A lambda or a function expression; its body is the scope's. */
  | { readonly kind: "function"; readonly body: ScopeId; readonly span: Span }
  /** A comprehension: what it makes, and what it goes over. */
  | {
      readonly kind: "comprehension";
      readonly element: Expression;
      readonly over: readonly Expression[];
      readonly span: Span;
    }
  /** Anything else, with the expressions inside it. */
  | { readonly kind: "other"; readonly parts: readonly Expression[]; readonly span: Span };

export interface CallExpression {
  readonly kind: "call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

export interface Argument {
  /** Null for a positional one. */
  readonly name: string | null;
  readonly spread: boolean;
  readonly value: Expression;
}

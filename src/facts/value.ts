/**
 * What an expression is known to stand for. A value that depends on the way a program runs is `unknown`; one that is known
 * in parts is a `template`.
 */
export type Value =
  /** Bytes as Latin-1. */
  | { readonly kind: "text"; readonly value: string; readonly bytes: boolean }
  | { readonly kind: "number"; readonly value: number }
  /** `True`, `None`, `null`, `undefined`, spelled as the language does. */
  | { readonly kind: "constant"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "dictionary"; readonly entries: readonly { readonly key: Value; readonly value: Value }[] }
  /** A text of which some parts are not known. */
  | { readonly kind: "template"; readonly parts: readonly (string | Value)[] }
  /** A module, class, function or other thing that has a qualified name: `os.system`, `builtins.eval`, `fs.readFile`. */
  | { readonly kind: "named"; readonly name: string }
  /** What a call gives: an object of the class `of` (`pathlib.Path`), or the result of the function `of`. */
  | { readonly kind: "result"; readonly of: string; readonly arguments: readonly ArgumentValue[] }
  /** Something defined in the source itself: a function, class or lambda, by the index of its body's scope. */
  | { readonly kind: "own"; readonly body: number; readonly name: string | null }
  /** One of several, as after an `if`. */
  | { readonly kind: "choice"; readonly of: readonly Value[] }
  /** `parameter`: whoever calls decides. `input`: read from outside while it runs. `computed`: too much for us. */
  | { readonly kind: "unknown"; readonly because: "parameter" | "input" | "computed" };

export interface ArgumentValue {
  /** Null for a positional one. */
  readonly name: string | null;
  readonly value: Value;
}

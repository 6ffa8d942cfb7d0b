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
  /**
   * A method or field of something that is no module: `pathlib.Path.read_text` of what `pathlib.Path("x")` gave,
   * `builtins.str.join` of a text. `name` is that of its class; one that is not named may be of another class too.
   */
  | { readonly kind: "member"; readonly name: string; readonly isNamed: boolean; readonly of: Value }
  /** The names that something has, as a dictionary: `os.__dict__`, `vars(os)`. Null: those of the source itself. */
  | { readonly kind: "names"; readonly of: Value | null }
  /**
   * Something defined in the source itself: a function, class or lambda, by the index of its body's scope. `receiver` is
   * the object that a method was taken from.
   */
  | { readonly kind: "own"; readonly body: number; readonly name: string | null; readonly receiver: Value | null }
  /** An object of a class of the source, by the index of the class's body. */
  | { readonly kind: "instance"; readonly body: number }
  /** One of several, as after an `if`. */
  | { readonly kind: "choice"; readonly of: readonly Value[] }
  /**
   * `parameter`: whoever calls decides. `input`: read from outside while it runs. `computed`: too much for us. `route`:
   * got by a way that can lead to anything and whose end is computed: `getattr(os, x)`, `__import__(x).y`.
   */
  | { readonly kind: "unknown"; readonly because: "parameter" | "input" | "computed" | "route" };

export interface ArgumentValue {
  /** Null for a positional one. */
  readonly name: string | null;
  readonly value: Value;
}

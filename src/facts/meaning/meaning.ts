import type { CapabilityKind } from "../../core/capability.ts";
import type { Language } from "../../core/source-facts.ts";

/**
 * Which argument says what something is done to: its position (0 is the first one after the receiver) and its name, where
 * it has one. `key`: what stands there in the argument, a dictionary or a list. `receiver`: the argument at that position of
 * the call that made the object (`Path("x").read_text()`).
 */
export type Where =
  | { readonly argument: number; readonly name?: string; readonly key?: string | number }
  | { readonly receiver: number; readonly name?: string; readonly key?: string | number }
  /** An argument that only has a name. */
  | { readonly keyword: string }
  /** All arguments, from this position on: `execl(path, *argv)`. */
  | { readonly rest: number };

/**
 * What a call does, as far as capabilities go. A target that no table knows and no value says is `*`; a dictionary or a
 * list where a text is expected names nothing.
 */
export type Effect =
  | {
      readonly does: Exclude<CapabilityKind, "exec" | "dynamic-code">;
      /** A call without the argument does not do it, unless there is an `otherwise`. `isWithin`: everything below that. */
      readonly target:
        | (Where & { readonly otherwise?: string })
        | { readonly fixed: string; readonly isWithin?: true }
        | null;
    }
  /**
   * `text`: a line for a shell. `list`: a program and its arguments in one list; a text there is a program alone.
   * `words`: the same, spread over arguments, of which lists are opened and dictionaries left out. `argv`: like `words`,
   * the program's path first, then the name it is told to have, which does not count.
   */
  | { readonly does: "exec"; readonly command: Where; readonly as: "text" | "list" | "words" | "argv" }
  /** Runs a text as code of this language. */
  | { readonly does: "dynamic-code"; readonly code: Where | null; readonly language: Language }
  /** Gives what the argument names: `importlib.import_module("os")`. */
  | { readonly does: "gives"; readonly named: Where }
  /** Runs texts of the source itself as code: the examples in its docstrings, or its annotations that are texts. */
  | { readonly does: "runs-own"; readonly texts: "examples" | "annotations" }
  /** Adds a folder from which modules are imported; one beside the source is nothing new. */
  | { readonly does: "imports-from"; readonly folder: Where }
  /** Calls what it is given: `atexit.register(f, …)`, `threading.Timer(1, f)`. `with`: the arguments that it passes on. */
  | { readonly does: "calls"; readonly callee: Where; readonly with: Where | null };

/** What has to be the case for an effect. An argument that is not known fulfils every condition but `begins`. */
export interface Condition {
  readonly at: Where;
  /**
   * `is`: a text, or a constant as the language spells it, that it has to be. `letters`: one of these has to be in it.
   * `begins`: it has to be a text that begins so.
   */
  readonly holds: { readonly is: readonly string[] } | { readonly letters: string } | { readonly begins: string };
  /** Whether it holds when there is no such argument. */
  readonly whenMissing: boolean;
}

/** An effect that a call may have, or has only with certain arguments: `open(path, "w")`. */
export type CallEffect = Effect & { readonly when?: Condition };

/** What a name of a library stands for; one entry a qualified name, which is how the library's documentation spells it. */
export interface Meaning {
  readonly effects: readonly CallEffect[];
  /** The class of what a call of it gives, so that methods have names: `open` gives an `io.TextIOWrapper`. */
  readonly gives?: string;
  /** What it does to get an item or a property of it, whose name counts as argument 0: `os.environ["HOME"]`. */
  readonly item?: readonly Effect[];
  /** What it does to use it as a whole, as a value: `dict(os.environ)`. */
  readonly used?: readonly Effect[];
}

/** By qualified name; methods as `class.method`. */
export type MeaningTable = Readonly<Record<string, Meaning>>;

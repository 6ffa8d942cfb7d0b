import type { CapabilityKind } from "../../core/capability.ts";
import type { Language } from "../../core/source-facts.ts";

/**
 * Which argument says what something is done to: its position (0 is the first one after the receiver) and its name, where
 * it has one. `key`: what stands there in the argument, a dictionary or a list. `receiver`: the argument at that position of the call that made the object (`Path("x").read_text()`).
 */
export type Where =
  | { readonly argument: number; readonly name?: string; readonly key?: string | number }
  | { readonly receiver: number; readonly name?: string }
  /** All arguments, from this position on: `execl(path, *argv)`. */
  | { readonly rest: number };

/** What a call does, as far as capabilities go. A target that no table knows and no value says is `*`. */
export type Effect =
  | {
      readonly does: Exclude<CapabilityKind, "exec" | "dynamic-code">;
      readonly target: Where | { readonly fixed: string } | null;
    }
  /** `text`: a line for a shell. `list`: a program and its arguments in one list. `words`: the same, spread over arguments. */
  | { readonly does: "exec"; readonly command: Where; readonly as: "text" | "list" | "words" }
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
  /** `is`: a constant as the language spells it that it has to be. `begins`: it has to be a text that begins so. */
  readonly holds: { readonly is: readonly string[] } | { readonly begins: string };
  /** Whether it holds when there is no such argument. */
  readonly whenMissing: boolean;
}

/** An effect that a call may have, or has only with certain arguments: `new Worker(code, { eval: true })`. */
export type CallEffect = Effect & { readonly when?: Condition };

/** What a name of a library stands for; one entry a qualified name, which is how the library's documentation spells it. */
export interface Meaning {
  readonly effects: readonly CallEffect[];
  /** The class of what a call of it gives, so that methods have names: `open` gives an `io.TextIOWrapper`. */
  readonly gives?: string;
}

/** By qualified name; methods as `class.method`. */
export type MeaningTable = Readonly<Record<string, Meaning>>;

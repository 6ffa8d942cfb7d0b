import type { Span } from "./span.ts";
import type { NonEmpty } from "./brand.ts";
import type { Argument, CallExpression, Expression, ScopeId } from "./expression.ts";

/** What a source is written in. `data`: JSON, TOML, YAML, INI and such; `binary`: no text at all. */
export type Language =
  | "python"
  | "javascript"
  | "typescript"
  | "shell"
  | "powershell"
  | "batch"
  | "markdown"
  | "dockerfile"
  | "makefile"
  | "sql"
  | "data"
  | "text"
  | "binary";

export interface ParseProblem {
  readonly message: string;
  readonly at: Span;
}

/**
 * How far a source could be read. `recovered`: what the facts say is there, something else may be as well. `failed`:
 * nothing is known, and whoever runs it may do anything. `not-parsed`: nobody here reads this language.
 */
export type Parse =
  | { readonly kind: "ok" }
  | { readonly kind: "not-parsed" }
  | { readonly kind: "recovered"; readonly problems: NonEmpty<ParseProblem> }
  | { readonly kind: "failed"; readonly problem: ParseProblem };

/** Everything that one source says, as a pure function of its text and language. Lists are in the order of the text. */
export interface SourceFacts {
  readonly language: Language;
  readonly parse: Parse;
  /** The first is the source as a whole; each other one names its parent, which stands before it. */
  readonly scopes: NonEmpty<Scope>;
  readonly imports: readonly ImportFact[];
  readonly definitions: readonly DefinitionFact[];
  /** Every call expression; a call within a call stands in both its own place and the other's expression. */
  readonly calls: readonly CallFact[];
  readonly assignments: readonly AssignmentFact[];
  /** Blocks that run under a condition, or that catch what goes wrong. They nest by their spans. */
  readonly regions: readonly Region[];
  /** String literals of any kind, each once, also those inside expressions. */
  readonly strings: readonly StringFact[];
  readonly comments: readonly Span[];
  readonly embedded: readonly Embedded[];
}

export interface Scope {
  /** `section`: what stands under a heading. */
  readonly kind: "source" | "function" | "class" | "comprehension" | "block" | "section";
  readonly name: string | null;
  readonly parent: ScopeId | null;
  /** Names that belong to an outer scope: Python's `global` and `nonlocal`. */
  readonly outer: readonly string[];
  readonly span: Span;
}

/** One imported module: `import a.b as c`, `from .a import b as c, *`, `require("a")`, `import x, {y as z} from "a"`. */
export interface ImportFact {
  /** As written; relative ones with their leading dots. Null when it cannot be known: `import(name)`. */
  readonly module: string | null;
  /**
   * Empty for the module itself. `*` for everything, `default` for JavaScript's default export. `as` is empty for what
   * gets no name here: `export { a } from "x"`.
   */
  readonly names: readonly { readonly name: string; readonly as: string }[];
  /** The name that the module itself is bound to: `c`, or `a` of `import a.b`. Null when it is not bound. */
  readonly bound: string | null;
  readonly scope: ScopeId;
  readonly span: Span;
}

export interface DefinitionFact {
  readonly kind: "function" | "class";
  /** As it can be used in `scope`; null for a function without a name, and for a method of an object. */
  readonly name: string | null;
  readonly parameters: readonly Parameter[];
  /** Base classes; empty for a function. */
  readonly bases: readonly Expression[];
  /** What else a class is made with: `metaclass=M, hook=f`. Empty for all that is none of Python's. */
  readonly keywords: readonly Argument[];
  readonly decorators: readonly Expression[];
  /** Where its name can be used (for `x = function f() {}` that is its own body), and the scope of its body. */
  readonly scope: ScopeId;
  readonly body: ScopeId;
  readonly span: Span;
}

export interface Parameter {
  /** Empty for a pattern (`{ a, b }`), whose names are assigned in the body's scope. */
  readonly name: string;
  readonly kind: "positional" | "keyword" | "rest" | "keyword-rest";
  readonly value: Expression | null;
}

export interface CallFact {
  readonly call: CallExpression;
  readonly scope: ScopeId;
}

/** A value reaches a name or a place: assignments, loop variables, `with … as`, `return` (no target), and so on. */
export interface AssignmentFact {
  readonly how: "assign" | "augment" | "loop" | "with" | "catch" | "walrus" | "return" | "yield" | "delete";
  /** Null for `return` and `yield`. A tuple for unpacking. */
  readonly target: Expression | null;
  readonly value: Expression | null;
  readonly scope: ScopeId;
  readonly span: Span;
}

export interface Region {
  readonly kind: "if" | "else" | "loop" | "try" | "catch" | "finally" | "with" | "case" | "assert" | "raise";
  /** What is asked, caught or raised; null when nothing is. */
  readonly condition: Expression | null;
  readonly span: Span;
}

export interface StringFact {
  /** The value after escapes; null when it has parts that are computed. Bytes as Latin-1. */
  readonly value: string | null;
  readonly span: Span;
}

/** Code of another language, or of the same one again, inside this source. */
export interface Embedded {
  readonly language: Language;
  /** What made it code: "fence", "cell", "here-document", "eval", "script" and such, as people read it. */
  readonly how: string;
  readonly text: string;
  /**
   * Where `text` stands: stretches of the text in order, each with the offset in the source at which it begins. One
   * stretch for a fence without indentation; one a line for an indented one; none when it was put together (escapes).
   */
  readonly stretches: readonly { readonly at: number; readonly source: number; readonly length: number }[];
  readonly span: Span;
}

/**
 * Something that makes code run without any source calling it: an install hook, a step of a workflow, a server in an
 * agent's settings. What is written in a shell is `Embedded` as well.
 */
export interface RunsFact {
  /** Where it is said, as people name it: `scripts.postinstall`, `jobs.build.steps[2].run`. */
  readonly how: string;
  readonly when: "install" | "build" | "test" | "start" | "import" | "commit" | "ci" | "schedule" | "agent" | "manual";
  readonly what: RunsWhat;
  readonly span: Span;
}

export type RunsWhat =
  /** A line, or several, for a shell. */
  | { readonly kind: "command"; readonly command: string }
  /** A program and its arguments, without a shell. */
  | { readonly kind: "program"; readonly argv: NonEmpty<string> }
  /** `name` is what is called in the module; null when importing it is all. */
  | { readonly kind: "module"; readonly module: string; readonly name: string | null }
  /** Relative to the folder of the file that says so, as written. */
  | { readonly kind: "file"; readonly path: string }
  /** Fetched from a registry, a repository or an image store, as written: `left-pad@1`, `actions/checkout@v4`. */
  | { readonly kind: "package"; readonly spec: string }
  /** A server or a registry that is asked what to run. */
  | { readonly kind: "address"; readonly url: string };

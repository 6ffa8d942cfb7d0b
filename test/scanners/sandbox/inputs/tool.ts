/** A file of an agent's tool, with a function that others can call. */
export interface Tool {
  readonly name: string;
  /** What the function is called; no two of a table in one language are called the same. */
  readonly function: string;
  readonly file: "a.py" | "a.mjs" | "a.js";
  readonly code: string;
}

/** One that hostile inputs break: with the kind of the problem, and what the smallest call is like. */
export interface BrokenTool extends Tool {
  readonly problem: readonly [kind: RegExp, call: RegExp];
}

import { parse, type ParserOptions, type ParserPlugin } from "@babel/parser";
import type { ParseProblem } from "../../core/source-facts.ts";
import { TOO_DEEP } from "./depth.ts";
import type { JavaScriptSource } from "./source.ts";
import type { File } from "./syntax.ts";

type Goal = "module" | "commonjs";

export type Parsed =
  | { readonly ok: true; readonly file: File; readonly goal: Goal; readonly problems: readonly ParseProblem[] }
  | { readonly ok: false; readonly problem: ParseProblem };

/** What engines run, or will: the syntax of stage 3 and above, and `assert`, which Node 20 still takes. */
const STANDARD: readonly ParserPlugin[] = [
  "deprecatedImportAssert",
  "explicitResourceManagement",
  "deferredImportEvaluation",
  "sourcePhaseImports",
];
const COMPILED: readonly ParserPlugin[] = [...STANDARD, "decorators-legacy", "decoratorAutoAccessors"];

const JAVASCRIPT: readonly ParserPlugin[] = [...STANDARD, "jsx"];
const FLOW: readonly ParserPlugin[] = [...COMPILED, "jsx", "flow"];
const TYPESCRIPT: readonly ParserPlugin[] = [...COMPILED, "typescript"];
const TYPESCRIPT_WITH_MARKUP: readonly ParserPlugin[] = [...TYPESCRIPT, "jsx"];

/** A line that begins so is most often a module's: guessing right saves a parse, guessing wrong costs one. */
const LIKELY_MODULE = /^[ \t]*(?:import|export)\b/mu;

/**
 * Parses a source with Babel, as the first dialect and goal that has no objection, else as the one with the fewest.
 * Plain JavaScript is asked before its dialects, because what Node accepts must be read as Node reads it: with types
 * allowed, `type⏎run = eval` declares a type, and Node assigns. Never throws.
 */
export function parseSource(text: string, source: JavaScriptSource): Parsed {
  let best: Parsed | null = null;
  for (const plugins of dialectsOf(source)) {
    for (const goal of goalsOf(text, source)) {
      const parsed = attempt(text, goal, plugins);
      if (isFinal(parsed, source)) return parsed;
      if (best === null || isBetter(parsed, best)) best = parsed;
    }
  }
  return best ?? { ok: false, problem: { message: "there is no way to read it", at: { start: 0, end: 0 } } };
}

function dialectsOf({ language, markup }: JavaScriptSource): readonly (readonly ParserPlugin[])[] {
  if (language === "javascript") return [JAVASCRIPT, FLOW, TYPESCRIPT_WITH_MARKUP, TYPESCRIPT];
  return markup === true ? [TYPESCRIPT_WITH_MARKUP, TYPESCRIPT] : [TYPESCRIPT, TYPESCRIPT_WITH_MARKUP];
}

function goalsOf(text: string, { module }: JavaScriptSource): readonly Goal[] {
  if (module !== "unknown") return [module];
  return LIKELY_MODULE.test(text) ? ["module", "commonjs"] : ["commonjs", "module"];
}

function attempt(text: string, goal: Goal, plugins: readonly ParserPlugin[]): Parsed {
  const options: ParserOptions = {
    sourceType: goal,
    plugins: [...plugins],
    errorRecovery: true,
    attachComment: false,
    createImportExpressions: true,
  };
  try {
    const file = parse(text, options);
    const problems = (file.errors ?? []).map((error) => describe(error, text));
    return { ok: true, file, goal, problems };
  } catch (error) {
    // A RangeError is the parser's stack: nested too deeply. Anything else that is no SyntaxError is the parser's fault.
    return { ok: false, problem: describe(error, text) };
  }
}

/** A module without a module's syntax may as well be CommonJS, which then comes first. */
function isFinal(parsed: Parsed, source: JavaScriptSource): boolean {
  if (!parsed.ok) return parsed.problem.message === TOO_DEEP;
  if (parsed.problems.length > 0) return false;
  return source.module !== "unknown" || parsed.goal === "commonjs" || hasModuleSyntax(parsed.file);
}

function hasModuleSyntax(file: File): boolean {
  return file.program.body.some(({ type }) => type === "ImportDeclaration" || type.startsWith("Export"));
}

function isBetter(parsed: Parsed, best: Parsed): boolean {
  if (!parsed.ok || !best.ok) return parsed.ok && !best.ok;
  return parsed.problems.length < best.problems.length;
}

/** Babel ends its messages with the place, `(1:8)`, which stands in `at`. */
function describe(error: unknown, text: string): ParseProblem {
  const message = error instanceof RangeError ? TOO_DEEP : error instanceof Error ? error.message : String(error);
  const start = Math.min(indexOf(error), text.length);
  return { message: message.replace(/ \(\d+:\d+\)$/u, ""), at: { start, end: start } };
}

function indexOf(error: unknown): number {
  if (!(error instanceof SyntaxError) || !("pos" in error)) return 0;
  return typeof error.pos === "number" ? error.pos : 0;
}

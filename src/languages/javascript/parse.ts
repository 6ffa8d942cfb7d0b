import { parse, type ParserOptions, type ParserPlugin } from "@babel/parser";
import type { ParseProblem } from "../../core/source-facts.ts";
import { TOO_DEEP } from "./depth.ts";
import type { JavaScriptSource } from "./source.ts";
import type { File, Statement } from "./syntax.ts";

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
/** Constants without a value, and exports of what other files declare. */
const DECLARATIONS: readonly ParserPlugin[] = [...COMPILED, ["typescript", { dts: true }]];
const TYPESCRIPT_WITH_MARKUP: readonly ParserPlugin[] = [...TYPESCRIPT, "jsx"];

/** A line that begins so is most often a module's: guessing right saves a parse, guessing wrong costs one. */
const LIKELY_MODULE = /^[ \t]*(?:import|export)\b/mu;

/**
 * How many colons a source may have for its errors to be recovered from. Babel reports a label once for each one around
 * it of the same name: 1,300 labels, which is as deep as it gets, are 850,000 errors and 20 s. A colon may be a label's.
 */
const MOST_COLONS = 300;

/**
 * What a script and a module read so differently that one of them may have to stop: all else that only one of them allows
 * is an error that Babel recovers from, also `await` with a letter that is spelled as an escape.
 */
const TELLS_GOALS_APART = /await|<!--|-->/u;

/**
 * Parses a source with Babel, as the first dialect and goal that has no objection; when all have some, as the one with
 * the fewest. Plain JavaScript is asked before its dialects, because what Node accepts must be read as Node reads it:
 * with types allowed, `type⏎run = eval` declares a type, and Node assigns. Never throws.
 */
export function parseSource(text: string, source: JavaScriptSource): Parsed {
  // A source without errors reads the same either way, so that none has to be read strictly first.
  const errorRecovery = text.split(":", MOST_COLONS + 2).length <= MOST_COLONS + 1;
  let best: Parsed | null = null;
  for (const plugins of dialectsOf(text, source)) {
    for (const goal of goalsOf(text, source)) {
      const parsed = attempt(text, {
        sourceType: goal,
        plugins: [...plugins],
        errorRecovery,
        // In a `declare module` names come from imports that Babel does not look at.
        allowUndeclaredExports: source.declares === true,
      });
      if (isFinal(parsed, goal, source)) return parsed;
      if (best === null || isBetter(parsed, best)) best = parsed;
      // Sketches in a text stop most dialects: each would be asked twice.
      if (!parsed.ok && errorRecovery && !TELLS_GOALS_APART.test(text)) break;
    }
    // Without objections as a module, but without a module's syntax as well, and CommonJS objects.
    if (best?.ok === true && best.problems.length === 0) return best;
  }
  return best ?? { ok: false, problem: { message: "there is no way to read it", at: { start: 0, end: 0 } } };
}

function dialectsOf(
  text: string,
  { language, markup, declares }: JavaScriptSource,
): readonly (readonly ParserPlugin[])[] {
  if (declares === true) return [DECLARATIONS, TYPESCRIPT];
  // Markup begins with `<`: without one both ways to read TypeScript are the same.
  const typed = text.includes("<") ? [TYPESCRIPT, TYPESCRIPT_WITH_MARKUP] : [TYPESCRIPT];
  if (language === "javascript") return [JAVASCRIPT, FLOW, ...typed.toReversed()];
  return markup === true ? typed.toReversed() : typed;
}

function goalsOf(text: string, { module }: JavaScriptSource): readonly Goal[] {
  if (module !== "unknown") return [module];
  return LIKELY_MODULE.test(text) ? ["module", "commonjs"] : ["commonjs", "module"];
}

function attempt(text: string, options: ParserOptions & { readonly sourceType: Goal }): Parsed {
  try {
    const file = parse(text, { ...options, attachComment: false, createImportExpressions: true });
    const problems = (file.errors ?? []).map((error) => describe(error, text));
    return { ok: true, file, goal: options.sourceType, problems };
  } catch (error) {
    // A RangeError is the parser's stack: nested too deeply. Anything else that is no SyntaxError is the parser's fault.
    return { ok: false, problem: describe(error, text) };
  }
}

/** A module without a module's syntax may as well be CommonJS, which then comes first. */
function isFinal(parsed: Parsed, goal: Goal, { module }: JavaScriptSource): boolean {
  if (!parsed.ok) return parsed.problem.message === TOO_DEEP;
  if (parsed.problems.length > 0) return false;
  return module !== "unknown" || goal === "commonjs" || hasModuleSyntax(parsed.file);
}

function hasModuleSyntax(file: File): boolean {
  // A statement is undefined for `namespace` in front of a keyword, which Babel's types do not say.
  const types = file.program.body.map((statement: Statement | undefined) => statement?.type);
  return types.some((type) => type === "ImportDeclaration" || type?.startsWith("Export") === true);
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

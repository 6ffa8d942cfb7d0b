import type { CallExpression } from "../../core/expression.ts";
import type { Parse, ParseProblem } from "../../core/source-facts.ts";
import type { Analysis } from "../../languages/analyse.ts";
import { calleeName } from "../../languages/callee-name.ts";
import { sourceOf } from "../../languages/content.ts";
import { maskSecrets } from "../../text/mask-secrets.ts";
import { indexLines } from "../../text/positions.ts";
import type { EmbeddedDocument, FactsDocument, ParseDocument } from "./document.ts";

/** The line of the file for an offset in a source, which may be code inside the file. */
type LineOf = (offset: number) => number;
/** Names are shown as they are written, unless that shows a secret. */
type Mask = (text: string) => string;

/** The qualified name of what each call calls; null where it is not known. */
export type Targets = ReadonlyMap<CallExpression, string | null>;

interface Shown {
  readonly mask: Mask;
  readonly targets: Targets;
}

/**
 * The facts of a file and of all code inside it; what is only data or prose in there is left out. `what` says what a file
 * is that is no text; null for texts.
 */
export function describeAnalysis(
  analysis: Analysis,
  targets: Targets,
  what: string | null,
): FactsDocument & { readonly embedded: readonly EmbeddedDocument[] } {
  if (what !== null) {
    const facts = describeOwn(analysis, () => 1, { mask: maskSecrets, targets });
    return { ...facts, parse: describeBinaryParse(analysis.source.parse, maskSecrets(what)), embedded: [] };
  }
  const { text } = analysis;
  const lines = indexLines(text);
  const lineOf: LineOf = (offset) => lines.lineAt(offset);
  const mask: Mask = maskSecrets(text) === text ? (name) => name : (name) => maskSecrets(name);
  const shown = { mask, targets };
  return { ...describeOwn(analysis, lineOf, shown), embedded: [...describeInside(analysis, lineOf, shown)] };
}

function* describeInside({ inside }: Analysis, outerLineOf: LineOf, shown: Shown): Generator<EmbeddedDocument> {
  for (const { code, analysis } of inside) {
    const { language, how, stretches, span } = code;
    const lineOf: LineOf = (offset) => outerLineOf(stretches.length === 0 ? span.start : sourceOf(code, offset));
    if (language !== "data" && language !== "text") {
      const { language: own, ...facts } = describeOwn(analysis, lineOf, shown);
      yield { language: own, how, line: lineOf(0), ...facts };
    }
    yield* describeInside(analysis, lineOf, shown);
  }
}

function describeOwn({ source }: Analysis, lineOf: LineOf, { mask, targets }: Shown): FactsDocument {
  const { language, parse, imports, calls, definitions } = source;
  return {
    language,
    parse: describeParse(parse, lineOf),
    imports: imports.map(({ module, names, span }) => ({
      module: module === null ? null : mask(module),
      names: names.map(({ name }) => mask(name)),
      line: lineOf(span.start),
    })),
    calls: calls.map(({ call }) => ({
      callee: mask(calleeName(call.callee, language)),
      target: maskTarget(targets.get(call) ?? null, mask),
      line: lineOf(call.span.start),
    })),
    definitions: definitions.flatMap(({ kind, name, span }) =>
      // Lambdas and other functions without a name: nothing can refer to them.
      name === null ? [] : [{ kind, name: mask(name), line: lineOf(span.start) }],
    ),
  };
}

function maskTarget(target: string | null, mask: Mask): string | null {
  return target === null ? null : mask(target);
}

/** Bytes have no lines: what there is to say of a place stands in the words. */
function describeBinaryParse(parse: Parse, what: string): ParseDocument {
  const problem = problemOf(parse);
  const message = problem === null ? what : `${what}: ${problem.message} (at byte ${problem.at.start})`;
  return { outcome: parse.kind, message, line: null };
}

function describeParse(parse: Parse, lineOf: LineOf): ParseDocument {
  const problem = problemOf(parse);
  if (problem === null) return { outcome: parse.kind, message: null, line: null };
  return { outcome: parse.kind, message: problem.message, line: lineOf(problem.at.start) };
}

/** The first one. */
function problemOf(parse: Parse): ParseProblem | null {
  return parse.kind === "recovered" ? parse.problems[0] : parse.kind === "failed" ? parse.problem : null;
}

import type { Language, SourceFacts } from "../../core/source-facts.ts";
import type { MeaningTable } from "../meaning/meaning.ts";
import { ROUTE } from "./choice.ts";
import { findCallees, onlyName } from "./callees.ts";
import { findCodes, type Code } from "./codes.ts";
import { createEvaluator, startEffort, type Effort } from "./create-evaluator.ts";
import type { Dialect, Evaluator } from "./evaluator.ts";
import { evaluateArguments } from "./evaluate.ts";
import { MOST_CODES, MOST_LAYERS, MOST_STEPS } from "./limits.ts";
import type { InnerCode, ResolvedCall, ResolvedSource, ResolveProblem } from "./resolved.ts";
import { findUses } from "./uses.ts";

/** What following a source's names needs to know besides the source. */
export interface Knowledge {
  /** What is particular to the source's language. */
  readonly dialect: Dialect;
  readonly meanings: MeaningTable;
  /** Reads code that is run from a text; null for a language that nobody here reads. */
  analyse(text: string, language: Language): SourceFacts | null;
}

/** Says by qualified names what a source calls and uses, and what code it runs from texts, up to three layers deep. */
export function resolveSource(facts: SourceFacts, text: string, knowledge: Knowledge): ResolvedSource {
  return resolveLayer(facts, text, knowledge, startEffort(), { left: MOST_CODES }, null, 0);
}

function resolveLayer(
  facts: SourceFacts,
  text: string,
  knowledge: Knowledge,
  effort: Effort,
  codes: { left: number },
  around: Evaluator["around"],
  layer: number,
): ResolvedSource {
  const { dialect, meanings } = knowledge;
  const evaluator = createEvaluator(facts, text, dialect, meanings, effort, around);
  // In the order of the text: what a long row of names leads to is then known step by step.
  for (const { how, target, value, scope, span } of facts.assignments) {
    if (value !== null) evaluator.evaluate(value, { scope, frame: null });
    if (how === "augment" && target?.kind === "name") evaluator.lookUp(target.name, { scope, frame: null }, span.end);
  }
  const calls = facts.calls.map((fact) => resolveCall(evaluator, fact));
  const uses = findUses(evaluator, calls);
  const inside: InnerCode[] = [];
  const problems: ResolveProblem[] = [];
  for (const code of findCodes(evaluator, calls)) {
    const inner = layer < MOST_LAYERS && codes.left-- > 0 ? knowledge.analyse(code.text, code.language) : null;
    if (inner === null)
      problems.push({ message: `code in ${code.language} that is run from a text was not looked into` });
    else inside.push(resolveCode(code, inner, evaluator, knowledge, effort, codes, layer));
  }
  if (effort.steps < 0) problems.push({ message: `following its names takes more than ${MOST_STEPS} steps` });
  if (effort.isCut) problems.push({ message: "names or expressions within each other are too deep to be followed" });
  return {
    facts,
    text,
    calls,
    uses,
    inside,
    problems,
    findCallees: (value, args) => findCallees(evaluator, value, args),
  };
}

function resolveCall(evaluator: Evaluator, { call, scope }: SourceFacts["calls"][number]): ResolvedCall {
  const place = { scope, frame: null };
  const args = evaluateArguments(evaluator, call.arguments, place);
  const value = evaluator.evaluate(call.callee, place);
  const callees = findCallees(evaluator, value, args);
  const target = onlyName(value, callees);
  const reaching = callees.some((callee) => evaluator.dialect.reachesAnything(callee.value));
  const all = reaching ? [...callees, { value: ROUTE, arguments: args }] : callees;
  return { call, scope, target, callees: all, arguments: args };
}

/** Code in a text sees the names of the place that runs it. */
function resolveCode(
  { language, text, span, scope }: Code,
  facts: SourceFacts,
  evaluator: Evaluator,
  knowledge: Knowledge,
  effort: Effort,
  codes: { left: number },
  layer: number,
): InnerCode {
  const isSame = language === evaluator.index.facts.language;
  const around = isSame ? { evaluator, place: { scope, frame: null }, at: span.start } : null;
  return { language, span, source: resolveLayer(facts, text, knowledge, effort, codes, around, layer + 1) };
}

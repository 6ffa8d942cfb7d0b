import type { Expression } from "../../core/expression.ts";
import type { Language, SourceFacts } from "../../core/source-facts.ts";
import type { MeaningTable } from "../meaning/meaning.ts";
import { ROUTE } from "./choice.ts";
import { calleeOf, findCallees, onlyName } from "./callees.ts";
import { findCodes, type Code } from "./codes.ts";
import { createEvaluator, startEffort, type Effort } from "./create-evaluator.ts";
import type { Dialect, Evaluator } from "./evaluator.ts";
import { evaluateArguments } from "./evaluate.ts";
import { MOST_CODES, MOST_LAYERS, MOST_STEPS } from "./limits.ts";
import type { InnerCode, ResolvedCall, ResolvedSource, ResolveProblem } from "./resolved.ts";
import type { ArgumentValue } from "../value.ts";
import { findItems } from "./items.ts";
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
  settleNames(evaluator);
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
  if (effort.turns < 0) problems.push({ message: "putting its values together takes too long to be followed" });
  if (effort.isCut) problems.push({ message: "names or expressions within each other are too deep to be followed" });
  return {
    facts,
    text,
    calls,
    uses,
    items: findItems(evaluator),
    inside,
    problems,
    findCallees: (value, args) => findCallees(evaluator, value, () => args),
  };
}

function resolveCall(evaluator: Evaluator, { call, scope }: SourceFacts["calls"][number]): ResolvedCall {
  const place = { scope, frame: null };
  let known: readonly ArgumentValue[] | null = null;
  const args = (): readonly ArgumentValue[] => (known ??= evaluateArguments(evaluator, call.arguments, place));
  const value = evaluator.evaluate(call.callee, place);
  const callees = findCallees(evaluator, value, args);
  const target = onlyName(value, callees);
  const reaching = callees.some((callee) => evaluator.dialect.reachesAnything(callee.value));
  return {
    call,
    scope,
    target,
    callees: reaching ? [...callees, calleeOf(ROUTE, args)] : callees,
    get arguments() {
      return args();
    },
  };
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

/** Kinds of values that stand for themselves, however many there are of them. */
const PLAIN: ReadonlySet<Expression["kind"]> = new Set([
  "string",
  "number",
  "constant",
  "list",
  "dictionary",
  "function",
]);

/** Works out assigned values in the order of the text: what a long row of names leads to is then known step by step. */
function settleNames(evaluator: Evaluator): void {
  for (const { how, target, value, scope, span } of evaluator.index.facts.assignments) {
    if (value !== null && !PLAIN.has(value.kind)) evaluator.evaluate(value, { scope, frame: null });
    if (how === "augment" && target?.kind === "name") evaluator.lookUp(target.name, { scope, frame: null }, span.end);
  }
}

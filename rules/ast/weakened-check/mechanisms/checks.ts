import { onceFor } from "../../../../src/facts/once-for.ts";
import type { Region } from "../../../../src/core/source-facts.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import { isAlwaysTrue, isNeverTrue } from "../../../../src/facts/query/fixed-answers.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import { shapeOf } from "../../../../src/facts/versions/shape.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { readCondition, type GuardCondition } from "./guard-condition.ts";
import { isProtective } from "./protective-calls.ts";

/** Something in a function that stops it, or makes something harmless, before it goes on. */
export interface CheckFact {
  readonly kind: "guard" | "assert" | "call";
  /** The same check has the same key, whatever its variables are called. */
  readonly key: string;
  /** For people: `validate_path()`, `a guard`. */
  readonly words: string;
  readonly condition: GuardCondition | null;
  /** What to quote of it: what is asked, or called. */
  readonly asked: Span;
  /** All of it, with what it does where it stops. */
  readonly span: Span;
}

const EXITS: ReadonlySet<string> = new Set([
  "sys.exit",
  "builtins.exit",
  "builtins.quit",
  "os._exit",
  "process.exit",
  "exit",
]);
/** A function that just returns is a guard where its condition talks of such things. */
const GUARDED =
  /allow|permit|permission|auth|valid|safe|trust|verif|confirm|consent|approv|limit|max_|quota|exceed|forbid|block|deny|denied|denie|sanit|signature|checksum|^y$|^yes$/iu;

/** The checks of one function, in the order of the text. */
export const checksIn: (unit: CodeUnit) => readonly CheckFact[] = onceFor((unit) =>
  [...eachCheck(unit)].toSorted((a, b) => a.span.start - b.span.start),
);

function* eachCheck(unit: CodeUnit): Generator<CheckFact> {
  const { language } = unit.source.facts;
  for (const call of unit.calls) if (isProtective(call, language)) yield describeCall(call);
  for (const region of unit.regions) {
    if (region.kind !== "assert" || region.condition === null || isAlwaysTrue(region.condition)) continue;
    const { condition, span } = region;
    const words = "an assertion";
    yield { kind: "assert", key: `assert ${shapeOf(condition)}`, words, condition: null, asked: condition.span, span };
  }
  const stopping = new Set(eachStop(unit).map((stop) => findBranch(unit, stop)));
  for (const region of stopping) {
    const asked = region === null ? null : conditionOf(unit, region);
    if (region === null || asked === null || isNeverTrue(asked)) continue;
    const condition = readCondition(asked, region.kind !== "else");
    const key = `${condition.stopsIfTrue ? "" : "not "}${condition.core}`;
    yield { kind: "guard", key, words: "a guard", condition, asked: asked.span, span: region.span };
  }
}

function describeCall({ name, last, call }: NamedCall): CheckFact {
  return { kind: "call", key: `call ${name}`, words: `${last}()`, condition: null, asked: call.span, span: call.span };
}

/** Places where a function stops: what is raised, the end of the process, and a return that a condition of safety decides. */
function eachStop(unit: CodeUnit): readonly Span[] {
  const isShell = unit.source.facts.language === "shell";
  const raises = unit.regions.filter(({ kind }) => kind === "raise").map(({ span }) => span);
  const exits = unit.calls.filter(({ name }) => EXITS.has(name) || (isShell && name === "return"));
  const returns = unit.assignments.filter(({ how, span }) => how === "return" && isSafetyReturn(unit, span));
  return [...raises, ...exits.map(({ call }) => call.span), ...returns.map(({ span }) => span)];
}

function isSafetyReturn(unit: CodeUnit, span: Span): boolean {
  const branch = findBranch(unit, span);
  const condition = branch === null ? null : conditionOf(unit, branch);
  if (condition === null) return false;
  for (const part of eachWithin(condition)) {
    if (GUARDED.test(lastName(part))) return true;
    if (part.kind === "string" && GUARDED.test(part.value)) return true;
  }
  return false;
}

/** What is asked before a branch: an `else` has the question of the branch before it. */
function conditionOf({ regions }: CodeUnit, region: Region): Region["condition"] {
  if (region.kind !== "else" || region.condition !== null) return region.condition;
  return regions.findLast(({ kind, span }) => kind === "if" && span.end <= region.span.start)?.condition ?? null;
}

/** The innermost branch around a place; null where something else (a handler, a loop) is nearer, or nothing is. */
function findBranch({ regions }: CodeUnit, place: Span): Region | null {
  let nearest: Region | null = null;
  for (const region of regions) {
    if (region.kind === "raise" || !encloses(region.span, place)) continue;
    if (nearest === null || region.span.start >= nearest.span.start) nearest = region;
  }
  return nearest !== null && /^(?:if|else|case)$/u.test(nearest.kind) ? nearest : null;
}

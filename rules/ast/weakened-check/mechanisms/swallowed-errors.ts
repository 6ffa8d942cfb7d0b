import type { Region } from "../../../../src/core/source-facts.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { inUnit } from "./weakening.ts";

/** Exceptions that stand for all others. */
const BROAD = /^(?:Exception|BaseException|Error)$/u;
/** What may fail without anybody's harm: it cleans up, or only tells. */
const HARMLESS =
  /^(?:unlink|unlinkSync|rm|rmSync|rmtree|remove|rmdir|rmdirSync|close|kill|terminate|mkdir|makedirs|mkdirSync|print|log|warn|debug|info|error|flush|join|getuid|cancel|clearTimeout|abort|end|destroy|disconnect|reconfigure|chmod|utime)$/u;

/** Handlers that do nothing, around calls that stood there before and whose errors somebody saw. */
export function* findSwallowedErrors({ head, before }: UnitPair): Generator<Hit> {
  const earlier = new Map(namesSwallowed(before).map((name) => [name, true]));
  const seen = new Set(before.calls.map(({ name }) => name).filter((name) => !earlier.has(name)));
  for (const { handler, calls } of silentHandlers(head)) {
    const swallowed = calls.find(({ name, last }) => seen.has(name) && !HARMLESS.test(last));
    if (swallowed === undefined) continue;
    const { last, name } = swallowed;
    const detail = `errors of ${last}() are ignored${inUnit(head)}`;
    yield { source: head.source, span: { start: handler.start, end: handler.start }, key: `swallowed ${name}`, detail };
  }
}

function namesSwallowed(unit: CodeUnit): readonly string[] {
  return silentHandlers(unit).flatMap(({ calls }) => calls.map(({ name }) => name));
}

interface SilentHandler {
  readonly handler: Span;
  /** What is tried. */
  readonly calls: readonly NamedCall[];
}

/** `except Exception: pass`, `catch {}`, `.catch(() => {})`. */
function silentHandlers(unit: CodeUnit): readonly SilentHandler[] {
  const found: SilentHandler[] = [];
  for (const [index, region] of unit.regions.entries()) {
    if (region.kind !== "catch" || !isBroad(region, unit) || !isEmpty(region.span, unit, region)) continue;
    const tried = unit.regions
      .slice(0, index)
      .findLast(({ kind, span }) => kind === "try" && span.end <= region.span.start);
    if (tried !== undefined) found.push({ handler: region.span, calls: callsWithin(unit, tried.span) });
  }
  for (const { last, call } of unit.calls) {
    const [handler] = call.arguments;
    if (last !== "catch" || handler?.value.kind !== "function" || call.callee.kind !== "attribute") continue;
    const isSilent =
      isEmpty(handler.value.span, unit, null) &&
      /^[^{}]*=>\s*(?:\{\s*\}|null|undefined)$|\{\s*\}$/u.test(textOf(unit, handler.value.span));
    if (isSilent) found.push({ handler: handler.value.span, calls: callsWithin(unit, call.callee.object.span) });
  }
  return found;
}

function textOf({ source }: CodeUnit, { start, end }: Span): string {
  return source.text.slice(start, end);
}

function callsWithin({ calls }: CodeUnit, tried: Span): readonly NamedCall[] {
  return calls.filter(({ call }) => encloses(tried, call.span));
}

/** JavaScript catches everything; what a condition names there is the error. */
function isBroad({ condition }: Region, { source }: CodeUnit): boolean {
  if (source.facts.language !== "python") return true;
  return condition === null || BROAD.test(lastName(condition));
}

/** Nothing is called, raised, set or returned there. */
function isEmpty(handler: Span, unit: CodeUnit, self: Region | null): boolean {
  const isIn = (span: Span): boolean => encloses(handler, span);
  const acts =
    unit.calls.some(({ call }) => isIn(call.span)) ||
    unit.assignments.some(({ how, span }) => how !== "catch" && isIn(span)) ||
    unit.regions.some((region) => region !== self && region.kind !== "catch" && isIn(region.span));
  return !acts;
}

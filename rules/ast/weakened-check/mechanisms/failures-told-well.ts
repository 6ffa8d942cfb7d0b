import type { Expression } from "../../../../src/core/expression.ts";
import type { Region } from "../../../../src/core/source-facts.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import { shapeOf } from "../../../../src/facts/versions/shape.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { saysSuccess } from "./success.ts";
import { inUnit } from "./weakening.ts";

const EXITS: ReadonlySet<string> = new Set(["sys.exit", "builtins.exit", "os._exit", "process.exit", "exit"]);
const TELLS = /^(?:print|log|info|echo|write|writeln|success|debug)$/u;

/** Branches and handlers that ended in a failure and now say that all went well. */
export function* findFailuresToldWell({ head, before }: UnitPair): Generator<Hit> {
  const failed = new Set(
    branchesOf(before)
      .filter(([, { span }]) => endsBadly(before, span))
      .map(([key]) => key),
  );
  for (const [key, { span }] of branchesOf(head)) {
    if (!failed.has(key) || endsBadly(head, span) || !tellsSuccess(head, span)) continue;
    const detail = `what failed is told as a success${inUnit(head)}`;
    yield { source: head.source, span: { start: span.start, end: span.start }, key: `told well ${key}`, detail };
  }
}

/** Each with what tells it apart: what is asked, and for those that ask the same which one it is. */
function branchesOf({ regions }: CodeUnit): readonly (readonly [key: string, region: Region])[] {
  const counts = new Map<string, number>();
  return regions
    .filter(({ kind }) => kind === "if" || kind === "catch")
    .map((region) => {
      const asked = `${region.kind} ${shapeOf(region.condition)}`;
      const count = (counts.get(asked) ?? 0) + 1;
      counts.set(asked, count);
      return [`${asked} ${count}`, region] as const;
    });
}

function endsBadly({ regions, calls }: CodeUnit, branch: Span): boolean {
  const isIn = (span: Span): boolean => encloses(branch, span);
  const isRaised = regions.some(({ kind, span }) => kind === "raise" && isIn(span));
  return (
    isRaised || calls.some(({ name, call }) => EXITS.has(name) && isIn(call.span) && !isZero(call.arguments[0]?.value))
  );
}

function tellsSuccess({ calls, assignments }: CodeUnit, branch: Span): boolean {
  const isIn = (span: Span): boolean => encloses(branch, span);
  const isTold = calls.some(({ name, last, call }) => {
    if (!isIn(call.span)) return false;
    if (EXITS.has(name)) return isZero(call.arguments[0]?.value);
    return TELLS.test(last) && call.arguments.some(({ value }) => saysWell(value));
  });
  return (
    isTold ||
    assignments.some(({ how, value, span }) => how === "return" && isIn(span) && value !== null && saysWell(value))
  );
}

/** A text with gaps says it by its known parts. */
function saysWell(value: Expression): boolean {
  if (value.kind !== "template") return saysSuccess(value);
  return value.parts.some(
    (part) => typeof part === "string" && saysSuccess({ kind: "string", value: part, bytes: false, span: value.span }),
  );
}

function isZero(value: Expression | undefined): boolean {
  return (
    value === undefined ||
    (value.kind === "number" && Number(value.value) === 0) ||
    (value.kind === "string" && value.value === "0")
  );
}

import type { Expression } from "../../../../src/core/expression.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { eachBehind } from "../../../../src/facts/query/expressions.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { inUnit } from "./weakening.ts";

const RUNS_QUERY = /^(?:execute|executemany|query|raw|run|all|get)$/u;
const QUERY = /^\s*(?:select|insert|update|delete|replace|with)\b/iu;

/** Queries that got their values as parameters and now have them in their text. */
export function* findFormattedQueries({ head, before }: UnitPair): Generator<Hit> {
  const had = before.calls.filter(
    (call) => isQuery(call, before) && !isFormatted(call, before) && call.call.arguments.length > 1,
  );
  if (had.length === 0) return;
  const earlier = before.calls.filter((call) => isQuery(call, before) && isFormatted(call, before)).length;
  const formatted = head.calls.filter((call) => isQuery(call, head) && isFormatted(call, head));
  for (const { call, last } of formatted.slice(earlier)) {
    const detail = `values stand in the text of a query${inUnit(head)}`;
    yield { source: head.source, span: call.span, key: `query ${last}`, detail };
  }
}

function isQuery({ last, call }: NamedCall, { source }: CodeUnit): boolean {
  const first = call.arguments[0]?.value;
  if (!RUNS_QUERY.test(last) || first === undefined) return false;
  return [...eachBehind(first, source.facts)].some((part) => QUERY.test(firstText(part)));
}

function firstText(part: Expression): string {
  if (part.kind === "string") return part.value;
  const [first] = part.kind === "template" ? part.parts : [];
  return typeof first === "string" ? first : "";
}

/** Put together from a text and something that is computed: `f"…{x}"`, `"…" + x`, `"…" % x`, `"…".format(x)`. */
function isFormatted({ call }: NamedCall, { source }: CodeUnit): boolean {
  const first = call.arguments[0]?.value;
  if (first === undefined) return false;
  return [...eachBehind(first, source.facts)].some((part) => {
    if (part.kind === "template") return part.parts.some((piece) => typeof piece !== "string");
    if (part.kind === "binary") return (part.operator === "+" || part.operator === "%") && !isText(part.right);
    return part.kind === "call" && part.callee.kind === "attribute" && part.callee.name === "format";
  });
}

function isText({ kind }: Expression): boolean {
  return kind === "string";
}

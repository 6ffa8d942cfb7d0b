import type { Expression } from "../../../../src/core/expression.ts";
import type { Region } from "../../../../src/core/source-facts.ts";
import { encloses } from "../../../../src/core/span.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import { shapeOf } from "../../../../src/facts/versions/shape.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";

const LOGS = /^(?:logging|logger|winston|pino|log4js|loguru\.logger|structlog)\.|^(?:log|logger)$/u;
const APPENDS = /^(?:appendFile|appendFileSync|write|writelines|write_text|writeFile|writeFileSync)$/u;
const RECORD: ReadonlySet<string> = new Set(
  "log logs logger logfile audit auditlog journal changelog history".split(" "),
);
/** Comparisons with a fixed text: methods of texts and regular expressions. */
const COMPARES = /^(?:test|match|search|fullmatch|includes|startsWith|endsWith|startswith|endswith|indexOf)$/u;
/** What may decide how much is written, for everything alike. */
const LEVEL = /level|verbos|debug|quiet|silent|trace/iu;

/** Records that were made of everything, and that a comparison with a fixed text now keeps from being made. */
export function* findLeftOut({ head, before }: UnitPair): Generator<Hit> {
  const records = head.calls.filter((each) => isRecord(each, head));
  if (records.length === 0 || !before.calls.some((each) => isRecord(each, before))) return;
  const known = new Set(before.regions.map(({ condition }) => shapeOf(condition)));
  for (const region of head.regions) {
    const { kind, condition } = region;
    if (kind !== "if" || condition === null || known.has(shapeOf(condition)) || !comparesWithText(condition, head))
      continue;
    if (!records.some((record) => decidesOver(region, record, head))) continue;
    yield {
      source: head.source,
      span: condition.span,
      key: "left out",
      detail: "what fits a fixed text is not written down",
    };
    return;
  }
}

/** A call of a logger, or one that adds to a file whose name says that it is a record. */
function isRecord({ name, last, call }: NamedCall, { source }: CodeUnit): boolean {
  if (LOGS.test(name) || isOfLogger(call)) return true;
  if (!APPENDS.test(last)) return false;
  const parts = [call.callee, ...call.arguments.slice(0, 1).map(({ value }) => value)];
  return parts.some(({ span }) => hasWord(source.text.slice(span.start, span.end), RECORD));
}

/** `logger.info`, `this.log.warn`. */
function isOfLogger({ callee }: NamedCall["call"]): boolean {
  return callee.kind === "attribute" && RECORD.has(lastName(callee.object).toLowerCase());
}

function comparesWithText(condition: Expression, { source }: CodeUnit): boolean {
  const text = source.text.slice(condition.span.start, condition.span.end);
  if (LEVEL.test(text)) return false;
  return [...eachWithin(condition)].some((part) => {
    if (part.kind === "call" && part.callee.kind === "attribute" && COMPARES.test(part.callee.name)) {
      return [part.callee.object, ...part.arguments.map(({ value }) => value)].some((each) =>
        isFixedText(each, source.text),
      );
    }
    return (
      part.kind === "binary" &&
      /^(?:===?|!==?|in|not in)$/u.test(part.operator) &&
      [part.left, part.right].some((each) => isFixedText(each, source.text))
    );
  });
}

/** A text that is not empty, or a regular expression. */
function isFixedText(value: Expression, text: string): boolean {
  if (value.kind === "string") return /[a-z\d]{2}/iu.test(value.value);
  return value.kind === "other" && /^\/[^\n]+\/[a-z]*$/u.test(text.slice(value.span.start, value.span.end));
}

/** Whether the record stands in the branch, or behind a branch that leaves the function. */
function decidesOver({ span }: Region, { call }: NamedCall, { assignments }: CodeUnit): boolean {
  if (encloses(span, call.span)) return true;
  const leaves = assignments.some(({ how, span: at }) => how === "return" && encloses(span, at));
  return leaves && call.span.start >= span.end;
}

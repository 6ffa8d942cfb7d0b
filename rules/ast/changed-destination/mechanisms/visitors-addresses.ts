import type { Expression } from "../../../../src/core/expression.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";

/** An address whose host is put in: `ws://${host}`, `"https://" + host`. */
const BEGINS = /^(?:https?|wss?|ftp):\/\/$/iu;
/** What whoever sends a link or a request decides: the page's address, parameters, headers, messages. */
const VISITOR =
  /^(?:URLSearchParams|searchParams|search|hash|referrer|query|params|headers|args|query_params|cookies)$/u;

/** Addresses whose host a visitor can now name, in functions where none was so before. */
export function* findVisitorsAddresses({ head, before }: UnitPair): Generator<Hit> {
  if (hostsByVisitors(before).length > 0) return;
  const [host] = hostsByVisitors(head);
  if (host === undefined) return;
  const detail = "whoever sends a link or a request can name the host";
  yield { source: head.source, span: host.span, key: "host by visitor", detail };
}

function hostsByVisitors({ calls, assignments }: CodeUnit): readonly Expression[] {
  const values = [
    ...assignments.flatMap(({ value }) => (value === null ? [] : [value])),
    ...calls.flatMap(({ call }) => call.arguments.map(({ value }) => value)),
  ];
  return values
    .flatMap((value) => [...eachWithin(value)])
    .flatMap(hostOf)
    .filter(isVisitors);
}

/** What stands right behind a scheme that is written there. */
function hostOf(part: Expression): readonly Expression[] {
  if (part.kind === "template") {
    const at = part.parts.findIndex((piece) => typeof piece === "string" && BEGINS.test(piece));
    const host = part.parts[at + 1];
    return at < 0 || host === undefined || typeof host === "string" ? [] : [host];
  }
  const isJoined = part.kind === "binary" && part.operator === "+" && part.left.kind === "string";
  return isJoined && BEGINS.test(part.left.value) ? [part.right] : [];
}

function isVisitors(host: Expression): boolean {
  return [...eachWithin(host)].some((part) => VISITOR.test(lastName(part)));
}

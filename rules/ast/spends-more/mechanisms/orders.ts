import type { CallExpression, Expression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { wordsOf } from "../../../../src/facts/versions/identifier-words.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";

/** What an order says besides: how much, of what, for how much. */
const AMOUNT: ReadonlySet<string> = new Set(
  "amount quantity qty size price total value wei lamports cost notional shares limit".split(" "),
);
const BUYS: ReadonlySet<string> = new Set(
  "buy buys order orders purchase purchases pay payment payments checkout charge charges transfer transfers withdraw withdrawal subscribe donate bid trade trades".split(
    " ",
  ),
);
/** Functions that only show, compare or keep. */
const KEEPS =
  /^(?:print|log|info|debug|warn|error|append|push|format|assert\w*|expect|equal|deepEqual|dict|update|set|get|add_argument|option)$/u;

/** Calls that hand somebody an order with its amount. */
export function* findOrders({ calls, source }: CodeUnit): Generator<Hit> {
  for (const { call, last } of calls) {
    if (KEEPS.test(last)) continue;
    const fields = call.arguments.flatMap(({ name, value }) => fieldsOf(name, value));
    const hasAmount = fields.some(({ key }) => wordsOf(key).some((word) => AMOUNT.has(word)));
    if (!hasAmount || !isOrder(call, fields)) continue;
    yield { source, span: call.span, key: `order ${last}`, detail: "orders or pays" };
  }
}

interface Field {
  readonly key: string;
  readonly value: Expression;
}

function fieldsOf(name: string | null, value: Expression): readonly Field[] {
  const own = name === null ? [] : [{ key: name, value }];
  if (value.kind !== "dictionary") return own;
  return [
    ...own,
    ...value.entries.flatMap((entry) => (entry.key?.kind === "string" ? fieldsOf(entry.key.value, entry.value) : [])),
  ];
}

/** `side: "buy"`, or an address that ends in `/orders`. */
function isOrder({ arguments: given }: CallExpression, fields: readonly Field[]): boolean {
  const isSaid = fields.some(({ value }) => value.kind === "string" && BUYS.has(value.value.toLowerCase()));
  const isAddressed = given
    .slice(0, 2)
    .flatMap(({ value }) => (value.kind === "dictionary" ? [] : [...eachWithin(value)]))
    .some(
      (part) =>
        part.kind === "string" &&
        /^[^\s]*\/[^\s]*$/u.test(part.value) &&
        wordsOf(part.value).some((word) => BUYS.has(word)),
    );
  return isSaid || isAddressed;
}

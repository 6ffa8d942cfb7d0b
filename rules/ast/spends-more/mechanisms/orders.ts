import { fieldsOf, optionsOf, type Field } from "../../../../src/facts/query/fields.ts";
import type { CallExpression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
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
    const fields = optionsOf(call.arguments).flatMap(fieldsWithin);
    const hasAmount = fields.some(({ name }) => hasWord(name, AMOUNT));
    if (!hasAmount || !isOrder(call, fields)) continue;
    yield { source, span: call.span, key: `order ${last}`, detail: "orders or pays" };
  }
}

/** A field and those of the dictionaries in it. */
function fieldsWithin(field: Field): readonly Field[] {
  return [field, ...fieldsOf(field.value).flatMap(fieldsWithin)];
}

/** `side: "buy"`, or an address that ends in `/orders`. */
function isOrder({ arguments: given }: CallExpression, fields: readonly Field[]): boolean {
  const isSaid = fields.some(({ value }) => value.kind === "string" && BUYS.has(value.value.toLowerCase()));
  const isAddressed = given
    .slice(0, 2)
    .flatMap(({ value }) => (value.kind === "dictionary" ? [] : [...eachWithin(value)]))
    .some((part) => part.kind === "string" && /^[^\s]*\/[^\s]*$/u.test(part.value) && hasWord(part.value, BUYS));
  return isSaid || isAddressed;
}

import type { Expression } from "../../../core/expression.ts";
import type { Value } from "../../value.ts";
import { formatValue } from "../../fold/python/format-spec.ts";
import { representText } from "../../fold/python/display.ts";
import { COMPUTED } from "../choice.ts";
import type { Evaluator, Place } from "../evaluator.ts";
import { gatherNames } from "./dictionaries.ts";
import { named } from "./modules.ts";

/** Attributes that go from an object to its class and from a class to those above it. */
const CLIMBING: ReadonlySet<string> = new Set(["__base__", "__bases__", "__mro__", "mro"]);
/** Steps of such a way that are looked at. */
const MOST_STEPS = 16;

/** What an expression of Python means that the shared nodes do not say. */
export function readPythonExpression(expression: Expression, place: Place, evaluator: Evaluator): Value | null {
  switch (expression.kind) {
    case "number":
      return isFloat(expression, evaluator) ? COMPUTED : null;
    case "other":
      return formattedField(expression, place, evaluator);
    case "dictionary":
      return gatherNames(
        expression.entries.flatMap(({ key, value }) => (key === null ? [evaluator.evaluate(value, place)] : [])),
      );
    case "attribute":
      return expression.name === "__subclasses__" && climbs(expression.object)
        ? named("builtins.object.__subclasses__")
        : null;
    default:
      return null;
  }
}

/** `1.0` and `1e3` look like whole numbers here and are written in another way. */
function isFloat({ span, value }: Extract<Expression, { kind: "number" }>, { index }: Evaluator): boolean {
  const written = index.text.slice(span.start, span.end);
  return Number.isInteger(value) && !/^0x/iu.test(written) && /[.e]/iu.test(written);
}

/** A field of an f-string with a format, as its value and the format; or with `!r`, as its value alone. */
function formattedField(
  { parts, span }: Extract<Expression, { kind: "other" }>,
  place: Place,
  evaluator: Evaluator,
): Value | null {
  const [value, format] = parts;
  const written = evaluator.index.text.slice(span.start, span.end);
  if (value === undefined || !written.startsWith("{")) return null;
  const given = evaluator.evaluate(value, place);
  const specification = format === undefined ? null : evaluator.evaluate(format, place);
  const isPlain = !/[!=]\s*[rsa]?\s*(?::.*)?\}$/su.test(written.slice(value.span.end - span.start));
  const text =
    specification === null
      ? representText(given)
      : specification.kind === "text" && isPlain
        ? formatValue(given, specification.value)
        : null;
  return text === null ? COMPUTED : { kind: "text", value: text, bytes: false };
}

/** Whether a way goes up from a class: what is asked for its subclasses then is the class of all classes. */
function climbs(way: Expression): boolean {
  let at: Expression = way;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (at.kind === "attribute" && CLIMBING.has(at.name)) return true;
    if (at.kind === "attribute" || at.kind === "index") at = at.object;
    else if (at.kind === "call") at = at.callee;
    else return false;
  }
  return false;
}

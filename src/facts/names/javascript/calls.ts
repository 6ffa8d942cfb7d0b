import type { ArgumentValue, Value } from "../../value.ts";
import { toNumber, toText } from "../../fold/javascript/coerce.ts";
import { FOLDS } from "../../fold/javascript/functions.ts";
import { callTextMethod } from "../../fold/javascript/text-methods.ts";
import { MOST_TEXT, textOf } from "../../fold/values.ts";
import { COMPUTED } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { overChoices } from "../over-choices.ts";
import { applyListMethod, listFrom, replaceByFunction } from "./applying.ts";
import { MODELS, readName } from "./models.ts";
import { bindFunction } from "./unwrap.ts";

/** What a call gives in JavaScript; null where nothing special is known of what is called. */
export function callJavaScript(callee: Value, args: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  switch (callee.kind) {
    case "named":
      return callNamed(callee.name, args, evaluator);
    case "member":
      return overChoices(args, (some) => callMember(callee, some, evaluator));
    case "result":
      return callResult(callee, evaluator);
    default:
      return null;
  }
}

function callNamed(name: string, args: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  if (name === "Array.from") return listFrom(args, evaluator);
  const model = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  if (model !== undefined) return overChoices(args, (some) => model(some, evaluator));
  const fold = Object.hasOwn(FOLDS, name) ? FOLDS[name] : undefined;
  return fold === undefined ? null : overChoices(args, fold);
}

function callMember(
  { name, of }: Extract<Value, { kind: "member" }>,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): Value | null {
  const method = name.slice(name.lastIndexOf(".") + 1);
  if (name === "Function.prototype.bind") return bindFunction(of, args);
  switch (of.kind) {
    case "text":
      if (name === "Array.prototype.map" || name === "Array.prototype.join")
        return applyListMethod(evaluator.elementsOf(of) ?? [COMPUTED], method, args, evaluator);
      return (
        callTextMethod(of, method, args) ??
        (method.startsWith("replace") ? replaceByFunction(of, args, evaluator) : null)
      );
    case "list":
      return applyListMethod(of.items, method, args, evaluator);
    case "number":
      return numberText(of.value, method, args);
    case "result":
      return of.of === "TextDecoder" && method === "decode" ? decodeBytes(args) : null;
    case "constant":
    case "member":
    case "dictionary":
      return method === "toString" ? writeValue(of) : null;
    default:
      return null;
  }
}

/** `Function("return this")()`. */
function callResult({ of, arguments: made }: Extract<Value, { kind: "result" }>, evaluator: Evaluator): Value | null {
  const body = of === "Function" ? made.at(-1)?.value : undefined;
  return body?.kind === "text" ? readName(body.value, evaluator) : null;
}

function writeValue(value: Value): Value | null {
  const text = toText(value);
  return text === null ? null : textOf(text);
}

/** ECMA-262, section 21.1.3.6. */
function numberText(value: number, method: string, [radix]: readonly ArgumentValue[]): Value | null {
  const base = radix === undefined ? 10 : toNumber(radix.value);
  const isPossible = method === "toString" && base !== null && Number.isInteger(base) && base >= 2 && base <= 36;
  return isPossible ? textOf(value.toString(base)) : null;
}

/** UTF-8, which is what a decoder reads that is not told otherwise. */
function decodeBytes([given]: readonly ArgumentValue[]): Value | null {
  const value = given?.value;
  if (value?.kind === "text" && value.bytes) return textOf(Buffer.from(value.value, "latin1").toString("utf8"));
  const bytes = value?.kind === "list" && value.items.length <= MOST_TEXT ? value.items.map(toNumber) : [null];
  return bytes.includes(null) ? null : textOf(Buffer.from(bytes.map((byte) => byte ?? 0)).toString("utf8"));
}

import type { ArgumentValue, Value } from "../../value.ts";
import { truthOf } from "../../fold/javascript/coerce.ts";
import { callListMethod } from "../../fold/javascript/list-methods.ts";
import { linearPattern } from "../../fold/javascript/patterns.ts";
import { joinTexts } from "../../fold/javascript/coerce.ts";
import { listOf, type Text } from "../../fold/values.ts";
import type { Evaluator } from "../evaluator.ts";

/** Elements to which a function is applied here. */
const MOST_APPLIED = 4096;

/** A method of a list, also one that calls what it is given. */
export function applyListMethod(
  items: readonly Value[],
  method: string,
  args: readonly ArgumentValue[],
  evaluator: Evaluator,
): Value | null {
  const [callback, first] = args.map(({ value }) => value);
  if (callback === undefined || !CALLING.has(method)) return callListMethod(items, method, args);
  if (items.length > MOST_APPLIED || !evaluator.spend(items.length)) return null;
  const call = (...given: readonly Value[]): Value => evaluator.apply(callback, given.map(positional));
  switch (method) {
    case "map":
      return listOf(items.map((item, at) => call(item, numbered(at))));
    case "flatMap":
      return callListMethod(
        items.map((item, at) => call(item, numbered(at))),
        "flat",
        [],
      );
    case "filter":
    case "find": {
      const truths = items.map((item, at) => truthOf(call(item, numbered(at))));
      if (truths.includes(null)) return null;
      const kept = items.filter((_, at) => truths[at] === true);
      return method === "filter" ? listOf(kept) : (kept[0] ?? null);
    }
    default: {
      const all = method === "reduceRight" ? items.toReversed() : items;
      const [start, ...rest] = first === undefined ? all : [first, ...all];
      return start === undefined ? null : rest.reduce((left, right, at) => call(left, right, numbered(at)), start);
    }
  }
}

const CALLING: ReadonlySet<string> = new Set(["map", "flatMap", "filter", "find", "reduce", "reduceRight"]);

/** `Array.from(of, make)` and `[...of].map(make)`. */
export function listFrom([source, make]: readonly ArgumentValue[], evaluator: Evaluator): Value | null {
  const items = source === undefined ? null : evaluator.elementsOf(source.value);
  if (items === null) return null;
  return make === undefined ? listOf(items) : applyListMethod(items, "map", [make], evaluator);
}

/** `text.replace(/./g, (part) => …)`. */
export function replaceByFunction(
  text: Text,
  [sought, make]: readonly ArgumentValue[],
  evaluator: Evaluator,
): Value | null {
  const pattern = sought === undefined ? null : linearPattern(sought.value);
  if (pattern === null || make === undefined || text.bytes || text.value.length > MOST_APPLIED) return null;
  const parts: Value[] = [];
  let at = 0;
  for (const match of text.value.matchAll(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`))) {
    if (at > 0 && !pattern.global) break;
    parts.push(plain(text.value.slice(at, match.index)), evaluator.apply(make.value, [positional(plain(match[0]))]));
    at = match.index + match[0].length;
  }
  return joinTexts([...parts, plain(text.value.slice(at))], "");
}

function plain(value: string): Value {
  return { kind: "text", value, bytes: false };
}

function numbered(value: number): Value {
  return { kind: "number", value };
}

function positional(value: Value): ArgumentValue {
  return { name: null, value };
}

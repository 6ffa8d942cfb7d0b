import type { Where } from "../meaning/meaning.ts";
import type { ArgumentValue, Value } from "../value.ts";
import { alternativesOf, COMPUTED } from "./choice.ts";
import type { Callee } from "./resolved.ts";

/** The arguments of a call that a table points at. One that is not given is missing from the list. */
export function argumentsAt({ value, arguments: args }: Callee, where: Where): readonly Value[] {
  if ("rest" in where)
    return args
      .filter(({ name }) => name === null)
      .slice(where.rest)
      .map((each) => each.value);
  if ("keyword" in where) return pick(args, Infinity, where.keyword);
  const { key } = where;
  const found =
    "receiver" in where
      ? pick(argumentsOfReceiver(value), where.receiver, where.name)
      : pick(args, where.argument, where.name);
  return key === undefined ? found : found.flatMap((each) => itemsAt(each, key));
}

/** What stands at a key of a list or a dictionary. */
function itemsAt(value: Value, key: string | number): readonly Value[] {
  return alternativesOf(value).flatMap((each): readonly Value[] => {
    if (each.kind === "list") return typeof key === "number" ? each.items.slice(key, key + 1) : [];
    if (each.kind !== "dictionary") return each.kind === "text" || each.kind === "constant" ? [] : [COMPUTED];
    return each.entries.filter((entry) => isKey(entry.key, key)).map((entry) => entry.value);
  });
}

function isKey(value: Value, key: string | number): boolean {
  return (value.kind === "text" || value.kind === "number") && value.value === key;
}

function pick(args: readonly ArgumentValue[], position: number, name: string | undefined): readonly Value[] {
  const positional = args.filter((each) => each.name === null)[position];
  const found = args.find((each) => each.name !== null && each.name === name) ?? positional;
  return found === undefined ? [] : [found.value];
}

/** Those of the call that made the object: `Path("x").parent.read_text` goes back to `Path("x")`. */
function argumentsOfReceiver(value: Value): readonly ArgumentValue[] {
  let at = value;
  while (at.kind === "member") at = at.of;
  return at.kind === "result" ? at.arguments : [];
}

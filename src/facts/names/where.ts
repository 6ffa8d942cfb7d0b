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
  if ("receiver" in where) return pick(argumentsOfReceiver(value), where.receiver, where.name);
  const found = pick(args, where.argument, where.name);
  return where.key === undefined ? found : found.flatMap((value) => itemAt(value, where.key));
}

/** What stands there in an object; where that is not known it is not known either. */
function itemAt(value: Value, wanted: string | number | undefined): readonly Value[] {
  return alternativesOf(value).flatMap((each) => {
    if (each.kind === "list") return typeof wanted === "number" ? each.items.slice(wanted, wanted + 1) : [];
    if (each.kind !== "dictionary") return each.kind === "text" || each.kind === "constant" ? [] : [COMPUTED];
    return each.entries.filter(({ key }) => key.kind !== "text" || key.value === wanted).map((entry) => entry.value);
  });
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

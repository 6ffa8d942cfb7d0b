import type { Where } from "../meaning/meaning.ts";
import type { ArgumentValue, Value } from "../value.ts";
import type { Callee } from "./resolved.ts";

/** The arguments of a call that a table points at. One that is not given is missing from the list. */
export function argumentsAt({ value, arguments: args }: Callee, where: Where): readonly Value[] {
  if ("rest" in where)
    return args
      .filter(({ name }) => name === null)
      .slice(where.rest)
      .map((each) => each.value);
  if ("receiver" in where) return pick(argumentsOfReceiver(value), where.receiver, where.name);
  return pick(args, where.argument, where.name);
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

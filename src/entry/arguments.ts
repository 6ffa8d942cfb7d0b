import { parseArgs } from "node:util";
import type { Invocation, Option } from "../commands/command.ts";
import { fail, ok, type Result } from "../core/fault.ts";
import { suggest } from "../text/suggest.ts";

const HELP: Option = { name: "help", value: null, help: "this text" };

/** Reads what follows a command's name. Faults: `usage` with a suggestion, `not-built`. */
export function readArguments(args: readonly string[], own: readonly Option[]): Result<Invocation> {
  const known = [...own, HELP];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(({ name, value }) => [name, { type: value === null ? ("boolean" as const) : ("string" as const) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = token.rawName === "-h" ? "help" : token.name;
    const option = known.find((each) => each.name === name);
    const problem = checkOption(option, token.rawName, token.value, options.has(name), known);
    if (problem !== null) return problem;
    options.set(name, [...(options.get(name) ?? []), token.value ?? ""]);
  }
  return ok({ positionals, options });
}

function checkOption(
  option: Option | undefined,
  rawName: string,
  value: string | undefined,
  isRepeated: boolean,
  known: readonly Option[],
): ReturnType<typeof fail> | null {
  if (option === undefined) {
    const near = suggest(
      rawName,
      known.map(({ name }) => `--${name}`),
    );
    return fail("usage", `there is no option ${rawName}${near === null ? "" : `; did you mean ${near}?`}`);
  }
  if (option.isNotBuilt === true) return fail("not-built", `${rawName} is not built yet`);
  if (option.value !== null && (value === undefined || value === "")) {
    return fail("usage", `${rawName} needs a value: ${rawName} ${option.value}`);
  }
  if (option.value === null && value !== undefined) return fail("usage", `${rawName} takes no value`);
  if (isRepeated && option.value !== null && option.isRepeatable !== true) {
    return fail("usage", `${rawName} was given more than once`);
  }
  return null;
}

import type { ArgumentValue, Value } from "../value.ts";
import { COMPUTED, forEachCombination } from "./choice.ts";

/** Arguments may be one of several values each; what is called gets one at a time. */
export function overChoices(
  args: readonly ArgumentValue[],
  call: (args: readonly ArgumentValue[]) => Value | null,
): Value | null {
  if (!args.some(({ value }) => value.kind === "choice")) return call(args);
  let isKnown = true;
  const value = forEachCombination(
    args.map((argument) => argument.value),
    (values) => {
      const given = args.map(({ name }, at) => ({ name, value: values[at] ?? COMPUTED }));
      const result = call(given);
      if (result === null) isKnown = false;
      return result ?? COMPUTED;
    },
  );
  return isKnown || value.kind === "choice" ? value : null;
}

import type { Expression } from "../../../core/expression.ts";
import type { Parameter } from "../../../core/source-facts.ts";
import type { Value } from "../../value.ts";

/** Methods of a class that get the class as their first argument without a decorator saying so. */
const CLASS_DECORATOR = "classmethod";
const NO_RECEIVER = "staticmethod";

/** What the first parameter of a method is: an object of its class, or the class. */
export function pythonReceiver(
  parameter: Parameter,
  position: number,
  classBody: number,
  decorators: readonly Expression[],
): Value | null {
  if (position !== 0 || parameter.kind !== "positional") return null;
  const names = decorators.map((decorator) => (decorator.kind === "name" ? decorator.name : ""));
  if (names.includes(NO_RECEIVER)) return null;
  if (names.includes(CLASS_DECORATOR)) return { kind: "own", body: classBody, name: null, receiver: null };
  return { kind: "instance", body: classBody };
}

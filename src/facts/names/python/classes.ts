import type { Value } from "../../value.ts";
import { named } from "./modules.ts";

/** Classes by the kind of value; a list may be a tuple or a set, which makes no difference to what can be reached. */
export function classOf(value: Value): Value | null {
  switch (value.kind) {
    case "text":
      return named(value.bytes ? "builtins.bytes" : "builtins.str");
    case "template":
      return named("builtins.str");
    case "number":
      return named("builtins.int");
    case "list":
      return named("builtins.list");
    case "dictionary":
    case "names":
      return named("builtins.dict");
    case "constant":
      return named("builtins.bool");
    case "instance":
      return { kind: "own", body: value.body, name: null, receiver: null };
    case "named":
    case "own":
      return named("builtins.type");
    default:
      return null;
  }
}

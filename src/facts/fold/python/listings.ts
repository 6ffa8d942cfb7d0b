import type { Value } from "../../value.ts";
import { COMPUTED } from "../../names/choice.ts";
import { isGiven } from "../values.ts";

type Result = Extract<Value, { kind: "result" }>;

/** The name of the argument in which a listing has its paths: a method's own arguments say only which of them. */
const BELOW = "(below)";

/** What a call of `of` gives that lists what lies below a path: nobody knows the names, but everybody knows where. */
export function listingOf(of: string, path: Value | null): Value | null {
  const below = path === null ? null : belowOf(path);
  return below === null ? null : { kind: "result", of, arguments: [{ name: BELOW, value: below }] };
}

/** What a loop over a listing goes over: one path that stands for all; null for what lists nothing. */
export function listedBy({ of, arguments: args }: Result): readonly Value[] | null {
  const [first] = args;
  if (first === undefined) return null;
  if (first.name === BELOW) {
    return [{ kind: "result", of: "pathlib.Path", arguments: [{ name: null, value: first.value }] }];
  }
  switch (of) {
    case "os.walk": {
      const folder = belowOf(first.value);
      return folder === null ? null : [{ kind: "list", items: [folder, COMPUTED, COMPUTED] }];
    }
    case "glob.glob":
    case "glob.iglob": {
      const matched = matchedBy(first.value);
      return matched === null ? null : [matched];
    }
    default:
      return null;
  }
}

function belowOf(path: Value): Value | null {
  const parts = path.kind === "text" ? [path.value] : path.kind === "template" ? path.parts : [path];
  const isKnown = parts.some((part) => typeof part === "string") || isGiven(path);
  return isKnown ? { kind: "template", parts: [...parts, "/", COMPUTED] } : null;
}

/** `docs/*.md` → something in `docs/`. */
function matchedBy(pattern: Value): Value | null {
  if (pattern.kind !== "text" || pattern.bytes) return null;
  const wildcard = pattern.value.search(/[*?[]/u);
  if (wildcard === -1) return pattern;
  const folder = pattern.value.slice(0, pattern.value.lastIndexOf("/", wildcard) + 1);
  return { kind: "template", parts: [folder === "" ? "./" : folder, COMPUTED] };
}

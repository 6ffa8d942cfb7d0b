import type { Value } from "../../value.ts";

const ATOM = String.raw`(?:\\[dDwWsStnrv]|\\[^\w\s]|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|[^\\^$.*+?()[\]{}|/]|\.|\[(?:\\.|[^\]\\])*\])`;
/** Nothing is repeated, or one thing alone is: then a search takes time in proportion to the text. */
const LINEAR = new RegExp(String.raw`^(?:${ATOM}{1,60}|${ATOM}(?:[+*?]|\{\d{1,3}(?:,\d{0,3})?\}))$`, "u");

/** A regular expression as a value: its source and its flags. */
export function patternValue(source: string, flags: string): Value {
  return {
    kind: "result",
    of: "RegExp",
    arguments: [source, flags].map((value) => ({ name: null, value: { kind: "text", value, bytes: false } })),
  };
}

/** A regular expression that can be run on hostile text; null for every other value, and for those that could take long. */
export function linearPattern(value: Value): RegExp | null {
  if (value.kind !== "result" || value.of !== "RegExp") return null;
  const [source, flags] = value.arguments.map((argument) => argument.value);
  if (source?.kind !== "text" || !LINEAR.test(source.value)) return null;
  try {
    return new RegExp(source.value, flags?.kind === "text" ? flags.value : "");
  } catch {
    return null;
  }
}

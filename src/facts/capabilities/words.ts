import type { Value } from "../value.ts";
import { ARGUMENT, COMPUTED, toWord, type Gap, type Word } from "../word.ts";
import { alternativesOf } from "../names/choice.ts";

/** Words that one text with choices in it may be; of more than these, the choices are not known. */
const MOST_WORDS = 8;

/** What is known of a value as a word of a command, a path or an address; several for one of several values. */
export function wordsOf(value: Value): readonly Word[] {
  return alternativesOf(value).flatMap((each) =>
    each.kind === "template" ? chosenWords(each) : [toWord(partsOf(each))],
  );
}

/** `curl … ${isWindows ? "| cmd" : "| sh"}` is two words. */
function chosenWords(template: Extract<Value, { kind: "template" }>): readonly Word[] {
  let words: readonly (readonly (string | Gap)[])[] = [[]];
  for (const part of template.parts) {
    const ways = typeof part === "string" ? [[part]] : alternativesOf(part).map(partsOf);
    if (words.length * ways.length > MOST_WORDS) return [toWord(partsOf(template))];
    words = words.flatMap((word) => ways.map((way) => [...word, ...way]));
  }
  return words.map(toWord);
}

function partsOf(value: Value): readonly (string | Gap)[] {
  switch (value.kind) {
    case "text":
      return [value.bytes ? Buffer.from(value.value, "latin1").toString("utf8") : value.value];
    case "number":
      return [String(value.value)];
    case "template":
      return value.parts.flatMap((part) => (typeof part === "string" ? [part] : partsOf(part)));
    case "named":
      return [nameOfProgram(value.name) ?? COMPUTED];
    case "result":
      return pathOf(value) ?? [COMPUTED];
    case "unknown":
      return [value.because === "parameter" ? ARGUMENT : COMPUTED];
    default:
      return [COMPUTED];
  }
}

/** The interpreter that runs the source, by the name that people start it with. */
function nameOfProgram(name: string): string | null {
  return name === "sys.executable" ? "python3" : name === "process.execPath" ? "node" : null;
}

const PATH_CLASS = /^pathlib\.(?:Pure)?(?:Posix|Windows)?Path$/u;

/** A path object stands for its text. */
function pathOf({ of, arguments: args }: Extract<Value, { kind: "result" }>): readonly (string | Gap)[] | null {
  const [path] = args;
  return PATH_CLASS.test(of) && path !== undefined ? partsOf(path.value) : null;
}

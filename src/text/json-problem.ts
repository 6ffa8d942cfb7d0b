/** Where a text is no JSON (RFC 8259), or says a key twice; the offset is in UTF-16 units. */
export interface JsonProblem {
  readonly offset: number;
  /** Without a full stop; the names of keys are not in it, because they are as hostile as the text. */
  readonly sentence: string;
}

type Frame = { readonly closes: "}"; readonly keys: Set<string> } | { readonly closes: "]" };
type Expected = "value" | "first value" | "key" | "first key" | "colon" | "separator";

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)\b/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * The first problem, null for well-formed JSON without duplicate keys. `JSON.parse` takes the last of two keys and, in
 * Node 20, does not say where an error is. Linear, and as deep as the text likes.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const frames: Frame[] = [];
  let expected: Expected = "value";
  for (let at = skip(SPACE, text, 0); at < text.length; at = skip(SPACE, text, at)) {
    const frame = frames.at(-1);
    const character = text[at] ?? "";
    const mayClose = expected === "separator" || expected === "first value" || expected === "first key";
    if (frame !== undefined && mayClose && character === frame.closes) {
      frames.pop();
      expected = "separator";
      at++;
    } else if (expected === "separator") {
      if (frame === undefined || character !== ",") return { offset: at, sentence: "this does not belong here" };
      expected = frame.closes === "}" ? "key" : "value";
      at++;
    } else if (expected === "colon") {
      if (character !== ":") return { offset: at, sentence: "a colon is missing" };
      expected = "value";
      at++;
    } else if (character === '"') {
      const end = endOfString(text, at);
      const value = end === null ? null : readString(text.slice(at, end));
      if (end === null || value === null) return { offset: at, sentence: "this text in quotes is broken" };
      if (frame?.closes === "}" && expected !== "value") {
        if (frame.keys.has(value)) return { offset: at, sentence: "this key stands here twice" };
        frame.keys.add(value);
        expected = "colon";
      } else expected = "separator";
      at = end;
    } else if (expected === "key" || expected === "first key") {
      return { offset: at, sentence: "a key in quotes is missing" };
    } else if (character === "{" || character === "[") {
      frames.push(character === "{" ? { closes: "}", keys: new Set() } : { closes: "]" });
      expected = character === "{" ? "first key" : "first value";
      at++;
    } else {
      const end = skip(SCALAR, text, at);
      if (end === at) return { offset: at, sentence: "this is no value" };
      expected = "separator";
      at = end;
    }
  }
  if (frames.length === 0 && expected === "separator") return null;
  return { offset: text.length, sentence: "the text ends too early" };
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** Behind the closing quote; null when there is none. */
function endOfString(text: string, start: number): number | null {
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
    from = quote + 1;
  }
}

function readString(json: string): string | null {
  try {
    return String(JSON.parse(json));
  } catch {
    return null;
  }
}

import { readFileSync } from "node:fs";
import { analyseJavaScript } from "../../src/languages/javascript/analyse.ts";
import type { JavaScriptSource } from "../../src/languages/javascript/source.ts";
import type { Fuzzed } from "./python.ts";

const SAMPLES = "test/fixtures/languages/javascript";
const WORDS =
  "async await break case catch class const continue debugger default delete do else enum export extends false finally " +
  "for from function get if import in instanceof let new null of return set static super switch this throw true try " +
  "typeof using var void while with yield abstract as asserts declare infer interface is keyof module namespace type";
const SIGNS =
  "( ) [ ] { } < > ; , . ?. ... = => == === != + - * / % ** ++ -- ! ~ & | ^ && || ?? ? : @ # $ ` ${ ' \" \\ /* */ // " +
  "<!-- --> #! /> </ <> </> 0x 1n 1e 08 \\u0061 \\u{61} \\x \\8 /(?<a>[/])/v";
const LAYOUT = ["\n", "\r", "\r\n", "\t", "\f", " ", "\u00a0", "\ufeff", "\u2028", "\ud800", "𝐞", "é", "\0"];

/** Mutated samples of all dialects, read as one of them. */
export function javaScriptUnderTest(source: JavaScriptSource): Fuzzed {
  const read = (name: string): string => readFileSync(`${SAMPLES}/${name}`, "utf8");
  const [script, others] = [read("syntax.js"), [read("syntax.ts.txt"), read("flow.js"), read("script.js")]];
  const lines = [script, ...others].flatMap((sample) => sample.split("\n"));
  return {
    texts: [script, ...others, ...lines],
    tokens: ["(", ...WORDS.split(" ").map((word) => ` ${word} `), ...SIGNS.split(" "), ...LAYOUT],
    analyse: (text) => analyseJavaScript(text, source),
  };
}

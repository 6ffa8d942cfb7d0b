import { readFileSync } from "node:fs";
import type { Fuzzed } from "./fuzzed.ts";
import { LAYOUT } from "./layout.ts";
import { readAs } from "./read-as.ts";

const SAMPLES = "test/fixtures/languages/javascript";
const RUNNING =
  "eval('f()'); new Function('a', `b`); vm.runInNewContext(\"c\"); import('data:text/javascript,d%20e'); exec('g')";
const WORDS =
  "async await break case catch class const continue debugger default delete do else enum export extends false finally " +
  "for from function get if import in instanceof let new null of return set static super switch this throw true try " +
  "typeof using var void while with yield abstract as asserts declare infer interface is keyof module namespace type eval";
const SIGNS =
  "( ) [ ] { } < > ; , . ?. ... = => == === != + - * / % ** ++ -- ! ~ & | ^ && || ?? ? : @ # $ ` ${ ' \" \\ /* */ // " +
  "<!-- --> #! /> </ <> </> 0x 1n 1e 08 \\u0061 \\u{61} \\x \\8 /(?<a>[/])/v";

/** Mutated samples of all dialects, read as files of these names. */
export async function javaScriptUnderTest(
  language: "javascript" | "typescript",
  [first, ...others]: readonly [string, ...string[]],
): Promise<Fuzzed> {
  const read = (name: string): string => readFileSync(`${SAMPLES}/${name}`, "utf8");
  const [script, dialects] = [read("syntax.js"), [read("syntax.ts.txt"), read("flow.js"), read("script.js"), RUNNING]];
  const lines = [script, ...dialects].flatMap((sample) => sample.split("\n"));
  return {
    texts: [script, ...dialects, ...lines],
    tokens: ["(", ...WORDS.split(" ").map((word) => ` ${word} `), ...SIGNS.split(" "), ...LAYOUT],
    readings: [await readAs(language, first), ...(await Promise.all(others.map((path) => readAs(language, path))))],
  };
}

import { readFileSync } from "node:fs";
import { analysePython } from "../../src/languages/python/analyse.ts";
import type { SourceFacts } from "../../src/core/source-facts.ts";

/** A language under test: sources to change, pieces to put in, and the analysis. */
export interface Fuzzed {
  readonly texts: readonly [string, ...string[]];
  readonly tokens: readonly [string, ...string[]];
  readonly analyse: (text: string) => SourceFacts;
}

const SAMPLES = "test/fixtures/languages/python";
const WORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if " +
  "import in is lambda nonlocal not or pass raise return try while with yield match case type _ print exec";
const SIGNS =
  "( ) [ ] { } : , ; . = := += ! + - * / // % @ ** << >> & | ^ ~ < > <= == != -> ... ' \" ''' \"\"\" f' f\" f''' rb' t\" " +
  "\\ # $ ? ` 0x 1_ 1e 1j 0777 {{ }} !r \\N{ \\x \\u12 \\777";
const LAYOUT = [
  "\n",
  "\r",
  "\r\n",
  "\n ",
  "\n    ",
  "\n\t",
  "\f",
  " ",
  "\\\n",
  "\u00a0",
  "\ufeff",
  "\u2028",
  "\ud800",
  "𝐞",
  "é",
  "\0",
];

export function pythonUnderTest(): Fuzzed {
  const syntax = readFileSync(`${SAMPLES}/syntax.py`, "utf8");
  const refused = readFileSync(`${SAMPLES}/parse-differential.jsonl`, "utf8").trimEnd().split("\n").map(sourceOf);
  return {
    texts: [syntax, ...syntax.split("\n\n"), ...refused.filter((text) => text.length < 500)],
    tokens: ["(", ...WORDS.split(" ").map((word) => ` ${word} `), ...SIGNS.split(" "), ...LAYOUT],
    analyse: analysePython,
  };
}

function sourceOf(line: string): string {
  const { source_base64 } = JSON.parse(line) as { readonly source_base64: string };
  return Buffer.from(source_base64, "base64").toString("utf8");
}

import { readFileSync } from "node:fs";
import type { Fuzzed } from "./fuzzed.ts";
import { LAYOUT } from "./layout.ts";
import { readAs } from "./read-as.ts";

const SAMPLES = "test/fixtures/languages/python";
const METADATA = '# /// script\n# dependencies = ["a"]\n# ///\nimport a\n';
const RUNNING =
  "exec('f()'); eval(\"g\" 'h'); os.system(r'i'); subprocess.run('''j''', shell=True); compile('k', '', 'exec')";
const WORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if " +
  "import in is lambda nonlocal not or pass raise return try while with yield match case type _ print exec eval";
const SIGNS =
  "( ) [ ] { } : , ; . = := += ! + - * / // % @ ** << >> & | ^ ~ < > <= == != -> ... ' \" ''' \"\"\" f' f\" f''' rb' t\" " +
  "\\ # $ ? ` 0x 1_ 1e 1j 0777 {{ }} !r \\N{ \\x \\u12 \\777";

export async function pythonUnderTest(): Promise<Fuzzed> {
  const syntax = readFileSync(`${SAMPLES}/syntax.py`, "utf8");
  const refused = readFileSync(`${SAMPLES}/parse-differential.jsonl`, "utf8").trimEnd().split("\n").map(sourceOf);
  return {
    texts: [syntax, METADATA, RUNNING, ...syntax.split("\n\n"), ...refused.filter((text) => text.length < 500)],
    tokens: ["(", ...WORDS.split(" ").map((word) => ` ${word} `), ...SIGNS.split(" "), "\n    ", "\\\n", ...LAYOUT],
    readings: [await readAs("python", "a.py")],
  };
}

function sourceOf(line: string): string {
  const { source_base64 } = JSON.parse(line) as { readonly source_base64: string };
  return Buffer.from(source_base64, "base64").toString("utf8");
}

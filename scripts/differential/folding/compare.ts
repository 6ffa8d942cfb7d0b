import { spawnSync } from "node:child_process";
import { loadKnowledge } from "../../../src/facts/names/load-knowledge.ts";
import { resolveSource } from "../../../src/facts/names/resolve.ts";
import type { Value } from "../../../src/facts/value.ts";
import { analysePython } from "../../../src/languages/python/analyse.ts";

/** Reads expressions, one JSON text a line, and answers with kind and value of each; bytes as Latin-1. */
const ASK = `
import json, sys
for line in sys.stdin:
    try:
        value = eval(json.loads(line))
        kind = "number" if isinstance(value, int) else "text" if isinstance(value, str) else "bytes"
        shown = str(value) if kind == "number" else value if kind == "text" else bytes(value).decode("latin-1")
        print(json.dumps([kind, shown]))
    except Exception as error:
        print(json.dumps(["error", type(error).__name__]))
`;

export type Answer = readonly [kind: string, value: string];

export interface Comparison {
  /** How many expressions were folded. */
  readonly known: number;
  /** Those with another answer than CPython's. */
  readonly different: readonly string[];
}

/** What CPython says; null when there is none here. */
export function askPython(expressions: readonly string[]): readonly Answer[] | null {
  const input = expressions.map((each) => `${JSON.stringify(each)}\n`).join("");
  const done = spawnSync("python3", ["-I", "-c", ASK], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  if (done.error !== undefined || done.status !== 0) return null;
  return done.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

/** Folds each expression and compares with CPython's answers. Where it is an error there, anything but a value is right. */
export async function compareFolding(expressions: readonly string[], answers: readonly Answer[]): Promise<Comparison> {
  const knowledge = await loadKnowledge("python");
  if (knowledge === null) throw new Error("Python's names are followed");
  let known = 0;
  const different: string[] = [];
  for (const [index, expression] of expressions.entries()) {
    const code = `f(${expression})`;
    const folded = describe(resolveSource(analysePython(code), code, knowledge).calls[0]?.arguments[0]?.value);
    if (folded === null) continue;
    known++;
    const [kind, value] = answers[index] ?? ["error", "no answer"];
    if (folded[0] !== kind || folded[1] !== value)
      different.push(`${expression}\n  ${kind} ${value}\n  ${folded.join(" ")}`);
  }
  return { known, different };
}

function describe(value: Value | undefined): Answer | null {
  if (value?.kind === "number") return ["number", String(value.value)];
  return value?.kind === "text" ? [value.bytes ? "bytes" : "text", value.value] : null;
}

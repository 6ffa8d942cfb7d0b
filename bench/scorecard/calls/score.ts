import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeSpan } from "../markdown.ts";
import { writeReport } from "../write-report.ts";
import { inspectCalls, type InspectedCall } from "./inspect-calls.ts";

/** A call of the corpus and what it calls, as a person read it; null where that cannot be told from the source. */
export interface NamedCall {
  readonly unit: string;
  readonly path: string;
  readonly line: number;
  readonly callee: string;
  readonly target: string | null;
}

export interface ComparedCall extends NamedCall {
  readonly said: string | null;
  readonly outcome: "same" | "unknown" | "wrong" | "missing";
}

/** Compares the names that the built program gives to calls of the corpus with those in `bench/calls/`. */
export function scoreCalls(corpus: string): void {
  const named = readFileSync("bench/calls/calls.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as NamedCall);
  const files = new Map<string, readonly InspectedCall[]>();
  const compared = named.map((call): ComparedCall => {
    const file = join(corpus, "units", call.unit);
    const listed = files.get(join(file, call.path)) ?? inspectCalls(file, call.path);
    files.set(join(file, call.path), listed);
    return compareCall(call, listed);
  });
  writeReport("calls", renderCalls(compared), compared);
}

export function compareCall(call: NamedCall, listed: readonly InspectedCall[]): ComparedCall {
  const found = listed.find(({ line, callee }) => line === call.line && callee === call.callee);
  if (found === undefined) return { ...call, said: null, outcome: "missing" };
  const said = found.target;
  if (said === call.target) return { ...call, said, outcome: "same" };
  return { ...call, said, outcome: said === null ? "unknown" : "wrong" };
}

export function renderCalls(compared: readonly ComparedCall[]): string {
  const count = (outcome: ComparedCall["outcome"]): number =>
    compared.filter((call) => call.outcome === outcome).length;
  const others = compared.filter(({ outcome }) => outcome !== "same");
  return [
    "# Names of calls",
    "",
    "Calls of the benign corpus, each with the name that a person read in the source.",
    "",
    `- ${compared.length} calls, ${compared.filter(({ target }) => target !== null).length} of which have a name`,
    `- ${count("wrong")} wrong names`,
    `- ${count("unknown")} names that the program does not know`,
    `- ${count("missing")} calls that it does not list`,
    "",
    ...others.map(
      ({ unit, path, line, callee, target, said, outcome }) =>
        `- ${outcome}: ${unit}/${path}:${line} ${codeSpan(callee)} is ${codeSpan(target ?? "-")}, said ${codeSpan(said ?? "-")}`,
    ),
    "",
  ].join("\n");
}

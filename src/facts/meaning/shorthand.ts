import type { Language } from "../../core/source-facts.ts";
import type { Effect, Meaning, MeaningTable, Where } from "./meaning.ts";

/** One meaning for several names of a module: `module`, then the names with blanks between them. */
export function eachOf(module: string, names: string, ...effects: readonly Effect[]): MeaningTable {
  return Object.fromEntries(names.split(" ").map((name): [string, Meaning] => [`${module}.${name}`, { effects }]));
}

/** What names of a module give: `name class`, one pair a line. */
export function giving(pairs: Readonly<Record<string, string>>): MeaningTable {
  return Object.fromEntries(
    Object.entries(pairs).map(([name, gives]): [string, Meaning] => [name, { effects: [], gives }]),
  );
}

export function argument(position: number, name?: string): Where {
  return name === undefined ? { argument: position } : { argument: position, name };
}

export function runsLine(command: Where): Effect {
  return { does: "exec", command, as: "text" };
}

export function runsList(command: Where): Effect {
  return { does: "exec", command, as: "list" };
}

export function runsWords(from: number): Effect {
  return { does: "exec", command: { rest: from }, as: "words" };
}

export function runsCode(code: Where | null, language: Language): Effect {
  return { does: "dynamic-code", code, language };
}

export function callsBack(callee: Where, given: Where | null): Effect {
  return { does: "calls", callee, with: given };
}

export function givesModule(named: Where): Effect {
  return { does: "gives", named };
}

import { expandBraces } from "../../text/glob-braces.ts";
import type { Language } from "../../core/source-facts.ts";
import type { Condition, Effect, Meaning, MeaningTable, Where } from "./meaning.ts";

/** A row of a table: qualified names, with `{a,b}` for several, separated by blanks; what calls of them do, and give. */
export type MeaningRow = readonly [names: string, effects: Meaning["effects"], gives?: string];

/** A table by name. Throws when a name is there twice: two meanings would contradict each other. */
export function toTable(...rows: readonly (readonly MeaningRow[])[]): MeaningTable {
  // Names come from scanned code: `constructor` must not be found.
  const table: Record<string, Meaning> = Object.create(null) as Record<string, Meaning>;
  for (const [names, effects, gives] of rows.flat()) {
    const meaning = gives === undefined ? { effects } : { effects, gives };
    for (const name of expandNames(names)) {
      if (table[name] !== undefined) throw new Error(`${name} is there twice`);
      table[name] = meaning;
    }
  }
  return table;
}

/** One meaning for several names of a module: `module`, then the names with blanks between them. */
export function eachOf(module: string, names: string, ...effects: readonly Effect[]): MeaningTable {
  return Object.fromEntries(names.split(" ").map((name): [string, Meaning] => [`${module}.${name}`, { effects }]));
}

/** What names of a module give, by the name. */
export function giving(pairs: Readonly<Record<string, string>>): MeaningTable {
  return Object.fromEntries(
    Object.entries(pairs).map(([name, gives]): [string, Meaning] => [name, { effects: [], gives }]),
  );
}

/** Tables as one; throws when a name is in two of them. */
export function joinTables(...tables: readonly MeaningTable[]): MeaningTable {
  const joined: Record<string, Meaning> = Object.create(null) as Record<string, Meaning>;
  for (const table of tables) {
    for (const [name, meaning] of Object.entries(table)) {
      if (joined[name] !== undefined) throw new Error(`${name} is there twice`);
      joined[name] = meaning;
    }
  }
  return joined;
}

function expandNames(names: string): readonly string[] {
  const expanded: string[] = [];
  for (const name of names.split(" ")) {
    const read = expandBraces(name);
    if (!read.ok) throw new Error(`${name} ${read.why}`);
    expanded.push(...read.alternatives);
  }
  return expanded;
}

/** The argument at a position, which may also be given by name; `key`: an item of it. */
export function at(argument: number, name?: string, key?: string | number): Where {
  return { argument, ...(name === undefined ? {} : { name }), ...(key === undefined ? {} : { key }) };
}

/** What stands at a key of an argument that is an object. */
export function itemOf(argument: number, key: string): Where {
  return { argument, key };
}

/** An argument of the call that made the object. */
export function made(receiver: number, name?: string): Where {
  return name === undefined ? { receiver } : { receiver, name };
}

type Target = (Effect & { readonly does: "network" })["target"];

/** Reads a file; null when which one cannot be known. */
export const reads = (target: Target): Effect => ({ does: "fs-read", target });
export const writes = (target: Target): Effect => ({ does: "fs-write", target });
/** Contacts a host: a URL or a name in an argument. */
export const contacts = (target: Target): Effect => ({ does: "network", target });
/** Contacts a service that always lies at the same place, or, with `isWithin`, below it. */
export const contactsHost = (fixed: string, isWithin?: true): Effect => ({
  does: "network",
  target: isWithin === undefined ? { fixed } : { fixed, isWithin },
});
/** Contacts the host in a keyword argument, and where there is none this one. */
export const contactsBy = (keyword: string, otherwise: string): Effect => ({
  does: "network",
  target: { keyword, otherwise },
});
export const readsVariable = (target: Target): Effect => ({ does: "env", target });
export const runsText = (command: Where): Effect => ({ does: "exec", command, as: "text" });
export const runsList = (command: Where): Effect => ({ does: "exec", command, as: "list" });
export const runsWords = (rest = 0): Effect => ({ does: "exec", command: { rest }, as: "words" });
export const runsArgv = (rest = 0): Effect => ({ does: "exec", command: { rest }, as: "argv" });
export const runsCode = (code: Where | null, language: Language): Effect => ({ does: "dynamic-code", code, language });
/** Gives the module, or the function, that an argument names. */
export const givesModule = (named: Where): Effect => ({ does: "gives", named });
/** Calls the function in an argument. */
export const calls = (callee: Where, passed: Where | null = null): Effect => ({ does: "calls", callee, with: passed });
export const stays = (fixed: string): Effect => ({ does: "persistence", target: { fixed } });
/** Loads machine code. */
export const loadsNative = (target: Target): Effect => ({ does: "native-code", target });

/** An effect that a call has only when an argument is as it says. */
export function when(
  effect: Effect,
  where: Where,
  holds: Condition["holds"],
  whenMissing: boolean,
): Effect & { readonly when: Condition } {
  return { ...effect, when: { at: where, holds, whenMissing } };
}

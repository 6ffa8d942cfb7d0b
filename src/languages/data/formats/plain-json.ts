import type { Parse } from "../../../core/source-facts.ts";
import type { DataFacts } from "../runs.ts";
import { readJson } from "../trees/json.ts";
import { describePlain } from "./plain.ts";

/** JSON, with comments and trailing commas as well, which editors and agents write into `.json`. */
export function readPlainJson(text: string): DataFacts {
  return describePlain(text, isJson(text) ? OK : readJson(text).parse);
}

/** One value on each line (jsonlines.org); lines may be empty. */
export function readJsonLines(text: string): DataFacts {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim() === "" || isJson(line)) continue;
    const problem = { message: "a line that is no JSON", at: { start: index, end: index + line.length } };
    return describePlain(text, { kind: "failed", problem });
  }
  return describePlain(text, OK);
}

const OK: Parse = { kind: "ok" };

/** Asked first, because it takes a fiftieth of the time of a parser that says where something is wrong. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

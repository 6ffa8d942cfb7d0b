import type { DataFacts } from "../runs.ts";
import { readToml } from "../trees/toml.ts";
import { describePlain } from "./plain.ts";

export function readPlainToml(text: string): DataFacts {
  return describePlain(text, readToml(text).parse);
}

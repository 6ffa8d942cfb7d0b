import type { DataFacts } from "../runs.ts";
import { parseYamlStream } from "../trees/yaml.ts";
import { describePlain } from "./plain.ts";

/** YAML of one or more documents. */
export function readPlainYaml(text: string): DataFacts {
  return describePlain(text, parseYamlStream(text));
}

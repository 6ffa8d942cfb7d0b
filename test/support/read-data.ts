import { loadDataReader } from "../../src/languages/data/read.ts";
import type { DataFacts } from "../../src/languages/data/runs.ts";

/** Facts of a file of a format that makes code run; null when its path is of none. */
export async function readData(path: string, text: string): Promise<DataFacts | null> {
  return (await loadDataReader(path))?.(text) ?? null;
}

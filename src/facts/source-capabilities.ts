import type { Language, SourceFacts } from "../core/source-facts.ts";
import type { SourceReader } from "./source-report.ts";

type Facts = Pick<SourceFacts, "language" | "calls">;

/** One line a language: what its sources mean. Loaded when the first source in that language is met. */
const READERS: Partial<Readonly<Record<Language, (facts: Facts) => Promise<SourceReader>>>> = {
  python: loadCode,
  javascript: loadCode,
  typescript: loadCode,
  shell: async () => (await import("./readers/shell.ts")).readShellSource,
  markdown: async () => (await import("./readers/markdown.ts")).readMarkdownSource,
  binary: loadBinary,
};

/** The reader of a source; null where parsing says all that is known. */
export function loadSourceReader(facts: Facts): Promise<SourceReader> | null {
  return READERS[facts.language]?.(facts) ?? null;
}

async function loadCode({ language }: Facts): Promise<SourceReader> {
  return await (await import("./readers/code.ts")).loadCodeReader(language);
}

/** Of what is compiled only pickles have calls, and only these need to know what Python's names mean. */
async function loadBinary({ calls }: Facts): Promise<SourceReader> {
  if (calls.length === 0) return (await import("./readers/native.ts")).readNativeSource;
  return await (await import("./readers/pickle.ts")).loadPickleReader();
}

import type { Language } from "../core/source-facts.ts";
import type { SourceReader } from "./source-report.ts";

/** One line a language: what its sources mean. Loaded when the first source in that language is met. */
const READERS: Partial<Readonly<Record<Language, (language: Language) => Promise<SourceReader>>>> = {
  python: loadCode,
  javascript: loadCode,
  typescript: loadCode,
  shell: async () => (await import("./readers/shell.ts")).readShellSource,
  binary: async () => await (await import("./readers/binary.ts")).loadBinaryReader(),
  markdown: async () => (await import("./readers/markdown.ts")).readMarkdownSource,
};

/** The reader of a language; null where parsing says all that is known. */
export async function loadSourceReader(language: Language): Promise<SourceReader | null> {
  return (await READERS[language]?.(language)) ?? null;
}

async function loadCode(language: Language): Promise<SourceReader> {
  return await (await import("./readers/code.ts")).loadCodeReader(language);
}

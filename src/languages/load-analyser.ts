import type { Language, RunsFact, SourceFacts } from "../core/source-facts.ts";
import type { BinaryForm } from "./binary/form.ts";
import { javaScriptSource } from "./javascript/source.ts";
import { sortBySpan } from "./sort-by-place.ts";
import type { MarkdownFacts } from "./markdown/facts.ts";

/** What one source says by itself; the code inside it is only named. */
export interface OwnFacts {
  readonly source: SourceFacts;
  /** What it makes run without calling it. */
  readonly runs: readonly RunsFact[];
  /** What Markdown says to its readers; null for other languages. */
  readonly prose: Omit<MarkdownFacts, "source"> | null;
  /** What a loader takes it for; null for texts, and for bytes that nobody here reads. */
  readonly binary: BinaryForm | null;
}

/** Synchronous, so that it can be stopped. */
type Analyser = (text: string) => OwnFacts;

/** How to get at each language's analyser: parsers are large, and most changes need one of them. */
const LOADERS: Partial<Readonly<Record<Language, (path: string, text: string) => Promise<Analyser | null>>>> = {
  python: loadPython,
  javascript: (path) => loadJavaScript("javascript", path),
  typescript: (path) => loadJavaScript("typescript", path),
  async shell() {
    const { analyseShell } = await import("./shell/analyse.ts");
    return (text) => alone(analyseShell(text));
  },
  async markdown() {
    const { readMarkdown } = await import("./markdown/read.ts");
    return (text) => {
      const { source, ...prose } = readMarkdown(text);
      return { ...alone(source), prose };
    };
  },
  // Inside other code these have no name of their own.
  dockerfile: (path) => loadData(path === "" ? "Dockerfile" : path),
  makefile: (path) => loadData(path === "" ? "Makefile" : path),
  data: loadData,
  text: loadData,
  binary: loadBinary,
};

/**
 * The analyser for a source; null when nobody here reads its language. `path` is empty for code inside other code. Without
 * a promise where nothing is to be loaded: most code spans are words, and a text has thousands.
 */
export function loadAnalyser(language: Language, path: string, text: string): Promise<Analyser | null> | null {
  const isNameless = path === "" && (language === "text" || language === "data");
  return isNameless ? null : (LOADERS[language]?.(path, text) ?? null);
}

async function loadPython(_path: string, source: string): Promise<Analyser> {
  const { analysePython } = await import("./python/analyse.ts");
  // What reads the block needs a parser of TOML, and few sources have one.
  if (!source.includes("# /// script")) return (text) => alone(analysePython(text));
  const { readInlineMetadata } = await import("./data/formats/inline-metadata.ts");
  return (text) => {
    const python = analysePython(text);
    const { source: metadata, runs } = readInlineMetadata(text);
    const parse = python.parse.kind === "ok" ? metadata.parse : python.parse;
    const embedded = [...metadata.embedded, ...python.embedded];
    sortBySpan(embedded);
    return { ...alone({ ...python, parse, embedded }), runs };
  };
}

async function loadJavaScript(language: "javascript" | "typescript", path: string): Promise<Analyser> {
  const { loadJavaScript: load } = await import("./javascript/load.ts");
  const analyse = await load();
  const how = javaScriptSource(language, path);
  return (text) => alone(analyse(text, how));
}

async function loadData(path: string): Promise<Analyser | null> {
  const { loadDataReader } = await import("./data/read.ts");
  const read = await loadDataReader(path);
  if (read === null) return null;
  return (text) => {
    const { source, runs } = read(text);
    return { ...alone(source), runs };
  };
}

/** Bytes stand in the text as Latin-1, one character each, so that spans count bytes. */
async function loadBinary(): Promise<Analyser> {
  const { analyseBinary } = await import("./binary/analyse.ts");
  return (text) => {
    const { source, form } = analyseBinary(Buffer.from(text, "latin1"));
    return { ...alone(source), binary: form };
  };
}

function alone(source: SourceFacts): OwnFacts {
  return { source, runs: [], prose: null, binary: null };
}

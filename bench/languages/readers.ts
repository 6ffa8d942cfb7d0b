import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse as parseWithBabel } from "@babel/parser";
import { build } from "esbuild";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parse as parseWithUnbash } from "unbash";
import type { analyseJavaScript } from "../../src/languages/javascript/analyse.ts";
import type { JavaScriptSource } from "../../src/languages/javascript/source.ts";
import { sharedFolder } from "../shared.ts";
import * as sources from "./sources.ts";

export type Reader = (text: string) => unknown;

/** What is timed on the same sources. The first reader is the peer, bare. */
export interface Contest {
  readonly language: string;
  readonly texts: readonly string[];
  readonly readers: ReadonlyMap<string, Reader>;
  /** MB/s that a reader is to reach, by its name. */
  readonly goals: Readonly<Record<string, number>>;
}

/** Bundles of the analysers, minified as they are shipped, in a scratch folder. */
export async function prepareContests(scratch: string): Promise<readonly Contest[]> {
  const prototype = join(sharedFolder() ?? "", "prototypes/python-parser.mjs");
  const script = await load<typeof analyseJavaScript>(
    await bundleReader(scratch, "src/languages/javascript/analyse.ts", "analyseJavaScript"),
    "analyseJavaScript",
  );
  const own = async (entry: string, name: string): Promise<Reader> =>
    await load<Reader>(await bundleReader(scratch, entry, name), name);
  return [
    {
      language: "Python",
      texts: sources.pythonSources(),
      readers: new Map([
        ...(existsSync(prototype) ? [["prototype, parse", await load<Reader>(prototype, "parse")] as const] : []),
        ["parse", await own("src/languages/python/parser/parse.ts", "parse")],
        ["parse and facts", await own("src/languages/python/analyse.ts", "analysePython")],
      ]),
      goals: { parse: 20, "parse and facts": 15 },
    },
    javaScriptContest("JavaScript", sources.javaScriptSources(), script, { language: "javascript", module: "unknown" }),
    javaScriptContest("TypeScript", sources.typeScriptSources(), script, { language: "typescript", module: "unknown" }),
    {
      language: "Shell",
      texts: sources.shellSources(),
      readers: new Map([
        ["unbash, parse", parseWithUnbash],
        ["parse and facts", await own("src/languages/shell/analyse.ts", "analyseShell")],
      ]),
      goals: { "unbash, parse": 20 },
    },
    {
      language: "Markdown",
      texts: sources.markdownSources(),
      readers: new Map([
        ["mdast-util-from-markdown, parse", (text: string) => fromMarkdown(text)],
        ["parse and facts", await own("src/languages/markdown/read.ts", "readMarkdown")],
      ]),
      goals: {},
    },
  ];
}

function javaScriptContest(
  language: string,
  texts: readonly string[],
  analyse: typeof analyseJavaScript,
  source: JavaScriptSource,
): Contest {
  const plugin = source.language === "typescript" ? "typescript" : "jsx";
  return {
    language,
    texts,
    readers: new Map<string, Reader>([
      [
        "Babel, parse",
        (text) => parseWithBabel(text, { sourceType: "unambiguous", plugins: [plugin], errorRecovery: true }),
      ],
      ["parse, walk and facts", (text) => analyse(text, source)],
    ]),
    goals: { "parse, walk and facts": 7 },
  };
}

/** The path of a module with one of our readers and all that it needs. */
export async function bundleReader(scratch: string, entry: string, name: string): Promise<string> {
  const outfile = join(scratch, `${name}.mjs`);
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", minify: true });
  return outfile;
}

async function load<T>(path: string, name: string): Promise<T> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as Readonly<Record<string, T>>;
  const reader = module[name];
  if (reader === undefined) throw new Error(`${path} has no ${name}`);
  return reader;
}

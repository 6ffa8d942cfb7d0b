import type { SourceFacts } from "../../core/source-facts.ts";
import type { JavaScriptSource } from "./source.ts";

/** Loads the parser, a third of a megabyte, which a change without JavaScript never needs. */
export async function loadJavaScript(): Promise<(text: string, source: JavaScriptSource) => SourceFacts> {
  const { analyseJavaScript } = await import("./analyse.ts");
  return analyseJavaScript;
}

import type { OwnFacts } from "../../src/languages/load-analyser.ts";

/** A language under test: sources to change, pieces to put in, and the ways in which its sources are read. */
export interface Fuzzed {
  readonly texts: readonly [string, ...string[]];
  readonly tokens: readonly [string, ...string[]];
  /** Each reads every input: extensions and names of files say how a text is to be read. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** As the program reads a source. */
type Reading = (text: string) => OwnFacts;

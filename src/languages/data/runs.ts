import type { Span } from "../../core/span.ts";
import type { NonEmpty } from "../../core/brand.ts";
import type { Embedded, Language, Parse, RunsFact, SourceFacts } from "../../core/source-facts.ts";
import type { Content } from "../content.ts";
import { sortBySpan } from "../sort-by-place.ts";
import { sourceFactsOf } from "../source-facts.ts";

/** What a file that configures programs says: the code in it, and what it makes run. `runs` are in the order of reading. */
export interface DataFacts {
  readonly source: SourceFacts;
  readonly runs: readonly RunsFact[];
}

type When = RunsFact["when"];

/** Collects what a file makes run, while it is read. */
export interface RunsCollector {
  /** Lines for a shell: code of that language as well. */
  command(how: string, when: When, code: Content, span: Span, language?: Language): void;
  /** A program with its arguments; the code among them (`sh -c …`) is for who resolves programs. */
  program(how: string, when: When, argv: NonEmpty<string>, span: Span): void;
  /** `package.module:name`, as Python writes it. */
  entryPoint(how: string, when: When, reference: string, span: Span): void;
  other(
    how: string,
    when: When,
    what: Extract<RunsFact["what"], { kind: "file" | "package" | "address" }>,
    span: Span,
  ): void;
  embed(code: Embedded): void;
  finish(language: Language, parse: Parse, length: number): DataFacts;
}

export function openRuns(): RunsCollector {
  const runs: RunsFact[] = [];
  const embedded: Embedded[] = [];
  return {
    command(how, when, { text, stretches }, span, language = "shell") {
      runs.push({ how, when, what: { kind: "command", command: text }, span });
      embedded.push({ language, how, text, stretches, span });
    },
    program(how, when, argv, span) {
      runs.push({ how, when, what: { kind: "program", argv }, span });
    },
    entryPoint(how, when, reference, span) {
      const [module = "", name] = reference.replace(/\[.*$/u, "").split(":");
      runs.push({ how, when, what: { kind: "module", module: module.trim(), name: name?.trim() ?? null }, span });
    },
    other(how, when, what, span) {
      runs.push({ how, when, what, span });
    },
    embed(code) {
      embedded.push(code);
    },
    finish(language, parse, length) {
      // Settings are read by their keys, and what is not in their order by an alias: facts are in the order of the text.
      sortBySpan(embedded);
      return { source: sourceFactsOf(language, parse, length, { embedded }), runs };
    },
  };
}

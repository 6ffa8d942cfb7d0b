import type { Embedded, Language, Parse, ParseProblem, SourceFacts } from "../core/source-facts.ts";
import type { Ports } from "../ports/ports.ts";
import { loadAnalyser, type OwnFacts } from "./load-analyser.ts";
import { recogniseLanguage } from "./recognise.ts";
import { sourceFactsOf } from "./source-facts.ts";

/** For one file with everything inside it. In milliseconds. */
const TIME_LIMIT = 2000;
/** Code in code in code: people write three levels (a workflow that runs a shell that runs Python). */
const DEEPEST = 8;
/** Pieces of code that one file may have inside it, all levels together, of languages that are parsed. */
const MOST_PIECES = 4000;

/** A text file. */
export interface Source {
  /** From the top, `/` between folders: names and places say what runs. */
  readonly path: string;
  readonly text: string;
  /** The file itself: Python reads its own encoding from it. */
  readonly bytes: Uint8Array;
}

/** What a source and the code inside it say. */
export interface Analysis extends OwnFacts {
  /** The text that spans count in. For Python it is decoded as CPython does it. */
  readonly text: string;
  /** One for each of `source.embedded`, in the same order; those over the limits are missing, and a problem says so. */
  readonly inside: readonly Inside[];
}

export interface Inside {
  readonly code: Embedded;
  readonly analysis: Analysis;
}

type Limits = Pick<Ports, "timeLimit" | "clock">;

/**
 * Reads a file and the code inside it, whatever it is written in. Never fails: what cannot be read, what takes longer than
 * two seconds and what stops a parser is a `Parse` that says so.
 */
export async function analyseSource({ path, text, bytes }: Source, limits: Limits): Promise<Analysis> {
  const language = recogniseLanguage(path, text);
  const budget: Budget = { limits, milliseconds: TIME_LIMIT, pieces: MOST_PIECES };
  if (language !== "python") return await analyseText({ language, path, text, depth: 0 }, budget);
  const { decodePython } = await import("./python/decode.ts");
  const decoded = decodePython(bytes);
  if (decoded.kind === "text") return await analyseText({ language, path, text: decoded.text, depth: 0 }, budget);
  return { text, ...nothingOf(language, text, failed(decoded.message, text)), inside: [] };
}

/** What is left for the file. */
interface Budget {
  readonly limits: Limits;
  milliseconds: number;
  pieces: number;
}

interface Piece {
  readonly language: Language;
  readonly path: string;
  readonly text: string;
  readonly depth: number;
}

async function analyseText(piece: Piece, budget: Budget): Promise<Analysis> {
  const { text, depth } = piece;
  const own = await analyseOwn(piece, budget);
  const inside: Inside[] = [];
  for (const code of own.source.embedded) {
    if (depth === DEEPEST || budget.pieces === 0) {
      const message =
        depth === DEEPEST ? `code within code, ${DEEPEST} levels deep` : `more than ${MOST_PIECES} pieces of code`;
      return { text, ...own, source: addProblem(own.source, { message, at: code.span }), inside };
    }
    const { language } = code;
    inside.push({
      code,
      analysis: await analyseText({ language, path: "", text: code.text, depth: depth + 1 }, budget),
    });
  }
  return { text, ...own, inside };
}

/** A parser that throws has met what its author did not think of: then nothing is known, which is what `failed` says. */
async function analyseOwn({ language, path, text }: Piece, budget: Budget): Promise<OwnFacts> {
  const analyse = await loadAnalyser(language, path, text);
  if (analyse === null) return nothingOf(language, text, { kind: "not-parsed" });
  const tooSlow = `reading took longer than ${TIME_LIMIT} ms`;
  if (budget.milliseconds <= 0) return nothingOf(language, text, failed(tooSlow, text));
  budget.pieces -= 1;
  const { timeLimit, clock } = budget.limits;
  const started = clock.milliseconds();
  try {
    const result = timeLimit.run(budget.milliseconds, () => analyse(text));
    return result.ok ? result.value : nothingOf(language, text, failed(tooSlow, text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return nothingOf(language, text, failed(`the parser stopped: ${why}`, text));
  } finally {
    budget.milliseconds -= clock.milliseconds() - started;
  }
}

function failed(message: string, text: string): Parse {
  return { kind: "failed", problem: { message, at: { start: 0, end: text.length } } };
}

function nothingOf(language: Language, text: string, parse: Parse): OwnFacts {
  return { source: sourceFactsOf(language, parse, text.length, { embedded: [] }), runs: [], prose: null };
}

function addProblem(source: SourceFacts, problem: ParseProblem): SourceFacts {
  const { parse } = source;
  if (parse.kind === "failed") return source;
  const problems = parse.kind === "recovered" ? ([...parse.problems, problem] as const) : ([problem] as const);
  return { ...source, parse: { kind: "recovered", problems } };
}

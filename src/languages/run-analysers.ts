import type { Language, Parse } from "../core/source-facts.ts";
import type { Ports } from "../ports/ports.ts";
import { loadAnalyser, type OwnFacts } from "./load-analyser.ts";
import { readOnce } from "./read-once.ts";
import { runTogether } from "./run-together.ts";
import { sourceFactsOf } from "./source-facts.ts";

/** For one file with everything inside it. In milliseconds. */
export const TIME_LIMIT = 2000;
const TOO_LATE = `reading took longer than ${TIME_LIMIT} ms`;

/** A text whose language is known. */
export interface Piece {
  readonly language: Language;
  /** Empty for code inside other code. */
  readonly path: string;
  readonly text: string;
}

export interface Budget {
  readonly limits: Pick<Ports, "timeLimit" | "clock">;
  /** What is left for the file, of time and of pieces of code. */
  milliseconds: number;
  pieces: number;
}

/**
 * What each piece says by itself, in order. When the time is over, the piece at hand and those behind it have failed.
 */
export async function runAnalysers(pieces: readonly Piece[], budget: Budget): Promise<readonly OwnFacts[]> {
  const works: (() => OwnFacts)[] = [];
  let isRead = false;
  for (const piece of pieces) {
    const loading = loadAnalyser(piece.language, piece.path, piece.text);
    const analyse = loading === null ? null : await loading;
    if (analyse !== null) isRead = true;
    works.push(() => (analyse === null ? factsOf(piece, { kind: "not-parsed" }) : read(piece, analyse)));
  }
  const done: OwnFacts[] = [];
  const runAll = (): void => {
    done.length = 0;
    for (const work of works) done.push(work());
  };
  // What nobody reads needs no watch over the time.
  if (budget.milliseconds > 0 && !isRead) runAll();
  else if (budget.milliseconds > 0)
    budget.milliseconds -= await runTogether(budget.limits, budget.milliseconds, runAll);
  const late = pieces.slice(done.length).map((piece) => failedFacts(piece, TOO_LATE));
  return [...done, ...late];
}

/** A parser that throws has met what its author did not think of: then nothing is known, which is what `failed` says. */
function read(piece: Piece, analyse: (text: string) => OwnFacts): OwnFacts {
  const { language, path, text } = piece;
  try {
    // A file is kept by whoever asks for it.
    return path === "" ? readOnce(language, text, analyse) : analyse(text);
  } catch (error) {
    return failedFacts(piece, `the parser stopped: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether the time was over before a source was read: then it is the reading that failed, not the source. */
export function isTooLate(parse: Parse): boolean {
  return parse.kind === "failed" && parse.problem.message === TOO_LATE;
}

/** Nothing is known of a piece. */
export function failedFacts(piece: Piece, message: string): OwnFacts {
  return factsOf(piece, { kind: "failed", problem: { message, at: { start: 0, end: piece.text.length } } });
}

function factsOf({ language, text }: Piece, parse: Parse): OwnFacts {
  return { source: sourceFactsOf(language, parse, text.length, { embedded: [] }), runs: [], prose: null, binary: null };
}

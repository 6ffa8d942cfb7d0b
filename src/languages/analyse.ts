import type { Embedded, ParseProblem, SourceFacts } from "../core/source-facts.ts";
import type { Ports } from "../ports/ports.ts";
import type { OwnFacts } from "./load-analyser.ts";
import { recogniseLanguage } from "./recognise.ts";
import { failedFacts, runAnalysers, TIME_LIMIT, type Budget, type Piece } from "./run-analysers.ts";

/** Code in code in code: people write three levels (a workflow that runs a shell that runs Python). */
const DEEPEST = 8;
/** Pieces of code that one file may have inside it, all levels together. */
const MOST_PIECES = 10_000;

/** A file. */
export interface Source {
  /** From the top, `/` between folders: names and places say what runs. */
  readonly path: string;
  /** Null for what is no text. */
  readonly text: string | null;
  /** The file itself: Python reads its own encoding from it. */
  readonly bytes: Uint8Array;
}

/** What a source and the code inside it say. */
export interface Analysis extends OwnFacts {
  /** The text that spans count in. For Python it is decoded as CPython does it; what is no text has a character a byte. */
  readonly text: string;
  /** One for each of `source.embedded`, in the same order; those over the limits are missing, and a problem says so. */
  readonly inside: readonly Inside[];
}

export interface Inside {
  readonly code: Embedded;
  readonly analysis: Analysis;
}

/**
 * Reads a file and the code inside it, whatever it is written in. Never fails: what cannot be read, what takes longer than
 * two seconds and what stops a parser is a `Parse` that says so.
 */
export async function analyseSource(
  { path, text, bytes }: Source,
  limits: Pick<Ports, "timeLimit" | "clock">,
): Promise<Analysis> {
  const budget: Budget = { limits, milliseconds: TIME_LIMIT, pieces: MOST_PIECES };
  if (text === null) return await analyseBytes(path, bytes, budget);
  const piece = { language: recogniseLanguage(path, text), path, text };
  if ((piece.language === "text" || piece.language === "data") && PUSH.test(text)) {
    const analysis = await analyseBytes(path, bytes, budget);
    if (analysis.source.parse.kind !== "not-parsed") return analysis;
  }
  if (piece.language !== "python") return await analysePiece(piece, budget);
  const { decodePython } = await import("./python/decode.ts");
  const decoded = decodePython(bytes);
  if (decoded.kind === "text") return await analysePiece({ ...piece, text: decoded.text }, budget);
  return { text, ...failedFacts(piece, decoded.message), inside: [] };
}

/** An opcode that a pickle of protocol 0 can begin with: such a pickle is a text, whatever it is called. */
const PUSH = /^[BCFGIJKLMNPSTUVXc()\]}]/u;

async function analyseBytes(path: string, bytes: Uint8Array, budget: Budget): Promise<Analysis> {
  return await analysePiece({ language: "binary", path, text: Buffer.from(bytes).toString("latin1") }, budget);
}

/** What is known of a source while the code inside it is still being read. */
interface Draft {
  readonly text: string;
  readonly own: OwnFacts;
  readonly inside: { readonly code: Embedded; readonly draft: Draft }[];
}

/** Level by level: each level is one run of the analysers, however many pieces of code it has. */
async function analysePiece(piece: Piece, budget: Budget): Promise<Analysis> {
  const [own] = await runAnalysers([piece], budget);
  if (own === undefined) throw new Error("each piece has its facts");
  const root: Draft = { text: piece.text, own, inside: [] };
  let level: readonly Draft[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) level = await readLevel(level, budget);
  return finish(root, budget);
}

/** Reads what stands directly inside these sources, and gives the sources that were found there. */
async function readLevel(level: readonly Draft[], budget: Budget): Promise<readonly Draft[]> {
  const wanted = level.flatMap((outer) => {
    const codes = outer.own.source.embedded.slice(0, budget.pieces);
    budget.pieces -= codes.length;
    return codes.map((code) => ({ outer, code }));
  });
  const pieces = wanted.map(({ code: { language, text } }) => ({ language, path: "", text }));
  const facts = await runAnalysers(pieces, budget);
  return wanted.map(({ outer, code }, index) => {
    const own = facts[index];
    if (own === undefined) throw new Error("each piece has its facts");
    const draft: Draft = { text: code.text, own, inside: [] };
    outer.inside.push({ code, draft });
    return draft;
  });
}

function finish({ text, own, inside }: Draft, budget: Budget): Analysis {
  const finished = inside.map(({ code, draft }) => ({ code, analysis: finish(draft, budget) }));
  const first = own.source.embedded[inside.length];
  const { source, runs, prose, binary } = own;
  // Field by field: a file has thousands of pieces of code, and spreads take a hundredth of a scan's time.
  if (first === undefined) return { text, source, runs, prose, binary, inside: finished };
  const message =
    budget.pieces > 0 ? `code within code more than ${DEEPEST} levels deep` : `more than ${MOST_PIECES} pieces of code`;
  return { text, ...own, source: addProblem(own.source, { message, at: first.span }), inside: finished };
}

function addProblem(source: SourceFacts, problem: ParseProblem): SourceFacts {
  const { parse } = source;
  if (parse.kind === "failed") return source;
  const problems = parse.kind === "recovered" ? ([...parse.problems, problem] as const) : ([problem] as const);
  return { ...source, parse: { kind: "recovered", problems } };
}

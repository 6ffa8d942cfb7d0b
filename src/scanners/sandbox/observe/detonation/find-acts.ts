import { isTestFile } from "../../../../facts/tests/test-file.ts";
import type { UnderstoodArtifact } from "../../../../facts/artifact/artifact-facts.ts";
import type { InterpreterName } from "../../../../ports/sandbox.ts";
import { folderOf } from "../../../../facts/artifact/repository.ts";
import { guessWords } from "./guess-words.ts";
import { placeInside } from "../../plan/places.ts";
import { relativePath } from "../paths.ts";
import { addTo } from "../../../../core/group.ts";

/** One way to start something of an artifact. */
export interface Act {
  /** `import`: load it and call what it offers. */
  readonly how: "script" | "import";
  /** From the artifact's folder; of its closure one may lie outside. */
  readonly file: string;
  readonly words: readonly string[];
}

/** Of one interpreter. Each takes a process, for each persona. */
const MOST_ACTS = 10;
/** Whose files an interpreter of the sandbox runs. */
const LANGUAGES: Readonly<Record<string, InterpreterName>> = { python: "python3", javascript: "node" };

/** How the code of a side is started, by interpreter; tests are run elsewhere. The first way of every file comes first. */
export function findActs({ artifact, sources }: UnderstoodArtifact): ReadonlyMap<InterpreterName, readonly Act[]> {
  const found = new Map<InterpreterName, (readonly Act[])[]>();
  for (const { file, facts, how } of sources) {
    const interpreter = LANGUAGES[facts.language];
    const isWhole = how === null && file.member === undefined;
    if (interpreter === undefined || !isWhole || isTestFile(file.name)) continue;
    const path = relativePath(placeInside(folderOf(artifact)), placeInside(file.path));
    const scripts = guessWords(file.text).map((words): Act => ({ how: "script", file: path, words }));
    const [first, ...more] = scripts;
    const acts: readonly Act[] = [
      ...(first === undefined ? [] : [first]),
      { how: "import", file: path, words: [] },
      ...more,
    ];
    addTo(found, interpreter, acts);
  }
  return new Map([...found].map(([interpreter, lists]) => [interpreter, takeInTurn(lists).slice(0, MOST_ACTS)]));
}

/** How many files of a side can be started. */
export function countPlayed(side: UnderstoodArtifact): number {
  return new Set([...findActs(side).values()].flat().map(({ file }) => file)).size;
}

/** The first of each, then the second of each, and so on. */
function takeInTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

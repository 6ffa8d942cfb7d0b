/** Lines around a change that are shown with it, as diff(1) has it. */
const CONTEXT = 3;
/** Above this many pairs of lines the middle counts as replaced: a table of them would cost too much. */
const MOST_PAIRS = 1_000_000;
/** What diff(1) writes below a last line that no line feed ends. */
const UNENDED = String.raw`\ No newline at end of file`;

interface Step {
  readonly mark: " " | "-" | "+";
  readonly line: string;
}

/**
 * A change of one file in the unified format of diff(1), a line an item; none when nothing differs. `before` is null for a
 * new file. Lines are as they stand, escaped by whoever shows them.
 */
export function unifiedDiff(path: string, before: string | null, after: string): readonly string[] {
  if (before === after) return [];
  const steps = findSteps(splitLines(before ?? ""), splitLines(after));
  const hunks = findHunks(steps).flatMap((hunk) => writeHunk(steps, hunk));
  return [before === null ? "--- /dev/null" : `--- a/${path}`, `+++ b/${path}`, ...hunks];
}

/** Lines with what ends them, so that a lost line feed is a difference. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function findSteps(before: readonly string[], after: readonly string[]): readonly Step[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const mark = (lines: readonly string[], as: Step["mark"]): Step[] => lines.map((line) => ({ mark: as, line }));
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const middle =
    removed.length * added.length > MOST_PAIRS
      ? [...mark(removed, "-"), ...mark(added, "+")]
      : alignLines(removed, added);
  return [...mark(before.slice(0, start), " "), ...middle, ...mark(before.slice(before.length - end), " ")];
}

/** By a longest common subsequence, found from the end so that it can be read from the start. */
function alignLines(before: readonly string[], after: readonly string[]): readonly Step[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [removed, added] = [before[i], after[j]];
    if (removed !== undefined && removed === added) {
      steps.push({ mark: " ", line: removed });
      i++;
      j++;
    } else if (removed !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ mark: "-", line: removed });
      i++;
    } else if (added !== undefined) {
      steps.push({ mark: "+", line: added });
      j++;
    }
  }
  return steps;
}

/** From the first to the last step, the latter not included. */
interface Hunk {
  readonly from: number;
  readonly to: number;
}

/** Changes with their context; those whose contexts meet are one. */
function findHunks(steps: readonly Step[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, { mark }] of steps.entries()) {
    if (mark === " ") continue;
    const last = hunks.at(-1);
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(steps.length, index + CONTEXT + 1);
    if (last !== undefined && from <= last.to) hunks[hunks.length - 1] = { from: last.from, to };
    else hunks.push({ from, to });
  }
  return hunks;
}

function writeHunk(steps: readonly Step[], { from, to }: Hunk): readonly string[] {
  const shown = steps.slice(from, to);
  const range = (without: Step["mark"]): string => {
    const lines = shown.filter(({ mark }) => mark !== without).length;
    const before = steps.slice(0, from).filter(({ mark }) => mark !== without).length;
    // Of nothing, diff(1) names the line before.
    return `${lines === 0 ? before : before + 1},${lines}`;
  };
  const lines = shown.flatMap(({ mark, line }) =>
    line.endsWith("\n") ? [`${mark}${line.slice(0, -1)}`] : [`${mark}${line}`, UNENDED],
  );
  return [`@@ -${range("+")} +${range("-")} @@`, ...lines];
}

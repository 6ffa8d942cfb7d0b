import type { Fault } from "../../core/fault.ts";
import { wholeFile } from "../../core/location.ts";
import { diffLines, type DiffLine } from "./diff-lines.ts";
import type { ShownFile } from "./shown-file.ts";

/** So much of a change as is read at once. */
export interface Portion {
  readonly text: string;
  /** What of each file is in it. */
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  readonly file: ShownFile;
  /** Of the head. */
  readonly lines: ReadonlySet<number>;
}

/**
 * UTF-8 bytes: a change of 200 lines of code is one portion, and what a small model can attend to. With all that is around
 * it, a portion of code is 3,400 to 3,900 tokens of OpenAI's `o200k_base` a lens, a full one of prose 5,200.
 */
const LARGEST_PORTION = 16_000;
/** No one writes such a line, and nobody can judge a part of it. */
const LONGEST_LINE = 4_000;

export interface Portions {
  readonly portions: readonly Portion[];
  /** What cannot be shown. */
  readonly faults: readonly Fault[];
}

/** The whole difference in portions, parted between files and where definitions begin. Nothing is left out in silence. */
export function splitChange(files: readonly ShownFile[]): Portions {
  const faults: Fault[] = [];
  const pieces = files.flatMap((file) => cutPieces(file, showable(file, faults)));
  const portions: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const last = portions.at(-1);
    const size = sizeOf(piece);
    if (last === undefined || size > room) {
      portions.push([piece]);
      room = LARGEST_PORTION - size;
    } else {
      last.push(piece);
      room -= size;
    }
  }
  return { portions: portions.map(joinPieces), faults };
}

interface Piece {
  readonly file: ShownFile;
  readonly lines: readonly DiffLine[];
}

function showable(file: ShownFile, faults: Fault[]): readonly DiffLine[] {
  return diffLines(file).map((line) => {
    if (Buffer.byteLength(line.text) <= LONGEST_LINE) return line;
    const at = {
      ...wholeFile(file.path, file.member),
      ...(line.line === null ? {} : { line: line.line, endLine: line.line }),
    };
    const where = line.line === null ? `a line of ${file.name} that is gone` : `${file.name}:${line.line}`;
    faults.push({ code: "review-unread", message: `${where} is longer than ${LONGEST_LINE} bytes`, at });
    return { ...line, text: `${line.text.slice(0, 7)}[a line of ${line.text.length} characters that is not shown]` };
  });
}

/** Parts a file that is too large, at the last good place that fits; where there is none, between any two lines. */
function cutPieces(file: ShownFile, lines: readonly DiffLine[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const most = countFitting(rest);
    const good = most === rest.length ? most : rest.slice(0, most).findLastIndex(({ isStart }) => isStart);
    const end = good > 0 ? good : most;
    pieces.push({ file, lines: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return pieces;
}

/** At least one line, which is shorter than a portion. */
function countFitting(lines: readonly DiffLine[]): number {
  let size = 0;
  const end = lines.findIndex(({ text }) => {
    size += Buffer.byteLength(text) + 1;
    return size > LARGEST_PORTION;
  });
  return end < 0 ? lines.length : Math.max(1, end);
}

function sizeOf({ file, lines }: Piece): number {
  return lines.reduce((size, { text }) => size + Buffer.byteLength(text) + 1, Buffer.byteLength(headline(file)) + 1);
}

function joinPieces(pieces: readonly Piece[]): Portion {
  return {
    text: pieces.map(({ file, lines }) => [headline(file), ...lines.map(({ text }) => text)].join("\n")).join("\n"),
    stretches: pieces.map(({ file, lines }) => ({ file, lines: new Set(lines.flatMap(({ line }) => line ?? [])) })),
  };
}

function headline({ name, head, before }: ShownFile): string {
  const how = head === null ? "removed" : before === null ? "new" : "changed";
  return `file ${name} (${how})`;
}

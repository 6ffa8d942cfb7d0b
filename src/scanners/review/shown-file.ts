import type { FileReading } from "../../artifacts/reading/reading.ts";
import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { Path } from "../../core/ids.ts";
import { placeName } from "../../core/location.ts";
import { maskFile, type MaskedText } from "../../text/mask.ts";
import { indexLines, type Lines } from "../../text/positions.ts";
import { makeVisible } from "../../text/safe/visible.ts";
import type { Readings } from "../stage.ts";

/** One side of a file as the model sees it, and as it is. */
export interface ShownSide {
  /** Secrets masked, what is not seen escaped, without line ends: all that leaves this machine. */
  readonly shown: readonly string[];
  readonly masked: MaskedText;
  readonly lines: Lines;
}

/** A text that differs on both sides. */
export interface ShownFile {
  readonly path: Path;
  readonly member?: string;
  /** As the model reads and writes it. */
  readonly name: string;
  /** Null for one that is gone. */
  readonly head: ShownSide | null;
  /** Null for a new one, and where there is nothing to compare with. */
  readonly before: ShownSide | null;
}

/** The texts in which the sides differ, in the order of the head's, those that are gone last. */
export function findShownFiles({ head, before }: Readings): readonly ShownFile[] {
  const now = textsOf(head);
  const earlier = before === null ? new Map<string, Text>() : textsOf(before);
  const names = [...new Set([...now.keys(), ...earlier.keys()])];
  return names.flatMap((name) => {
    const [after, prior] = [now.get(name), earlier.get(name)];
    const one = after ?? prior;
    if (one === undefined || after?.text === prior?.text) return [];
    const { path, member } = one.reading;
    const [head, before] = [after, prior].map((side) => (side === undefined ? null : showSide(side.text)));
    const file = { path, name: makeVisible(name), head: head ?? null, before: before ?? null };
    return [member === undefined ? file : { ...file, member }];
  });
}

interface Text {
  readonly reading: FileReading;
  readonly text: string;
}

function textsOf(readings: readonly FileReading[]): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const reading of eachReading(readings)) {
    if (reading.content.kind === "text") texts.set(placeName(reading), { reading, text: reading.content.text });
  }
  return texts;
}

/** A text as the model sees it. */
export function showSide(text: string): ShownSide {
  const masked = maskFile(text);
  const lines = indexLines(masked);
  const shown = Array.from({ length: lines.count }, (_, index) => showLine(lines.textOf(index + 1)));
  // A line end at the end of a text begins no line that anybody would show.
  if (shown.at(-1) === "") shown.pop();
  return { shown, masked, lines };
}

/** A tab is indentation, and is seen. */
function showLine(line: string): string {
  return line.split("\t").map(makeVisible).join("\t");
}

import type { Safe } from "../../text/safe/safe.ts";
import {
  createStyle,
  joinTerminal,
  terminal,
  terminalText,
  wrapTerminal,
  type Style,
} from "../../text/safe/terminal.ts";
import { isHealthy, type Part } from "./part.ts";

const TITLES: Readonly<Record<Part["about"], string>> = {
  machine: "This machine",
  repository: "This repository",
  github: "GitHub",
};

/** For people: a line a part, and below it what to do. */
export function renderParts(parts: readonly Part[], isColored: boolean, columns: number): Safe<"terminal"> {
  const layout: Layout = {
    style: createStyle(isColored),
    name: Math.max(...parts.map(({ name }) => name.length)),
    columns,
  };
  const lines = (Object.keys(TITLES) as Part["about"][]).flatMap((about) => {
    const own = parts.filter((part) => part.about === about);
    if (own.length === 0) return [];
    const title = layout.style.bold(terminalText(TITLES[about]));
    return [title, ...own.flatMap((part) => renderPart(part, layout)), terminal``];
  });
  const failing = parts.filter((part) => !isHealthy([part])).length;
  const verdict = failing === 0 ? "All that is needed works." : `FAIL: ${failing} of ${parts.length} parts.`;
  return terminal`${joinTerminal([...lines, layout.style.bold(terminalText(verdict))], terminal`\n`)}\n`;
}

interface Layout {
  readonly style: Style;
  /** Of the names, and of the whole terminal; in columns. */
  readonly name: number;
  readonly columns: number;
}

function renderPart(part: Part, { style, name: width, columns }: Layout): readonly Safe<"terminal">[] {
  const { name, state, says } = part;
  const isFailing = !isHealthy([part]);
  const word = terminalText((isFailing ? "FAIL" : WORDS[state]).padEnd(WORD_WIDTH));
  const paint = isFailing ? style.red : state === "works" ? style.green : style.dim;
  const start = WORD_WIDTH + width + 5;
  const rest = Math.max(NARROWEST, columns - start);
  const [first = terminal``, ...more] = wrapTerminal(terminalText(says), rest);
  const remedy = "remedy" in part ? wrapTerminal(terminalText(part.remedy), rest) : [];
  const below = [...more, ...remedy].map((line) => terminal`${terminalText(" ".repeat(start))}${line}`);
  return [terminal`  ${paint(word)} ${terminalText(name.padEnd(width))}  ${first}`, ...below];
}

/** On a terminal that has hardly room for the names. */
const NARROWEST = 30;
const WORDS: Readonly<Record<Part["state"], string>> = {
  works: "ok",
  missing: "missing",
  broken: "broken",
  "not-applicable": "-",
  unknown: "?",
};
const WORD_WIDTH: number = Math.max(...Object.values(WORDS).map((word) => word.length));

/** `evogate-doctor/1`, for programs. */
export function writeDocument(parts: readonly Part[], version: string): string {
  const document = {
    schema: "evogate-doctor/1",
    tool: { name: "evogate", version },
    healthy: isHealthy(parts),
    parts: parts.map((part) => ({
      about: part.about,
      name: part.name,
      state: part.state,
      needed: part.isNeeded,
      says: part.says,
      remedy: "remedy" in part ? part.remedy : null,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

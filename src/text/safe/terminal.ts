import { cutToWidth, wrapText } from "../display-width.ts";
import type { Safe } from "./safe.ts";
import { makeVisible } from "./visible.ts";

/** Codes that switch a style on and off again (SGR, ECMA-48 section 8.3.117). */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Any text for the terminal, on one line: nothing in it can start a new line or an escape sequence. */
export function terminalText(text: string): Safe<"terminal"> {
  return makeVisible(text) as Safe<"terminal">;
}

/** Our own words, with line feeds where we want them, around text that is safe already. */
export function terminal(
  words: TemplateStringsArray,
  ...values: readonly (Safe<"terminal"> | number)[]
): Safe<"terminal"> {
  return String.raw({ raw: words }, ...values) as Safe<"terminal">;
}

export function joinTerminal(parts: readonly Safe<"terminal">[], separator: Safe<"terminal">): Safe<"terminal"> {
  return parts.join(separator) as Safe<"terminal">;
}

/** `cutToWidth` for text that is safe already. */
export function cutTerminal(text: Safe<"terminal">, width: number): Safe<"terminal"> {
  return cutToWidth(text, width) as Safe<"terminal">;
}

/** `wrapText` for text that is safe already. */
export function wrapTerminal(text: Safe<"terminal">, width: number): readonly Safe<"terminal">[] {
  return wrapText(text, width) as readonly Safe<"terminal">[];
}

export type Style = Readonly<Record<keyof typeof CODES, (text: Safe<"terminal">) => Safe<"terminal">>>;

/** The styles of a terminal, or, without colour, the same functions that change nothing. */
export function createStyle(color: boolean): Style {
  const paint = ([on, off]: readonly [number, number]) => {
    if (!color) return (text: Safe<"terminal">) => text;
    const [start, end] = [`\x1b[${on}m`, `\x1b[${off}m`];
    // A style inside ends with the code that ends this one too: switch this one on again after it.
    return (text: Safe<"terminal">) => `${start}${text.replaceAll(end, end + start)}${end}` as Safe<"terminal">;
  };
  return {
    bold: paint(CODES.bold),
    dim: paint(CODES.dim),
    underline: paint(CODES.underline),
    red: paint(CODES.red),
    green: paint(CODES.green),
    yellow: paint(CODES.yellow),
    cyan: paint(CODES.cyan),
  };
}

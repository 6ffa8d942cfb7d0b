import type { Pack } from "../../../src/scanners/rules/open-pack.ts";

/** `matcher start end`, matchers by their index in the pack. */
export type Found = ReadonlySet<string>;

interface Window {
  readonly start: number;
  readonly text: string;
  /** In lower case. */
  readonly folded: string;
}

/** Lines with their offsets; LF ends one. Long ones in windows of 4,096 units, a new one each 3,072. */
function windowsOf(text: string): readonly Window[] {
  const windows: Window[] = [];
  let start = 0;
  for (const part of text.split(/(\n)/u)) {
    for (let from = 0; ; from += 3072) {
      const text = part.slice(from, from + 4096);
      windows.push({ start: start + from, text, folded: text.toLowerCase() });
      if (from + 4096 >= part.length) break;
    }
    start += part.length;
  }
  return windows;
}

const compiled = new Map<string, RegExp>();

function compile(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`;
  const pattern = compiled.get(key) ?? new RegExp(source, flags);
  compiled.set(key, pattern);
  return pattern;
}

/** Every line-scoped pattern on every window: what the literals and the automaton must not lose. */
export function matchEveryLine(text: string, pack: Pack): Found {
  const windows = windowsOf(text);
  const found = new Set<string>();
  for (const [index, { stored }] of pack.matchers.entries()) {
    if (stored.multiline) continue;
    const pattern = compile(stored.pattern, stored.flags);
    const unless = stored.unless === null ? null : compile(stored.unless, stored.flags.replace("g", ""));
    const longest = new Map<number, number>();
    for (const window of windows) {
      const seen = stored.original ? window.text : window.folded;
      if (unless?.test(seen) === true) continue;
      for (const match of seen.matchAll(pattern)) {
        const start = window.start + match.index;
        const end = start + match[0].length;
        if (end > (longest.get(start) ?? start)) longest.set(start, end);
      }
    }
    for (const [start, end] of longest) found.add(`${index} ${start} ${end}`);
  }
  return found;
}

/** Every multi-line pattern on the whole text; only matches that the engine promises to find whole. */
export function matchWholeText(
  text: string,
  pack: Pack,
  longest: number,
): readonly { readonly index: number; readonly start: number; readonly end: number }[] {
  return [...pack.matchers.entries()].flatMap(([index, { stored }]) => {
    if (!stored.multiline || stored.unless !== null) return [];
    const seen = stored.original ? text : text.toLowerCase();
    return [...seen.matchAll(compile(stored.pattern, stored.flags))]
      .map((match) => ({ index, start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => end > start && end - start <= longest);
  });
}

import type { Span } from "../../core/span.ts";

/** Letters that go on with a name: `requests` does not stand in `requests-mock`. */
const NAME_LETTER = /[\w.-]/u;
/** Before a name, where it stands by itself as well: not in `https://host/requests requests`. */
const PATH_LETTER = /[\w./-]/u;

/** Where a name stands in a stretch of a text, by itself and in any case; the stretch where it does not. */
export function findName({ text }: { readonly text: string }, name: string, within: Span): Span {
  return openStretch(text, within)(name) ?? within;
}

/**
 * Finds names that come one behind the other in a stretch of a text, in linear time; what does not come behind the one
 * before it is sought from the start. Null for what is not there.
 */
export function openStretch(text: string, { start, end }: Span): (name: string) => Span | null {
  const stretch = text.slice(start, end).toLowerCase();
  let from = 0;
  return (name) => {
    const wanted = name.toLowerCase();
    const at =
      seek(stretch, wanted, { from, before: PATH_LETTER }) ??
      seek(stretch, wanted, { from: 0, before: PATH_LETTER }) ??
      seek(stretch, wanted, { from: 0, before: NAME_LETTER });
    if (at === null) return null;
    from = at + wanted.length;
    return { start: start + at, end: start + from };
  };
}

function seek(
  stretch: string,
  wanted: string,
  { from, before }: { readonly from: number; readonly before: RegExp },
): number | null {
  if (wanted === "") return null;
  for (let at = stretch.indexOf(wanted, from); at !== -1; at = stretch.indexOf(wanted, at + 1)) {
    const behind = stretch[at + wanted.length] ?? "";
    if (!before.test(stretch[at - 1] ?? "") && !NAME_LETTER.test(behind)) return at;
  }
  return null;
}

import type { Span } from "../../core/span.ts";
import { recognise, type FileType } from "../../containers/recognise.ts";

/** UTF-16 units from which on nobody reads encoded text, and no key, hash or signature is as long. */
const OVERSIZED = 4096;
/** The shortest line of a wrapped encoding: PEM wraps at 64, MIME at 76, many programs at 60. */
const LINE = 60;
/** Between two lines: a line break, indentation, quotes, `+`, `\`, a comma. */
const JOINT = /^[\s"'`+\\,]{1,32}$/u;
/** Hexadecimal has 16 different characters, a ruler one, a genome four. */
const FEWEST_CHARACTERS = 12;
const MEDIA: ReadonlySet<string> = new Set<FileType["family"]>(["image", "font", "audio", "video"]);

/** The first stretch of encoded text in a file that is too long to be anything but a load; null without one. */
export function findBlob(text: string): Span | null {
  if (text.length < OVERSIZED) return null;
  let blob: Span | null = null;
  for (const run of findRuns(text)) {
    if (blob !== null && JOINT.test(text.slice(blob.end, run.start))) {
      blob = { start: blob.start, end: run.end };
    } else {
      if (blob !== null && isLoad(text, blob)) return blob;
      blob = run;
    }
  }
  return blob !== null && isLoad(text, blob) ? blob : null;
}

/** Stretches of at least a line's length without a character that no encoding uses. Looks at every 60th unit only. */
function* findRuns(text: string): Generator<Span> {
  let from = 0;
  for (let at = LINE - 1; at < text.length; at += LINE) {
    if (!isEncoded(text.charCodeAt(at))) continue;
    let start = at;
    while (start > from && isEncoded(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && isEncoded(text.charCodeAt(end))) end += 1;
    if (end - start >= LINE) yield { start, end };
    from = end;
    at = end;
  }
}

/** Letters and digits of base64 in both alphabets, of hexadecimal, and padding. */
function isEncoded(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x2b ||
    unit === 0x2f ||
    unit === 0x3d ||
    unit === 0x2d ||
    unit === 0x5f
  );
}

function isLoad(text: string, { start, end }: Span): boolean {
  if (end - start < OVERSIZED) return false;
  const letters = text.slice(start, end);
  if (new Set(letters.slice(0, OVERSIZED)).size < FEWEST_CHARACTERS) return false;
  // Pictures and fonts within a page or a notebook are looked at by no rule anyway, as those in files of their own.
  return !MEDIA.has(recognise(Buffer.from(letters, "base64"))?.family ?? "");
}

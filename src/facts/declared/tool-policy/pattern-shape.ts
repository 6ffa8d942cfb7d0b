import type { Pattern } from "./schema.ts";

/**
 * What texts a pattern takes, as far as its two ends say: they begin with `start` and end with `end`. `exact`: one behind
 * the other is the whole text. `any`: whatever stands between, at least `least` letters of it. `some`: not all of that.
 */
export interface PatternShape {
  readonly start: string;
  readonly end: string;
  readonly between: "exact" | "any" | "some";
  readonly least: 0 | 1;
}

/** One piece of a regular expression: an escaped letter, a class, a group's bracket, any other letter, with what repeats it. */
const PIECE =
  /(?:\\(?<escaped>[^A-Za-z0-9])|(?<known>\\[A-Za-z0-9]|\[\^?\]?(?:[^\]\\]|\\.)*\]|\.)|(?<special>[()|^$])|(?<plain>[^\\[*+?]))(?<repeated>[*+?]\??|\{[\d,]*\}\??)?/uy;

/** The shape of a pattern; null for one with groups, choices, or a letter that is repeated. */
export function shapeOf({ source, isAtStart }: Pattern): PatternShape | null {
  const { body, isOpenBefore, isOpenBehind } = splitAnchors(source, isAtStart);
  const literals = [""];
  const gaps: string[] = [];
  if (isOpenBefore) openGap(".*");
  PIECE.lastIndex = 0;
  for (let at = 0; at < body.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const { escaped, known, plain, repeated } = PIECE.exec(body)?.groups ?? {};
    const letter = escaped ?? plain;
    if (known !== undefined) openGap(known + (repeated ?? ""));
    else if (letter !== undefined && repeated === undefined) literals.push((literals.pop() ?? "") + letter);
    else return null;
  }
  if (isOpenBehind) openGap(".*");
  const [gap, ...more] = gaps;
  const [start = "", end = ""] = [literals[0], literals.at(-1)];
  if (gap === undefined) return { start, end: "", between: "exact", least: 0 };
  const isAny = more.length === 0 && /^\.[*+]\??$/u.test(gap);
  // What is not repeated, or by `+`, is there at least once.
  const least = gaps.some((each) => /(?:[^*?}]|\+\?)$/u.test(each)) ? 1 : 0;
  return { start, end, between: isAny ? "any" : "some", least };

  function openGap(gap: string): void {
    // `.*.*` is one gap.
    if (gaps.at(-1) === ".*" && literals.at(-1) === "" && gap === ".*") return;
    gaps.push(gap);
    literals.push("");
  }
}

function splitAnchors(source: string, isAtStart: boolean) {
  const isAnchored = /^(?:\^|\\A)/u.test(source);
  const end = /(?:^|[^\\])(?:\\\\)*(?<anchor>\$|\\Z)$/u.exec(source)?.groups?.["anchor"] ?? "";
  const body = source.slice(isAnchored ? (source.startsWith("^") ? 1 : 2) : 0, source.length - end.length);
  return { body, isOpenBefore: !isAnchored && !isAtStart, isOpenBehind: end === "" };
}

/** Whether a shape takes all texts of another. */
export function shapeCovers(wide: PatternShape, narrow: PatternShape): boolean {
  if (wide.between === "some") return false;
  if (wide.between === "exact") return narrow.between === "exact" && wide.start === narrow.start;
  if (narrow.between !== "exact")
    return narrow.start.startsWith(wide.start) && narrow.end.endsWith(wide.end) && narrow.least >= wide.least;
  return shapeTakes(wide, narrow.start);
}

/** Whether a shape takes one text. */
export function shapeTakes({ start, end, between, least }: PatternShape, text: string): boolean {
  if (between === "exact") return text === start;
  const hasRoom = text.length >= start.length + end.length + least;
  return between === "any" && hasRoom && text.startsWith(start) && text.endsWith(end);
}

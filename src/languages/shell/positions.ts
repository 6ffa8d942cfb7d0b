/** From offsets in a piece of text that was parsed on its own to offsets in the source. */
export interface Positions {
  start(offset: number): number;
  /** For the end of a stretch, which follows its last character. */
  end(offset: number): number;
}

/** The piece stands in the text around it as it is, `shift` code units further on; `around` is the text around. */
export function shifted(shift: number, around: Positions | null): Positions {
  const find = (offset: number): number => Math.max(0, offset + shift);
  if (around === null) return { start: find, end: find };
  return { start: (offset) => around.start(find(offset)), end: (offset) => around.end(find(offset)) };
}

/**
 * Between backticks a backslash before a backtick, a backslash or a dollar sign is removed before the rest is parsed
 * (POSIX, Shell Command Language, 2.6.3); inside double quotes also one before a double quote. Null when `decoded` is
 * not what becomes of `raw` by this.
 */
export function alignBackticks(
  raw: string,
  decoded: string,
  rawStart: number,
  around: Positions | null,
): Positions | null {
  const offsets = alignWith(raw, decoded, "`\\$") ?? alignWith(raw, decoded, '`\\$"');
  if (offsets === null) return null;
  const find = (offset: number): number => rawStart + (offsets[Math.min(offset, decoded.length)] ?? 0);
  const findEnd = (offset: number): number => (offset === 0 ? find(0) : find(offset - 1) + 1);
  if (around === null) return { start: find, end: findEnd };
  return { start: (offset) => around.start(find(offset)), end: (offset) => around.end(findEnd(offset)) };
}

/** For each code unit of `decoded`, and for its end, the offset in `raw`. */
function alignWith(raw: string, decoded: string, escapable: string): readonly number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (const unit of decoded.split("")) {
    if (raw[at] === "\\" && at + 1 < raw.length && escapable.includes(raw[at + 1] ?? "")) at++;
    if (raw[at] !== unit) return null;
    offsets.push(at);
    at++;
  }
  offsets.push(at);
  return at === raw.length ? offsets : null;
}

/** Everything stands where the whole piece stands: the answer when nothing more exact is known. */
export function nowhere(start: number, end: number): Positions {
  return { start: () => start, end: () => end };
}

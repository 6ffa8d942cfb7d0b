/**
 * All matches of a pattern with the flag `g`, as `matchAll` gives them. That one makes a new regex at each call, which for
 * the short texts that sentences are takes longer than to search them.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // Behind an empty match the next place is a whole character further (ECMA-262, AdvanceStringIndex).
    if (match[0] === "") pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xff_ff ? 2 : 1;
  }
  return found;
}

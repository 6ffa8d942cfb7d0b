/** UTF-16 units on both sides of an anchor in which a pattern may match. */
const AROUND = 24;

/** Whether a pattern matches around one of the anchors: searching a rare anchor is far cheaper than any pattern. */
export function mentions(text: string, anchors: readonly string[], pattern: RegExp): boolean {
  return anchors.some((anchor) => {
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + anchor.length)) {
      if (pattern.test(text.slice(Math.max(0, at - AROUND), at + anchor.length + AROUND))) return true;
    }
    return false;
  });
}

/** At most so many UTF-16 units, and no half of a surrogate pair at the end. */
export function cutBefore(text: string, units: number): string {
  const last = text.charCodeAt(Math.min(units, text.length) - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? units - 1 : units);
}

/** The text, or its beginning with `…` where it has more than so many UTF-16 units. */
export function cutText(text: string, units: number): string {
  return text.length <= units ? text : `${cutBefore(text, units - 1)}…`;
}

/** A date, or a date-time with its offset, as in RFC 3339 section 5.6. Shape only; the calendar is checked below. */
export const EXPIRY_PATTERN = "^\\d{4}-\\d{2}-\\d{2}([Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2}))?$";

/**
 * The first moment at which a suppression no longer counts: the date-time itself, and 00:00 UTC for a plain date (its
 * last day is the day before). Null when the text is neither, or names a day or time that does not exist; a leap
 * second counts as such, because a Date cannot hold one.
 */
export function parseExpiry(text: string): Date | null {
  if (!new RegExp(EXPIRY_PATTERN, "u").test(text)) return null;
  const day = text.slice(0, 10);
  // Without a time, Date takes midnight in UTC.
  const time = text.slice(10).toUpperCase();
  return isCalendarDay(day) && isClockTime(time) ? new Date(`${day}${time}`) : null;
}

/** Date reads 30 February as 2 March, so it must say the same day again. */
function isCalendarDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** Date takes 24:00:00 for the next midnight; RFC 3339 has no such hour. */
function isClockTime(time: string): boolean {
  return !time.startsWith("T24") && !Number.isNaN(Date.parse(`2000-01-01${time}`));
}

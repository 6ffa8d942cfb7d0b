/** Whether a version such as `2.39.5` is not before another; what has no number counts as 0. */
export function isAtLeast(version: string, oldest: string): boolean {
  const [has, needs] = [numbersOf(version), numbersOf(oldest)];
  for (const [index, needed] of needs.entries()) {
    const number = has[index] ?? 0;
    if (number !== needed) return number > needed;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  return version.split(".").map((part) => Number.parseInt(part, 10) || 0);
}

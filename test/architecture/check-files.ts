import type { Sources } from "./check-layers.ts";

const LONGEST = 300;
const MEDIAN = 80;
const NINETIETH = 200;
/** Names that say nothing of what is inside. */
const EMPTY_NAME = /(?:^|[/.-])(?:utils?|helpers?|common|managers?)(?=[/.-])/u;
const KEBAB_CASE = /^[a-z0-9.]+(?:-[a-z0-9.]+)*$/u;

/** Lines of a file as an editor counts them: a line feed at the end starts none. */
export function countLines(text: string): number {
  return text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Files that are too long or named for nothing, and sizes that are too large as a whole. */
export function checkFiles(sources: Sources): readonly string[] {
  const wrong: string[] = [];
  for (const [path, text] of sources) {
    const lines = countLines(text);
    if (lines > LONGEST) wrong.push(`${path}: ${lines} lines`);
    if (EMPTY_NAME.test(path)) wrong.push(`${path}: the name does not say what is inside`);
    if (!path.split("/").every((name) => KEBAB_CASE.test(name))) wrong.push(`${path}: is not kebab-case`);
  }
  return wrong;
}

/** The median and the ninetieth percentile of the lengths, in words when they are too large. */
export function checkSizes(sources: Sources): readonly string[] {
  const sizes = [...sources.values()].map(countLines).toSorted((a, b) => a - b);
  const median = sizes[Math.floor((sizes.length - 1) * 0.5)] ?? 0;
  const ninetieth = sizes[Math.floor((sizes.length - 1) * 0.9)] ?? 0;
  const wrong: string[] = [];
  if (median > MEDIAN) wrong.push(`median ${median} lines`);
  if (ninetieth > NINETIETH) wrong.push(`ninetieth percentile ${ninetieth} lines`);
  return wrong;
}

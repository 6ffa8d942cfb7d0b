import type { Contest } from "./readers.ts";

/**
 * Times readers in turn on each text, and counts for each text the best of its rounds: what else a machine does makes a
 * round slower and never faster. The first round is for the compiler.
 */
export function timeWarm({ language, texts, readers, goals }: Contest, rounds: number): void {
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const best = new Map([...readers.keys()].map((name) => [name, texts.map(() => Infinity)]));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, text] of texts.entries()) {
      for (const [name, read] of readers) {
        const started = performance.now();
        read(text);
        const milliseconds = performance.now() - started;
        const own = best.get(name);
        if (own !== undefined && round > 0) own[index] = Math.min(own[index] ?? Infinity, milliseconds);
      }
    }
  }
  console.log(
    `${language}: ${texts.length} files, ${megabytes.toFixed(1)} MB, best of ${rounds} interleaved rounds each`,
  );
  let base: number | null = null;
  for (const [name, times] of best) {
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
    base ??= seconds;
    const speed = megabytes / seconds;
    const goal = goals[name];
    const verdict = goal === undefined ? "    " : speed >= goal ? "met " : "MISS";
    const wanted = goal === undefined ? "" : ` (at least ${goal})`;
    console.log(`${verdict}  ${name}: ${speed.toFixed(1)} MB/s${wanted}, ${(base / seconds).toFixed(2)} × the first`);
  }
}

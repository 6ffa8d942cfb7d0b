import { expect, test } from "vitest";
import { clock } from "../../src/adapters/clock.ts";
import { timeLimit } from "../../src/adapters/time-limit.ts";
import { cacheAnalyses } from "../../src/artifacts/analyses.ts";
import { asBlobId } from "../../src/core/ids.ts";

const source = (blob: string, path: string, text = "f()") => ({
  blob: asBlobId(blob),
  path,
  text,
  bytes: Buffer.from(text),
});

test("a content is read once, whoever asks, and also by two at a time", async () => {
  let runs = 0;
  const counted: typeof timeLimit = {
    run(milliseconds, work) {
      runs++;
      return timeLimit.run(milliseconds, work);
    },
  };
  const analyse = cacheAnalyses({ timeLimit: counted, clock });
  const [first, second] = await Promise.all([analyse(source("1", "a.py")), analyse(source("1", "a.py"))]);
  expect(await analyse(source("1", "a.py"))).toBe(first);
  expect(second).toBe(first);
  expect(runs).toBe(1);
});

test("another content, or the same under a name that says something else, is read for itself", async () => {
  const analyse = cacheAnalyses({ timeLimit, clock });
  const languages = [];
  for (const [blob, path] of [
    ["1", "a.py"],
    ["1", "a.sh"],
    ["2", "a.py"],
  ] as const) {
    const text = blob === "1" ? "f()" : "g(h())";
    const { source: facts } = await analyse(source(blob, path, text));
    languages.push([facts.language, facts.calls.length]);
  }
  expect(languages).toEqual([
    ["python", 1],
    ["shell", 0],
    ["python", 2],
  ]);
});

test("what is too large to be kept is read each time", async () => {
  const analyse = cacheAnalyses({ timeLimit, clock });
  const large = source("1", "a.txt", "x".repeat(2 * 1024 * 1024));
  expect(await analyse(large)).not.toBe(await analyse(large));
});

import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { eachReading } from "../../../src/artifacts/reading/coverage.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { readBytes } from "../../../src/artifacts/reading/read-bytes.ts";
import type { FileReading } from "../../../src/artifacts/reading/reading.ts";
import { createBudget, LIMITS } from "../../../src/containers/limits.ts";
import { asPath } from "../../../src/core/ids.ts";
import { buildZip } from "../../containers/zip-builder.ts";
import { openSkill, type Files } from "../open-artifact.ts";

const MIB = 1024 * 1024;
/** 6 MiB that pack to 40 KiB: a ratio that a text can have, so that only the budget stops it. */
const LARGE = Buffer.from(
  Array.from({ length: 6 * MIB }, (_, at) => (at % 1024 < 12 ? (at >> 10) * 31 + at * 7 : 0x20)),
);

function unreadCodes(readings: readonly FileReading[]): readonly string[] {
  return [...eachReading(readings)].flatMap(({ content }) => (content.kind === "unread" ? [content.fault.code] : []));
}

test("the members of nested archives share one budget", async () => {
  const budget = createBudget({ ...LIMITS, totalBytes: 1000 });
  const inner = buildZip([{ name: "c", content: "y".repeat(400) }], {});
  const outer = buildZip([
    { name: "a", content: "x".repeat(700) },
    { name: "b.zip", content: inner, method: 0 },
  ]);
  const content = await readBytes(asPath("kit.zip"), outer, budget);
  expect(unreadCodes([{ path: asPath("kit.zip"), content }])).toEqual(["too-large"]);
  expect(budget.bytesLeft()).toBeLessThanOrEqual(300);
});

test("two archives with one budget share it, with two they do not", async () => {
  const archive = buildZip([{ name: "a", content: "x".repeat(700) }]);
  const read = async (budget: ReturnType<typeof createBudget>): Promise<readonly string[]> =>
    unreadCodes([{ path: asPath("a"), content: await readBytes(asPath("a"), archive, budget) }]);
  const limits = { ...LIMITS, totalBytes: 1000 };
  const shared = createBudget(limits);
  expect([await read(shared), await read(shared)]).toEqual([[], ["too-large"]]);
  expect([await read(createBudget(limits)), await read(createBudget(limits))]).toEqual([[], []]);
});

test("members are counted over all archives of an artifact", async () => {
  const archive = buildZip(Array.from({ length: 1500 }, (_, index) => ({ name: `${index}`, content: "" })));
  const { artifact, read } = await openSkill({ "skill/SKILL.md": "", "skill/a.zip": archive, "skill/b.zip": archive });
  const members = (await readArtifact(artifact, read)).map(({ content }) =>
    content.kind === "archive" ? [content.members.length, content.problems.length > 0] : [],
  );
  expect(members).toEqual([[], [1500, false], [500, true]]);
});

describe("a thousand bombs", () => {
  const bomb = buildZip([{ name: "a", content: LARGE }]);
  const files: Files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`skill/${1000 + index}.zip`, bomb]),
  );

  test("end soon, and the same ones are read each time", async () => {
    expect(deflateRawSync(LARGE).length * LIMITS.ratio).toBeGreaterThan(LARGE.length);
    const { artifact, read } = await openSkill(files);
    const started = performance.now();
    const codes = unreadCodes(await readArtifact(artifact, read));
    expect(performance.now() - started).toBeLessThan(5000);
    // 64 MiB are ten times 6 MiB.
    expect(codes).toHaveLength(990);
    expect(new Set(codes)).toEqual(new Set(["too-large"]));
  });

  test("the first in order win, whichever content arrives first", async () => {
    const { artifact, read } = await openSkill(Object.fromEntries(Object.entries(files).slice(0, 20)));
    let asked = 0;
    const backwards: typeof read = async (blob) => {
      const turns = 40 - asked++;
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      return read(blob);
    };
    const readings = await readArtifact(artifact, backwards);
    const isWhole = readings.map((reading) => unreadCodes([reading]).length === 0);
    expect(isWhole).toEqual([...Array.from({ length: 10 }, () => true), ...Array.from({ length: 10 }, () => false)]);
  });
});

import { describe, expect, test } from "vitest";
import type { Examinable } from "../../src/core/artifact.ts";
import { ok } from "../../src/core/fault.ts";
import { runStages } from "../../src/scanners/pipeline.ts";
import type { Readings } from "../../src/scanners/stage.ts";
import { sampleArtifact } from "../gate/samples.ts";
import { CLEAN, control, fakeRun, fakeStage, readBlob, settleAll } from "./pipeline-fakes.ts";

describe("readings", () => {
  const change: Examinable = {
    kind: "modified",
    head: sampleArtifact("tools/new.py"),
    before: sampleArtifact("tools/old.py"),
    standing: "baseline",
  };

  async function readWith(changes: readonly Examinable[]): Promise<{ reads: string[]; readings: Readings[] }> {
    const reads: string[] = [];
    const readings: Readings[] = [];
    const reading = (id: "intake" | "rules") =>
      fakeStage(id, {
        open: async (_changes, given) =>
          ok({
            examine: async (each) => {
              readings.push(await given.readings(each));
              return CLEAN;
            },
            close: async () => {},
          }),
      });
    const readFrom =
      (side: string): typeof readBlob =>
      (blob) => {
        reads.push(`${side} ${blob}`);
        return readBlob(blob);
      };
    const { run } = fakeRun(changes, { readHead: readFrom("head"), readBefore: readFrom("before") });
    await runStages([reading("intake"), reading("rules")], run);
    return { reads, readings };
  }

  test("of each side are made once for all stages", async () => {
    const { reads, readings } = await readWith([change]);
    expect(reads).toEqual(["head tools/new.py", "before tools/old.py"]);
    expect(readings).toHaveLength(2);
    expect(readings[1]).toBe(readings[0]);
    expect(readings[0]?.head).toMatchObject([
      { path: "tools/new.py", content: { kind: "text", text: "tools/new.py" } },
    ]);
    expect(readings[0]?.before).toMatchObject([
      { path: "tools/old.py", content: { kind: "text", text: "tools/old.py" } },
    ]);
  });

  test.each([
    ["an added artifact", { kind: "added", head: change.head }],
    ["one that the lock does not know", { ...change, standing: "lock-differs" }],
  ] as const)("have no side before for %s", async (_, each) => {
    const { reads, readings } = await readWith([each]);
    expect(reads).toEqual(["head tools/new.py"]);
    expect(readings.map(({ before }) => before)).toEqual([null, null]);
  });

  test("are given up when their change is done: asked again, they are read again", async () => {
    const reads: string[] = [];
    const second: Examinable = { kind: "added", head: sampleArtifact("tools/next.py") };
    const next = control<void>();
    const rules = fakeStage("rules", {
      open: async (_changes, given) =>
        ok({
          examine: async (each) => {
            await given.readings(each);
            if (each === second) {
              await next.promise;
              await given.readings(change);
            }
            return CLEAN;
          },
          close: async () => {},
        }),
    });
    const readHead: typeof readBlob = (blob) => {
      reads.push(blob);
      return readBlob(blob);
    };
    const running = runStages([rules], fakeRun([change, second], { readHead }).run);
    await settleAll();
    expect(reads).toEqual(["tools/new.py", "tools/next.py"]);
    next.resolve();
    await running;
    expect(reads).toEqual(["tools/new.py", "tools/next.py", "tools/new.py"]);
  });
});

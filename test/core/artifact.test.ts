import { describe, expect, test } from "vitest";
import { comparable, type Examinable } from "../../src/core/artifact.ts";
import { sampleArtifact } from "../gate/samples.ts";

const HEAD = sampleArtifact("tools/new.py");
const BEFORE = sampleArtifact("tools/old.py");

describe("what a change is compared with", () => {
  test.each([
    ["added", { kind: "added", head: HEAD }, null],
    ["approved", { kind: "modified", head: HEAD, before: BEFORE, standing: "approved" }, BEFORE],
    ["a baseline", { kind: "modified", head: HEAD, before: BEFORE, standing: "baseline" }, BEFORE],
    ["not what the lock says", { kind: "modified", head: HEAD, before: BEFORE, standing: "lock-differs" }, null],
  ] satisfies [string, Examinable, unknown][])("%s", (_, change, expected) => {
    expect(comparable(change)).toBe(expected);
  });
});

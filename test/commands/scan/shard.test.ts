import fc from "fast-check";
import { expect, test } from "vitest";
import { pickShard } from "../../../src/commands/scan/shard.ts";
import type { Change } from "../../../src/core/artifact.ts";
import { modified, sampleArtifact } from "../../gate/samples.ts";

const removed = (id: string): Change => ({ kind: "removed", before: sampleArtifact(id) });
const idOf = (change: Change): string => (change.kind === "removed" ? change.before.id : change.head.id);

test("shards take turns in the order of ids, whatever kind a change is and wherever it stands", () => {
  const changes = [removed("c"), modified("a"), modified("d"), modified("b"), removed("e")];
  const shards = [1, 2].map((index) => pickShard(changes, { index, of: 2 }).map(idOf));
  expect(shards).toEqual([
    ["a", "c", "e"],
    ["b", "d"],
  ]);
  expect(pickShard(changes, null)).toBe(changes);
});

test("each change is in one shard, and no shard has two more than another", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (ids, of) => {
      const changes = ids.map((id) => modified(id));
      const shards = Array.from({ length: of }, (_none, at) => pickShard(changes, { index: at + 1, of }).map(idOf));
      expect(shards.flat().toSorted()).toEqual(ids.toSorted());
      const sizes = shards.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

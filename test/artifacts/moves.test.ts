import { expect, test } from "vitest";
import { findMoves } from "../../src/artifacts/moves.ts";
import { listFile } from "../../src/artifacts/discover.ts";
import type { Artifact } from "../../src/core/artifact.ts";
import { asBlobId, asPath, type ArtifactKind } from "../../src/core/ids.ts";

/** `kind:name@place`; no name when it is left out. */
function artifact(text: string): Artifact {
  const { kind = "", name = "", place = "" } = /^(?<kind>\w+):(?<name>\w*)@(?<place>.+)$/u.exec(text)?.groups ?? {};
  const listed = listFile({ kind: "file", path: asPath(place), blob: asBlobId(place), executable: false });
  return { ...listed, kind: kind as ArtifactKind, format: "plain", name: name === "" ? null : name, digest: null };
}

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ["the same name", ["skill:pdf@b"], ["skill:pdf@a"], ["b from a"]],
  ["another name", ["skill:pdf@b"], ["skill:doc@a"], []],
  ["another kind", ["tool:pdf@b"], ["skill:pdf@a"], []],
  ["no name, whatever the content", ["skill:@b"], ["skill:@a"], []],
  ["two that could have been it", ["skill:pdf@c"], ["skill:pdf@a", "skill:pdf@b"], []],
  ["two that claim to be it", ["skill:pdf@b", "skill:pdf@c"], ["skill:pdf@a"], []],
  ["several moves", ["skill:x@c", "skill:y@d"], ["skill:y@a", "skill:x@b"], ["c from b", "d from a"]],
  ["one of the other kind is no rival", ["skill:pdf@b", "memory:pdf@c"], ["skill:pdf@a"], ["b from a"]],
])("%s", (_, added, removed, moves) => {
  const found = findMoves(added.map(artifact), removed.map(artifact));
  expect([...found].map(([head, before]) => `${head.id} from ${before.id}`)).toEqual(moves);
});

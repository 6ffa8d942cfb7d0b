import { expect, test } from "vitest";
import type { Artifact, Examinable } from "../../src/core/artifact.ts";
import { nonEmpty } from "../../src/core/brand.ts";
import { asBlobId, asPath } from "../../src/core/ids.ts";
import { openEarlierNames } from "../../src/delta/earlier-names.ts";
import { sampleArtifact } from "../gate/samples.ts";
import { makeCapability } from "../support/sample-capability.ts";

/** `path: content` of each file. */
function artifactOf(files: Readonly<Record<string, string>>): Artifact {
  const entries = nonEmpty(
    Object.entries(files).map(([path, blob]) => {
      return { kind: "file", path: asPath(path), blob: asBlobId(blob), executable: false } as const;
    }),
  );
  if (entries === null) throw new Error("an artifact has a file");
  return { ...sampleArtifact("skills/b"), entries };
}

const BEFORE = artifactOf({ "skills/a/lib.so": "1", "skills/a/kit.zip": "2" });
const HEAD = artifactOf({ "skills/b/native/lib.so": "1", "skills/b/kit.zip": "2", "skills/b/new.so": "3" });
const MOVED: Examinable = { kind: "modified", head: HEAD, before: BEFORE, standing: "approved" };

test.each([
  ["the same bytes under another name", "native-code skills/b/native/lib.so", "skills/a/lib.so"],
  ["a member of an archive that moved", "native-code skills/b/kit.zip!x.so", "skills/a/kit.zip!x.so"],
  ["bytes that were not there", "native-code skills/b/new.so", null],
  ["a library of the system", "native-code libc.so.6", "libc.so.6"],
  ["what is no file", "network skills/b/new.so", "skills/b/new.so"],
])("%s", (_, words, expected) => {
  const target = openEarlierNames(MOVED)(makeCapability(words));
  expect(target).toEqual(expected === null ? null : { match: "exact", value: expected });
});

test("other bytes under the old name are new", () => {
  const head = artifactOf({ "skills/a/lib.so": "9" });
  const earlier = openEarlierNames({ kind: "modified", head, before: BEFORE, standing: "approved" });
  expect(earlier(makeCapability("native-code skills/a/lib.so"))).toBeNull();
});

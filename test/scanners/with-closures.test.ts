import { describe, expect, test } from "vitest";
import type { Artifact, Entry, Examinable } from "../../src/core/artifact.ts";
import { asBlobId, asPath } from "../../src/core/ids.ts";
import { withClosures } from "../../src/scanners/with-closures.ts";
import { modified, sampleArtifact } from "../gate/samples.ts";

/** `lib/a.py=1` is a file with the content 1. */
function files(...texts: readonly string[]): readonly Entry[] {
  return texts.map((text): Entry => {
    const [path = "", content = ""] = text.split("=");
    return { kind: "file", path: asPath(path), blob: asBlobId(content), executable: false };
  });
}

const using = (...texts: readonly string[]): Artifact => ({ ...sampleArtifact(), closure: files(...texts) });
const CHANGED: Examinable = modified();
const ADDED: Examinable = { kind: "added", head: sampleArtifact() };
const EDITED: Examinable = { ...modified(), head: using("lib/x.py=2"), before: using("lib/x.py=1") };

describe("the files around a change that are looked at with it", () => {
  test.each<[string, Examinable, head: Artifact, before: Artifact | null, wanted: readonly [string[], string[]]]>([
    ["the same on both sides", CHANGED, using("a=1"), using("a=1"), [[], []]],
    ["an edited one, as it is on either side", CHANGED, using("a=2", "b=1"), using("a=1", "b=1"), [["a"], ["a"]]],
    ["one that is used now", CHANGED, using("a=1", "b=1"), using("a=1"), [["b"], []]],
    ["one that is used no more", CHANGED, using(), using("a=1"), [[], ["a"]]],
    ["all where nothing is comparable", CHANGED, using("a=1"), null, [["a"], []]],
    ["all of what is new", ADDED, using("a=1", "b=1"), null, [["a", "b"], []]],
    [
      "those that the lock names, once",
      EDITED,
      using("lib/x.py=2", "b=1"),
      using("lib/x.py=1"),
      [["lib/x.py", "b"], ["lib/x.py"]],
    ],
  ])("%s", (_, change, head, before, [own, earlier]) => {
    const widened = withClosures(change, head, before);
    const paths = ({ closure = [] }: Artifact): readonly string[] => closure.map(({ path }) => path);
    expect(paths(widened.head)).toEqual(own);
    expect(widened.kind === "modified" ? paths(widened.before) : []).toEqual(earlier);
  });

  test("leave a change that uses nothing as it is", () => {
    for (const change of [CHANGED, ADDED]) expect(withClosures(change, using(), using())).toBe(change);
  });
});

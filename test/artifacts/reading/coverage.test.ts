import { expect, test } from "vitest";
import { coverageOf, eachReading, faultOf, whyNotLookedAt } from "../../../src/artifacts/reading/coverage.ts";
import type { FileContent, FileReading } from "../../../src/artifacts/reading/reading.ts";
import { asPath, type Sha, type Sha256 } from "../../../src/core/ids.ts";

const hash = "0".repeat(64) as Sha256;
const text: FileContent = { kind: "text", text: "a", bytes: Buffer.from("a"), oddity: null, cookie: null };
const opaque = (family: Extract<FileContent, { kind: "opaque" }>["family"], name: string): FileContent => ({
  kind: "opaque",
  bytes: null,
  family,
  name,
  sha256: hash,
});
const special = (what: Extract<FileContent, { kind: "special" }>["what"]): FileContent => ({ kind: "special", what });
const link = (leads: Extract<FileContent, { kind: "link" }>["leads"]): FileContent => ({
  kind: "link",
  target: "x",
  leads,
});
const archive = (problems: readonly string[], members: readonly FileReading[] = []): FileContent => ({
  kind: "archive",
  name: "zip",
  members,
  problems,
  sha256: hash,
});
const unread: FileContent = { kind: "unread", fault: { code: "vanished", message: "it is gone" } };

/** Content; why it was not looked at; the code of the fault that degrades intake. */
test.each<readonly [FileContent, string | null, string | null]>([
  [text, null, null],
  [{ ...text, oddity: "utf-16" }, null, null],
  [{ ...text, oddity: "python-cookie", cookie: "utf-7" }, "says it is encoded as utf-7", "undecodable"],
  [{ kind: "media", name: "PNG" }, "PNG", null],
  [archive([]), null, null],
  [archive(["a is encrypted", "b is cut off"]), "zip archive: a is encrypted; b is cut off", "archive-unread"],
  [opaque("native", "ELF"), "ELF", "not-text"],
  [opaque("archive", "7z"), "7z", "archive-unread"],
  [opaque("unknown", "binary data"), "binary data", "not-text"],
  [{ kind: "lfs-pointer", sha256: hash }, "Git LFS pointer: the content is elsewhere", "lfs-unread"],
  [link("file-inside"), null, null],
  [link("folder-inside"), null, null],
  [link("outside-artifact"), "symbolic link that leads out of the artifact", "link-unresolved"],
  [link("outside-tree"), "symbolic link that leads out of the repository", "link-unresolved"],
  [link("dangling"), "symbolic link to something that is not there", "link-unresolved"],
  [link("loop"), "symbolic link that leads back to itself", "link-unresolved"],
  [{ kind: "submodule", commit: "abc" as Sha }, "submodule: its files are in another repository", "submodule-unread"],
  [special("fifo"), "FIFO", "special-file"],
  [special("socket"), "socket", "special-file"],
  [special("device"), "device", "special-file"],
  [special("nested-repository"), "a git repository of its own", "nested-repository"],
  [special("unreadable-folder"), "folder that cannot be read", "unreadable"],
  [unread, "it is gone", "vanished"],
])("%j", (content, because, code) => {
  expect(whyNotLookedAt(content)).toBe(because);
  expect(faultOf({ path: asPath("a"), content })?.code ?? null).toBe(code);
});

test("a fault names the place, a member too", () => {
  const path = asPath("kit.zip");
  expect(faultOf({ path, member: "b!c", content: opaque("native", "ELF") })).toEqual({
    code: "not-text",
    message: "kit.zip!b!c: ELF",
    at: { path, member: "b!c", line: 1, column: 1, endLine: 1, endColumn: 1 },
  });
});

test("members count one by one, and stand behind their archive", () => {
  const path = asPath("kit.zip");
  const inner = archive(["damaged"], [{ path, member: "b.zip!c", content: text }]);
  const readings: readonly FileReading[] = [
    {
      path,
      content: archive(
        [],
        [
          { path, member: "a", content: text },
          { path, member: "b.zip", content: inner },
        ],
      ),
    },
    { path: asPath("x.png"), content: { kind: "media", name: "PNG" } },
  ];
  expect([...eachReading(readings)].map(({ member }) => member)).toEqual([
    undefined,
    "a",
    "b.zip",
    "b.zip!c",
    undefined,
  ]);
  expect(coverageOf(readings)).toEqual({
    lookedAt: 3,
    notLookedAt: [
      { path, member: "b.zip", because: "zip archive: damaged" },
      { path: "x.png", because: "PNG" },
    ],
  });
});

import type { Mount } from "../../../ports/sandbox.ts";
import { packFile, type PackedEntry } from "./archive.ts";
import { packSettings } from "./settings.ts";
import { INSIDE, STAGED } from "./places.ts";
import type { StagedMount } from "./stage-script.ts";

/** What the stage's archive has of a root, and what is mounted into that. */
export interface Root {
  readonly entries: readonly PackedEntry[];
  readonly staged: readonly StagedMount[];
}

/** Places that bwrap mounts over. */
const EMPTY = [INSIDE.judged, "/proc", "/dev"];

/**
 * The root of a sandbox, complete but for what can be written to: so bwrap mounts one folder, with all that is mounted in
 * it. For each mount that it makes itself it reads the list of all, and fifty of them take longer than Python's start.
 * `mounts` are arranged; `places`: where something is mounted later.
 */
export function layOutRoot(mounts: readonly Mount[], places: readonly string[]): Root {
  return {
    entries: [
      ...packSettings(`${STAGED.root}/etc`),
      ...[...EMPTY, ...places].map((at): PackedEntry => ({ kind: "folder", path: pathOf(at) })),
      ...mounts.map(entryFor),
    ],
    staged: mounts.flatMap((mount) =>
      mount.kind === "link" ? [] : [bindTo(`${STAGED.root}${mount.at}`, mount.source)],
    ),
  };
}

/** With all that is mounted below it: in a user's namespace, a folder cannot be taken without. */
export function bindTo(at: string, source: string): StagedMount {
  return { source, at, type: "none", options: "rbind" };
}

/** What it is mounted on, or itself. */
function entryFor(mount: Mount): PackedEntry {
  const path = pathOf(mount.at);
  switch (mount.kind) {
    case "link":
      return { kind: "link", path, target: Buffer.from(mount.to) };
    case "folder":
      return { kind: "folder", path };
    case "file":
      return packFile(path, "");
  }
}

function pathOf(at: string): Uint8Array {
  return Buffer.from(`${STAGED.root}${at}`);
}

import type { ContainerHost, Mount } from "../../../../ports/sandbox.ts";
import type { PackedEntry } from "../archive.ts";
import { isWithin } from "../../../../artifacts/paths.ts";
import { arrangeMounts } from "../arrange-mounts.ts";
import { INSIDE } from "../places.ts";
import { TOOLS } from "./container-script.ts";

/** A file or folder of this machine that a container has at a place of its own. Absolute paths. */
export type Bind = Omit<Extract<Mount, { kind: "file" | "folder" }>, "kind">;

/**
 * What a container has of this machine. No engine makes links: those to interpreters come with the archive; all others are
 * the machine's own, and when one is mounted, what it leads to is.
 */
export function provide(
  mounts: readonly Mount[],
  { programs, libraries }: Pick<ContainerHost, "programs" | "libraries">,
): { readonly links: readonly PackedEntry[]; readonly binds: readonly Bind[] } {
  const tools = Object.entries(programs).map(([name, source]): Mount => ({
    kind: "file",
    source,
    at: `${TOOLS}/${name}`,
  }));
  const links: PackedEntry[] = [];
  const binds: Bind[] = [];
  for (const mount of arrangeMounts([...mounts, ...libraries, ...tools])) {
    const { at } = mount;
    if (mount.kind !== "link") binds.push({ source: mount.source, at });
    else if (isWithin(at, INSIDE.programs)) {
      links.push({ kind: "link", path: Buffer.from(at.slice(1)), target: Buffer.from(mount.to) });
    } else binds.push({ source: at, at });
  }
  return { links, binds };
}

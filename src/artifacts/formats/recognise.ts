import { nonEmpty } from "../../core/brand.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import { SYSTEM_FORMATS, type SystemFormat } from "../../core/ids.ts";
import { baseName } from "../../text/base-name.ts";
import { readEntry } from "../hash-files.ts";
import type { Tree } from "../../ports/tree.ts";
import { parentOf } from "../paths.ts";
import { SYSTEMS } from "./table.ts";

/** Bytes of a text in which a mark counts: programs write theirs at the top. */
const TOP = 4096;

/** By the last part of their path: most files are none. */
const KEEPERS: ReadonlyMap<string, { readonly id: SystemFormat; readonly path: string }> = new Map(
  SYSTEM_FORMATS.flatMap((id) => (SYSTEMS[id].beside ?? []).map((path) => [baseName(path), { id, path }] as const)),
);

/** Whatever bears a mark of any system in its path, and a little more: large trees have tens of thousands that do not. */
const ANY_MARK = new RegExp(SYSTEM_FORMATS.flatMap((id) => SYSTEMS[id].path?.source ?? []).join("|"), "iu");

/** Finds the systems whose marks an artifact bears, by the paths of its tree alone. */
export function findMarkedPaths(entries: readonly Entry[]): (listed: Listed) => Listed {
  const kept = new Set<string>();
  const marked = new Set<string>();
  for (const { path } of entries) {
    if (ANY_MARK.test(path)) marked.add(path);
    const keeper = KEEPERS.get(baseName(path));
    if (keeper !== undefined && `/${path}`.endsWith(`/${keeper.path}`)) kept.add(keptBy(keeper.id, parentOf(path)));
  }
  if (kept.size === 0 && marked.size === 0) return (listed) => listed;
  return (listed) => {
    const folder = parentOf(listed.root);
    return withSystems(
      listed,
      SYSTEM_FORMATS.filter((id) => {
        const { path: mark } = SYSTEMS[id];
        if (!mayBear(listed, id)) return false;
        if (kept.has(keptBy(id, folder)) || kept.has(keptBy(id, listed.root))) return true;
        return mark !== undefined && listed.entries.some(({ path }) => marked.has(path) && mark.test(path));
      }),
    );
  };
}

function keptBy(system: SystemFormat, folder: string): string {
  return `${system}\0${folder}`;
}

/** Adds the systems whose marks its texts bear. */
export async function findMarkedTexts(listed: Listed, read: Tree<"head">["read"]): Promise<Listed> {
  const found = new Set<SystemFormat>(listed.systems);
  for (const id of SYSTEM_FORMATS) {
    const { text } = SYSTEMS[id];
    if (text === undefined || found.has(id) || !mayBear(listed, id)) continue;
    for (const entry of listed.entries) {
      if (!text.of.test(entry.path)) continue;
      const top = (await readEntry(entry, read))?.bytes?.subarray(0, TOP) ?? null;
      if (top !== null && text.has.test(Buffer.from(top).toString("latin1"))) found.add(id);
    }
  }
  return withSystems(
    listed,
    SYSTEM_FORMATS.filter((id) => found.has(id)),
  );
}

function mayBear({ kind, entries }: Listed, id: SystemFormat): boolean {
  return SYSTEMS[id].isOneFile !== true || (kind !== "skill" && entries.length === 1);
}

function withSystems(listed: Listed, found: readonly SystemFormat[]): Listed {
  const systems = nonEmpty(found);
  return systems === null ? listed : { ...listed, systems };
}

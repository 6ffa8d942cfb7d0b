import type { Policy } from "../../../core/policy.ts";
import { IMPORT_PRESET_LISTS, type ImportLists } from "./import-presets.ts";

/** The lists in force: what every list allows, without what any denies. */
export interface ImportRules {
  /** Null: no list restricts anything. */
  readonly isAllowed: ((module: string) => boolean) | null;
  readonly isDenied: (module: string) => boolean;
}

/** Joins the policy's own lists with those of its presets; null where nothing is restricted. */
export function joinImportLists({ allow, deny, presets }: Policy["imports"]): ImportRules | null {
  const lists: readonly ImportLists[] = [{ allow, deny }, ...presets.map((name) => IMPORT_PRESET_LISTS[name])];
  const allowed = lists.flatMap((list) => (list.allow === null ? [] : [list.allow]));
  const denied = lists.flatMap((list) => list.deny);
  if (allowed.length === 0 && denied.length === 0) return null;
  return {
    isAllowed: allowed.length === 0 ? null : (module) => allowed.every((list) => isListed(module, list)),
    isDenied: (module) => isListed(module, denied),
  };
}

/** A module is listed with everything below it: `os` lists `os.path`, `fs` lists `node:fs/promises`. */
function isListed(module: string, list: readonly string[]): boolean {
  const name = plainName(module);
  return list.some((entry) => {
    const wanted = plainName(entry);
    return name === wanted || name.startsWith(`${wanted}.`) || name.startsWith(`${wanted}/`);
  });
}

function plainName(module: string): string {
  return module.replace(/^node:/u, "");
}

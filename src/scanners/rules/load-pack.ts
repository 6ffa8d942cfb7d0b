import { openPack, type Pack } from "./open-pack.ts";
import { USUAL, type StoredMatcher, type StoredPack } from "./pack.ts";
import stored from "./pack.generated.json" with { type: "json" };

let opened: Pack | null = null;

/** The built-in pack, laid out once. This module is large: it is imported when rules are about to run, not before. */
export function loadPack(): Pack {
  opened ??= openPack(restore(stored as unknown as StoredPack));
  return opened;
}

/** Puts back what the build left out. */
function restore(pack: StoredPack): StoredPack {
  return { ...pack, matchers: pack.matchers.map((matcher): StoredMatcher => ({ ...USUAL, ...matcher })) };
}

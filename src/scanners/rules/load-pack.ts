import { openPack, type Pack } from "./open-pack.ts";
import type { StoredPack } from "./pack.ts";
import stored from "./pack.generated.json" with { type: "json" };

let opened: Pack | null = null;

/** The built-in pack, laid out once. What it is made from is large: this is imported when rules are about to run, not before. */
export function loadPack(): Pack {
  opened ??= openPack(stored as unknown as StoredPack);
  return opened;
}

import { openPack, type Pack } from "./matcher.ts";
import type { StoredPack } from "./pack.ts";
import stored from "./pack.generated.json" with { type: "json" };

/** The built-in pack. This module is imported when the rules stage opens, not before. */
export function loadPack(): Pack {
  return openPack(stored as StoredPack);
}

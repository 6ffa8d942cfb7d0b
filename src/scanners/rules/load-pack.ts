import { openPack, type Pack } from "./open-pack.ts";
import { expand, type ShortPack } from "./short-pack.ts";
import stored from "./pack.generated.json" with { type: "json" };

let opened: Pack | null = null;

/** The built-in pack, laid out once. What it is made from is large: this is imported when rules are about to run, not before. */
export function loadPack(): Pack {
  opened ??= openPack(expand(stored as unknown as ShortPack));
  return opened;
}

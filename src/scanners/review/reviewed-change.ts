import type { Readings } from "../stage.ts";
import type { Waiting } from "./order-by-risk.ts";
import type { ShownFile } from "./shown-file.ts";

/** A change whose texts differ. */
export interface ReviewedChange extends Waiting {
  readonly readings: Readings;
  readonly files: readonly ShownFile[];
}

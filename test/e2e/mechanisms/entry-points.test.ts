import { playAll } from "./play.ts";
import { ENTRY_POINTS } from "./entry-points.ts";

playAll(ENTRY_POINTS);

import { playAll } from "./play.ts";
import { WEAKENED } from "./weakened.ts";

playAll(WEAKENED);

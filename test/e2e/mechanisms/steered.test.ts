import { playAll } from "./play.ts";
import { STEERED } from "./steered.ts";

playAll(STEERED);

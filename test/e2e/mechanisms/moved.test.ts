import { playAll } from "./play.ts";
import { MOVED } from "./moved.ts";

playAll(MOVED);

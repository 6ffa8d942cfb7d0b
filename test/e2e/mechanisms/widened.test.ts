import { playAll } from "./play.ts";
import { WIDENED } from "./widened.ts";

playAll(WIDENED);

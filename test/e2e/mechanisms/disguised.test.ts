import { playAll } from "./play.ts";
import { DISGUISED } from "./disguised.ts";

playAll(DISGUISED);

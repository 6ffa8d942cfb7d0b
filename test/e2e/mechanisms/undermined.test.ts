import { playAll } from "./play.ts";
import { UNDERMINED } from "./undermined.ts";

playAll(UNDERMINED);

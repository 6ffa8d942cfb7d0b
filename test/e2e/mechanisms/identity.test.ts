import { playAll } from "./play.ts";
import { IDENTITY } from "./identity.ts";

playAll(IDENTITY);

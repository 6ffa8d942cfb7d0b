import { joinMeanings } from "../join-meanings.ts";
import type { MeaningTable } from "../meaning.ts";
import { CODE_MEANINGS } from "./code.ts";
import { LOADING_MEANINGS } from "./loading.ts";
import { PROGRAM_MEANINGS } from "./programs.ts";

/** What runs code, loads modules or starts programs in JavaScript: everything that a way round a list of names leads to. */
export const NODE_EVASION: MeaningTable = joinMeanings([CODE_MEANINGS, LOADING_MEANINGS, PROGRAM_MEANINGS]);

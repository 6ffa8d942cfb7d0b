import { joinMeanings } from "../join-meanings.ts";
import type { MeaningTable } from "../meaning.ts";
import { CALLBACKS } from "./callbacks.ts";
import { CLASSES } from "./classes.ts";
import { CODE } from "./code.ts";
import { DESERIALISING } from "./deserialising.ts";
import { LOADING_MEANINGS } from "./loading.ts";
import { NATIVE_CODE } from "./native.ts";
import { PROCESSES } from "./processes.ts";

/** Ways of Python to programs, to other code and to modules. What several tables say of a name all counts. */
export const EVASION: MeaningTable = joinMeanings([
  PROCESSES,
  CODE,
  LOADING_MEANINGS,
  NATIVE_CODE,
  DESERIALISING,
  CALLBACKS,
  CLASSES,
]);

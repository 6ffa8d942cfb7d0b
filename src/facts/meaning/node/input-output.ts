import { joinTables } from "../build.ts";
import type { MeaningTable } from "../meaning.ts";
import { NODE_ENVIRONMENT } from "./environment.ts";
import { NODE_FILES } from "./files.ts";
import { NODE_NETWORK } from "./network.ts";
import { NODE_FILES_AND_PROCESSES } from "./packages/files-and-processes.ts";
import { NODE_HTTP } from "./packages/http.ts";
import { NODE_SERVICES } from "./packages/services.ts";
import { NODE_PROCESSES } from "./processes.ts";

/** What Node.js, Deno, Bun, browsers and the packages that agents use most do to files, networks, processes and variables. */
export const NODE_INPUT_OUTPUT: MeaningTable = joinTables(
  NODE_FILES,
  NODE_PROCESSES,
  NODE_NETWORK,
  NODE_ENVIRONMENT,
  NODE_HTTP,
  NODE_SERVICES,
  NODE_FILES_AND_PROCESSES,
);

import { joinTables } from "../build.ts";
import type { MeaningTable } from "../meaning.ts";
import { PYTHON_ENVIRONMENT } from "./environment.ts";
import { PYTHON_FILES } from "./files.ts";
import { PYTHON_NETWORK } from "./network.ts";
import { PYTHON_CLOUDS } from "./packages/clouds.ts";
import { PYTHON_DATA } from "./packages/data.ts";
import { PYTHON_HTTP } from "./packages/http.ts";
import { PYTHON_CODE_HOSTS } from "./packages/code-hosts.ts";
import { PYTHON_REMOTE } from "./packages/remote.ts";
import { PYTHON_SERVICES } from "./packages/services.ts";
import { PYTHON_PROGRAMS } from "./programs.ts";

/** What the standard library and the packages that agents use most do to files, networks, processes and variables. */
export const PYTHON_INPUT_OUTPUT: MeaningTable = joinTables(
  PYTHON_FILES,
  PYTHON_PROGRAMS,
  PYTHON_NETWORK,
  PYTHON_ENVIRONMENT,
  PYTHON_HTTP,
  PYTHON_CLOUDS,
  PYTHON_DATA,
  PYTHON_REMOTE,
  PYTHON_CODE_HOSTS,
  PYTHON_SERVICES,
);

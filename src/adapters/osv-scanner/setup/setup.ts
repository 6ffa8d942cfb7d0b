import type { AdvisorySetup } from "../../../ports/advisories.ts";
import type { Environment } from "../places.ts";
import { fetchDatabase } from "./fetch-database.ts";
import { installEngine } from "./install-engine.ts";
import { sourcesFor, type SetupSources } from "./sources.ts";

export function createAdvisorySetup(
  environment: Environment,
  sources: SetupSources = sourcesFor(`${process.platform}-${process.arch}`),
): AdvisorySetup {
  return {
    installEngine: async (path) => await installEngine(path, sources, environment),
    fetchDatabase: async (ecosystem, now) =>
      await fetchDatabase({ ecosystem, now, mirror: sources.databaseMirror, environment }),
  };
}

import { makeOnDemand, type Lookup } from "../../../text/on-demand.ts";
import { HARMLESS } from "./harmless.ts";
import { indexPrograms, type ProgramEntry } from "./program-class.ts";
import { RISKY } from "./risky.ts";
import { PYTHON_MODULES, SUBCOMMANDS } from "./subcommands.ts";

/** Every program that is known, by its name without folder and version. */
export const PROGRAMS: ReadonlyMap<string, ProgramEntry> = indexPrograms([...HARMLESS, ...RISKY]);

/** By program, then by sub-command; `a/b` where two words say it, `a/` for `a` without another word. */
export const SUBCOMMAND_ENTRIES: Lookup<ReadonlyMap<string, ProgramEntry>> = makeOnDemand((program) => {
  const rows = Object.hasOwn(SUBCOMMANDS, program) ? SUBCOMMANDS[program] : undefined;
  return rows === undefined ? undefined : indexPrograms(rows);
});

/** What `python -m` runs, by the module's name. */
export const PYTHON_MODULE_ENTRIES: ReadonlyMap<string, ProgramEntry> = indexPrograms(PYTHON_MODULES);

/** Another name of the same program. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ["pip3", "pip"],
  ["python3", "python"],
  ["nodejs", "node"],
  ["docker-compose", "docker"],
  ["podman-compose", "podman"],
  ["apt-get", "apt"],
  ["gpg2", "gpg"],
  ["netcat", "nc"],
  ["egrep", "grep"],
  ["fgrep", "grep"],
  ["gmake", "make"],
  ["mamba", "conda"],
  ["micromamba", "conda"],
  ["bundler", "bundle"],
]);

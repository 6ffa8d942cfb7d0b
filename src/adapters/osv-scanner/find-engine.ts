import { constants } from "node:fs";
import { access, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { fail, ok, type Result } from "../../core/fault.ts";
import { checkProgram, parseRecord } from "./checked-program.ts";
import { liesWithin } from "../lies-within.ts";
import { installedProgram, type Environment } from "./places.ts";

/**
 * The program to run: the one that `EVOGATE_OSV_SCANNER` names, else the installed one if it is still what was installed.
 * Never one of the folder that is judged, whose author would then judge himself. Absolute, links followed.
 * Faults: `scanner-missing`, `scanner-unsound`.
 */
export async function findEngine(
  environment: Environment,
  judgedFolder: string | null,
  platform: string = process.platform,
): Promise<Result<string>> {
  const named = environment["EVOGATE_OSV_SCANNER"] || null;
  if (named !== null && !isAbsolute(named))
    return fail("scanner-unsound", `EVOGATE_OSV_SCANNER is no absolute path: ${named}`);
  const path = named ?? installedProgram(environment, platform);
  if (!(await isProgram(path))) return fail("scanner-missing", `there is no program ${path}`);
  if (await liesWithin(path, judgedFolder)) return fail("scanner-unsound", `${path} is part of what is judged`);
  if (named === null) {
    const record = parseRecord(await readIfThere(`${path}.json`));
    if (!(await checkProgram(path, record))) return fail("scanner-unsound", `${path} is not what was installed there`);
  }
  return ok(await realpath(path));
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}

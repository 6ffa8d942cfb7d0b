import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { fail, ok, type Result } from "../../../core/fault.ts";
import { errorCode } from "../../error-code.ts";
import { hashFile, recordProgram } from "../checked-program.ts";
import { installedProgram, programName, type Environment } from "../places.ts";
import { VERSION } from "../release.ts";
import { buildEngine } from "./build-engine.ts";
import { download } from "./download.ts";
import type { SetupSources } from "./sources.ts";

/** For a program that only says its version, in milliseconds. */
const TIME_OUT = 30_000;

/**
 * Puts the program into its place, with a record of its checksum; says where it comes from. `path`: null for the released
 * one. A release that is there but has another checksum ends it: only one that cannot be reached is built instead.
 */
export async function installEngine(
  path: string | null,
  sources: Pick<SetupSources, "platform" | "release">,
  environment: Environment,
): Promise<Result<string>> {
  const place = installedProgram(environment, sources.platform);
  await mkdir(dirname(place), { recursive: true });
  const scratch = await mkdtemp(`${place}-`);
  try {
    const program = join(scratch, programName(sources.platform));
    const origin =
      path === null ? await fetchOrBuild(sources, program, scratch, environment) : await copyProgram(path, program);
    if (!origin.ok) return origin;
    await chmod(program, 0o755);
    const version = await readVersion(program);
    if (!version.ok) return version;
    await rename(program, place);
    await writeFile(`${place}.json`, `${JSON.stringify(await recordProgram(place))}\n`);
    return ok(`osv-scanner ${version.value}, ${origin.value}, in ${place}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function copyProgram(path: string, to: string): Promise<Result<string>> {
  try {
    await copyFile(path, to);
    return ok(`from ${path}`);
  } catch (error) {
    return fail("setup-failed", `${path} could not be copied: ${errorCode(error)}`);
  }
}

async function fetchOrBuild(
  { platform, release }: Pick<SetupSources, "platform" | "release">,
  to: string,
  scratch: string,
  environment: Environment,
): Promise<Result<string>> {
  if (release === null) {
    const built = await buildEngine(to, scratch, environment);
    const why = `no released program for ${platform} is known here by its checksum`;
    return built.ok ? built : fail("setup-failed", `${why}; and ${built.fault.message}`);
  }
  const fetched = await download(release.url, to);
  if (!fetched.ok) {
    await rm(to, { force: true });
    const built = await buildEngine(to, scratch, environment);
    return built.ok ? built : fail("setup-failed", `${fetched.fault.message}; and ${built.fault.message}`);
  }
  if ((await hashFile(to)) === release.sha256) return ok("as released");
  return fail("setup-failed", `${release.url} is not what was released: its checksum is another`);
}

/** Versions whose ends and layouts are known: 2.4, and 2.5 from 2.5.1 on. 2.5.0 finds nothing where it has no database. */
const KNOWN = /^osv-scanner version: (?<version>2\.(?:4\.\d+|5\.[1-9]\d*))$/mu;

async function readVersion(program: string): Promise<Result<string>> {
  const { stdout, failed } = await execa(program, ["--version"], { reject: false, timeout: TIME_OUT, stdin: "ignore" });
  const version = failed ? undefined : KNOWN.exec(stdout)?.groups?.["version"];
  if (version !== undefined) return ok(version);
  return fail("setup-failed", `the program is no osv-scanner that Evogate knows; it wants ${VERSION}`);
}

import { execFile } from "node:child_process";
import { fail, ok, type Result } from "../../../core/fault.ts";

/** What clients of podman and docker ask for: where the engine is, and their user's own folders. */
const VARIABLES = [
  ["PATH", "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS"],
  ["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_CERT_PATH", "DOCKER_TLS_VERIFY"],
].flat();
/** An engine answers at once; one that was asleep takes seconds. In milliseconds. */
const ANSWER_TIME = 60_000;

/** The environment of an engine's client: of this process' own only what is named above. */
export function clientEnvironment(): Readonly<Record<string, string>> {
  const set = VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(set), LC_ALL: "C" };
}

/** What a client prints, without the line's end; fault `sandbox-missing` with its last words when it fails. */
export async function askEngine(
  engine: string,
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<Result<string>> {
  return await new Promise((resolve) => {
    const options = { cwd: "/", env: clientEnvironment(), timeout: ANSWER_TIME, maxBuffer: 4 * 1024 * 1024 };
    const child = execFile(engine, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(ok(stdout.trim()));
      const said = stderr.trim().split("\n").at(-1) ?? "";
      resolve(fail("sandbox-missing", `${engine} ${args[0]} does not work: ${said === "" ? error.message : said}`));
    });
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

import { mkdir, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { execa } from "execa";
import { fail, ok, type Result } from "../../../core/fault.ts";
import { absoluteOnly } from "../../search-path.ts";
import type { Environment } from "../places.ts";
import { GO_MODULE_SUM, GO_PACKAGE, GO_VERSION } from "../release.ts";

/** In milliseconds; it takes four minutes on a quiet machine with one core. */
const TIME_OUT = 40 * 60 * 1000;

/** What takes modules out of Go's checksum database (go.dev/ref/mod, "Environment variables"): not for this one. */
const UNCHECKED = { GONOSUMDB: undefined, GONOSUMCHECK: undefined, GOPRIVATE: undefined, GOINSECURE: undefined };

/**
 * Builds osv-scanner with Go. Go checks each module against its checksum database; that the program is made of the module
 * we know is checked by what Go wrote into it. Modules and objects, a gigabyte, stay in the scratch folder.
 */
export async function buildEngine(to: string, scratch: string, environment: Environment): Promise<Result<string>> {
  const folder = join(scratch, "go");
  await mkdir(folder);
  const built = await runGo(["install", GO_PACKAGE], folder, environment);
  if (!built.ok) return built;
  // Go calls it as everybody does on its system.
  const program = join(folder, basename(to));
  const made = await runGo(["version", "-m", program], folder, environment);
  if (!made.ok) return made;
  if (!made.value.split(/\s+/u).includes(GO_MODULE_SUM))
    return fail("setup-failed", `Go built ${GO_PACKAGE} from another source than the one that is known`);
  await rename(program, to);
  return ok("built by Go");
}

async function runGo(args: readonly string[], folder: string, environment: Environment): Promise<Result<string>> {
  const { stdout, stderr, exitCode, code } = await execa("go", args, {
    cwd: folder,
    env: {
      ...environment,
      ...UNCHECKED,
      GOSUMDB: "sum.golang.org",
      PATH: absoluteOnly(environment["PATH"]),
      GOBIN: folder,
      GOPATH: join(folder, "modules"),
      GOCACHE: join(folder, "cache"),
      // Modules are read-only otherwise, and could not be removed; another Go is not downloaded to build them.
      GOFLAGS: "-modcacherw -mod=mod",
      GOTOOLCHAIN: "local",
    },
    extendEnv: false,
    reject: false,
    timeout: TIME_OUT,
    stdin: "ignore",
  });
  if (code === "ENOENT")
    return fail("setup-failed", `there is no Go on the PATH to build it with; it takes ${GO_VERSION} or newer`);
  if (exitCode === 0) return ok(stdout);
  return fail("setup-failed", `\`go ${args.join(" ")}\` failed: ${stderr.trimEnd().split("\n").at(-1) ?? ""}`);
}

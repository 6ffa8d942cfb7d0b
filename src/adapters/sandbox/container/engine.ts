import { fail, ok, type Result } from "../../../core/fault.ts";
import type { ContainerHost, ContainerProgram } from "../../../ports/sandbox.ts";
import { findArchitecture, findSystem } from "../host.ts";
import { keepMounts } from "../keep-mounts.ts";
import { findLibraries } from "../libraries.ts";
import { findProgram } from "../programs.ts";
import { askEngine } from "./client.ts";
import { findImage } from "./image.ts";
import { judgeEngine } from "./judge-engine.ts";

/** What prepares a container, and the packages of Debian that have it. */
const NEEDED: Readonly<Record<ContainerProgram, string>> = {
  sh: "dash",
  tar: "tar",
  env: "coreutils",
  prlimit: "util-linux",
  setpriv: "util-linux",
};

/**
 * An engine that works, that can limit what it runs, and its empty image, which is made from nothing where it is not there
 * yet. Fault `sandbox-missing`.
 */
export async function inspectEngine(backend: ContainerHost["backend"]): Promise<Result<ContainerHost>> {
  const architecture = findArchitecture();
  if (!architecture.ok) return architecture;
  const engine = findProgram(backend);
  if (engine === null) return fail("sandbox-missing", `there is no ${backend} on the PATH`);
  const names = Object.keys(NEEDED) as ContainerProgram[];
  const found = names.map((name) => [name, findProgram(name)] as const);
  const missing = found.filter(([, path]) => path === null).map(([name]) => `${name} (${NEEDED[name]})`);
  if (missing.length > 0) return fail("sandbox-missing", `the sandbox needs ${missing.join(", ")}`);
  const privilege = await judgeEngine(backend, async (args) => await askEngine(engine, args));
  if (!privilege.ok) return privilege;
  const image = await findImage(engine);
  if (!image.ok) return image;
  const programs = Object.fromEntries(found) as Readonly<Record<ContainerProgram, string>>;
  const files = Object.values(programs);
  return ok({
    backend,
    privilege: privilege.value,
    architecture: architecture.value,
    engine,
    image: image.value,
    programs,
    libraries: await keepMounts(files, () => findLibraries(files)),
    system: findSystem(),
    processId: process.pid,
  });
}

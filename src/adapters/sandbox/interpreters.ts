import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Interpreter, InterpreterName } from "../../ports/sandbox.ts";
import { keepMounts } from "./keep-mounts.ts";
import { mountPaths } from "./mount-paths.ts";
import { findLibraries } from "./libraries.ts";
import { findAllPrograms } from "./programs.ts";

/** The first interpreter of this name that works and that may be read; fault `interpreter-missing`. */
export async function findInterpreter(name: InterpreterName): Promise<Result<Interpreter>> {
  const [first] = findAllPrograms(name);
  if (first === undefined) return fail("interpreter-missing", `there is no ${name} on the PATH`);
  try {
    return ok(name === "python3" ? await describePython(first) : await describeNode(first));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return fail("interpreter-missing", `${first} cannot be used in a sandbox: ${reason}`);
  }
}

/** What an interpreter of Python says of itself. */
interface PythonPlaces {
  readonly program: string;
  readonly library: string;
  readonly packages: readonly string[];
}

/**
 * Isolated and without site (`-I -S`), so that neither the current folder nor the environment nor a user's packages have
 * a say. A shim of pyenv or asdf is resolved to what it starts.
 */
const ASK_PYTHON = [
  "import json, os, site, sys",
  "prefixes = [sys.base_prefix, sys.base_exec_prefix]",
  "print(json.dumps({",
  "  'program': os.path.realpath(getattr(sys, '_base_executable', None) or sys.executable),",
  "  'library': os.path.dirname(os.__file__),",
  "  'packages': site.getsitepackages(prefixes)}))",
].join("\n");

async function describePython(found: string): Promise<Interpreter> {
  const { program, library, packages } = JSON.parse(await ask(found, ["-I", "-S", "-c", ASK_PYTHON])) as PythonPlaces;
  const modules = join(library, "lib-dynload");
  await Promise.all([program, library].map((path) => access(path, constants.R_OK)));
  const libraries = await keepMounts([program, modules], async () =>
    findLibraries([program, ...(await readModules(modules))]),
  );
  const present = (await Promise.all([...new Set(packages)].map(ifPresent))).filter((path) => path !== null);
  const runners = await Promise.all(present.map((folder) => ifPresent(join(folder, "pytest", "__init__.py"))));
  const folders = [library, ...present.filter((path) => !path.startsWith(`${library}/`))];
  const mounts = [...libraries, ...mountPaths([program, ...folders])];
  return { name: "python3", program, mounts, hasPytest: runners.some((path) => path !== null) };
}

/** Extension modules, whose libraries are loaded with them. */
async function readModules(folder: string): Promise<readonly string[]> {
  if ((await ifPresent(folder)) === null) return [];
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".so")).map((name) => join(folder, name));
}

async function describeNode(found: string): Promise<Interpreter> {
  const program = (await ask(found, ["-p", "process.execPath"])).trim();
  const real = await realpath(program);
  await access(real, constants.R_OK);
  const libraries = await keepMounts([real], () => findLibraries([real]));
  return { name: "node", program: real, mounts: [...libraries, ...mountPaths([real])], hasPytest: false };
}

async function ifPresent(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK);
    return path;
  } catch {
    return null;
  }
}

/** What an interpreter prints, started away from everything that is judged. In milliseconds: it has to answer at once. */
const ANSWER_TIME = 20_000;

async function ask(program: string, args: readonly string[]): Promise<string> {
  const { PATH = "", HOME = "/" } = process.env;
  const options = { cwd: "/", env: { PATH, HOME }, timeout: ANSWER_TIME, maxBuffer: 1024 * 1024 };
  return await new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(error);
    });
  });
}

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A CPython of this machine, and the folders of its standard library and of what was installed for it. */
export interface Interpreter {
  readonly path: string;
  /** As in `3.13`. */
  readonly version: string;
  readonly minor: number;
  readonly folders: readonly string[];
}

const ASK =
  "import json, sys, sysconfig; paths = sysconfig.get_paths();" +
  "print(json.dumps([sys.version_info[1], sorted({paths['stdlib'], paths['purelib']} |" +
  " {path for path in sys.path if path.endswith('-packages')})]))";
const OLDEST = 8;

/** Every CPython from 3.8 on that is found on the path or under pyenv, the newest first, one for each version. */
export function findInterpreters(): readonly Interpreter[] {
  const versions = join(homedir(), ".pyenv/versions");
  const managed = existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, "bin/python3")) : [];
  const found = [...managed, "/usr/bin/python3", "python3"].map(ask).filter((it): it is Interpreter => it !== null);
  found.sort((a, b) => b.minor - a.minor);
  return found.filter(({ minor }, index) => found.findIndex((other) => other.minor === minor) === index);
}

function ask(path: string): Interpreter | null {
  const run = spawnSync(path, ["-I", "-c", ASK], { encoding: "utf8" });
  if (run.status !== 0) return null;
  const [minor, folders] = JSON.parse(run.stdout) as [number, string[]];
  return minor < OLDEST ? null : { path, version: `3.${minor}`, minor, folders: folders.filter(existsSync) };
}

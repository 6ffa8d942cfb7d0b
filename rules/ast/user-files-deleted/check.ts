import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";

const DELETERS: ReadonlySet<string> = new Set([
  "shutil.rmtree",
  "os.removedirs",
  "fs.rm",
  "fs.rmSync",
  "fs.rmdir",
  "fs.rmdirSync",
  "fs.promises.rm",
  "fs-extra.remove",
  "fs-extra.removeSync",
  "fs-extra.emptyDir",
  "fs-extra.emptyDirSync",
  "rimraf",
  "rimraf.rimraf",
  "rimraf.sync",
]);
/** Folders that hold what is somebody else's: homes as a whole, their usual folders, and the system's (hier(7)). */
const WHOLE =
  /^(?:\/|~|~\/(?:Documents|Desktop|Pictures|Downloads|Library|\.ssh)|\/(?:home|root|Users|etc|usr|var|boot|bin|lib|opt|mnt|srv)(?:\/[^/]+)?|[A-Za-z]:\/(?:Users(?:\/[^/]+)?|Windows)?)$/u;

/** Calls that delete a folder with everything below it. */
export const check: Check = function* (artifact) {
  for (const { source, call, target } of eachCall(artifact, DELETERS)) {
    const folder = source.capabilities.find(
      ({ kind, target: what, span }) =>
        kind === "fs-write" && span.start === call.span.start && what.match !== "any" && WHOLE.test(what.value),
    );
    if (folder === undefined || folder.target.match === "any") continue;
    yield { source, span: call.span, key: `${target} ${folder.target.value}`, detail: folder.target.value };
  }
};

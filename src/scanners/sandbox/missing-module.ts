/**
 * A module that is all that is wrong, by what a program printed: then nothing was tested, which is not the same as a test
 * that failed. Whoever pretends it gets a gap, and a gap is never promoted. `isOwn`: whether it is one of the artifact's.
 */
export function findMissingModule(lines: readonly string[], isOwn: (module: string) => boolean): string | null {
  const problems = lines.flatMap((line) => /^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(line)?.[1] ?? []);
  const modules = lines.flatMap((line) => OF_PYTHON.exec(line)?.[1] ?? OF_NODE.exec(line)?.[1] ?? []);
  if (problems.some((problem) => !/^(?:ModuleNotFound|Import)Error$/u.test(problem))) return null;
  return modules.some(isOwn) ? null : (modules[0] ?? null);
}

const OF_PYTHON = /^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u;
/** Of a package: what begins with a dot or a slash is a file. */
const OF_NODE = /^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;

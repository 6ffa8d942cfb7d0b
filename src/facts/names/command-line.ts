import type { Value } from "../value.ts";

/** What only whoever starts the program or calls the function knows. */
export const PARAMETER: Value = { kind: "unknown", because: "parameter" };

/**
 * Functions that read the command line. What they give holds what the program was called with: argparse, optparse, getopt
 * and docopt of Python; `parseArgs` of Node, minimist, commander, yargs.
 */
const READERS: ReadonlySet<string> = new Set([
  "argparse.ArgumentParser.parse_args",
  "argparse.ArgumentParser.parse_known_args",
  "optparse.OptionParser.parse_args",
  "getopt.getopt",
  "docopt.docopt",
  "process.argv.slice",
  "util.parseArgs",
  "node:util.parseArgs",
  "minimist",
  "yargs-parser",
  "commander.Command.opts",
]);

/** Whether a value is what the caller said, or holds it. */
export function isGiven(value: Value): boolean {
  switch (value.kind) {
    case "result":
      return READERS.has(value.of);
    case "named":
      return value.name === "sys.argv" || value.name === "process.argv";
    default:
      return value.kind === "unknown" && value.because === "parameter";
  }
}

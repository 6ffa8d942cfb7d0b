import type { NonEmpty } from "../../../../core/brand.ts";
import { CHANNEL } from "./python/channel.ts";
import { COLLECT } from "./python/collect.ts";
import { MAIN } from "./python/main.ts";
import { PROBES } from "./python/probes.ts";
import { WATCH } from "./python/watch.ts";

/** Which tests to run, and how. Paths are those inside the sandbox. */
export interface PythonJob {
  readonly runner: "unittest" | "pytest" | "script";
  readonly file: string;
  /** The file's name as a module. */
  readonly module: string;
  /** Where modules are looked for before all others. */
  readonly paths: readonly string[];
  /** Where the functions begin that were found as tests. */
  readonly lines: readonly number[];
  /** Whatever lies below is the artifact's. */
  readonly top: string;
}

const IMPORTS = `
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`;

/**
 * The whole runner: one file of tests, whose results it tells as `Message` has them. It is loaded first, and isolated (`-I`):
 * neither `sitecustomize` nor `.pth` files of the artifact nor PYTHONPATH have a say.
 */
const RUNNER = [IMPORTS, CHANNEL, WATCH, PROBES, COLLECT, MAIN].join("\n");

/** In a space of its own: what is called `__main__` can be reached by its name. */
const START = "exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";

/** A command that reads `<key> judge` or `<key> control` from its standard input: see `isTold`. */
export function pythonCommand(job: PythonJob): NonEmpty<string> {
  return ["python3", "-I", "-B", "-u", "-c", START, RUNNER, JSON.stringify(job)];
}

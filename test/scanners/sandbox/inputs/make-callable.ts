import { asPath } from "../../../../src/core/ids.ts";
import { wholeFile } from "../../../../src/core/location.ts";
import type { Callable } from "../../../../src/scanners/sandbox/inputs/callable.ts";
import { PLAIN } from "../../../../src/scanners/sandbox/inputs/value.ts";

/** A function with these parameters. */
export function makeCallable(...parameters: readonly string[]): Callable {
  return {
    file: "a.py",
    module: null,
    name: "run",
    parameters: parameters.map((name) => ({ name, isNamed: false, plain: PLAIN, forbidden: [] })),
    takesObject: false,
    at: wholeFile(asPath("skill/a.py")),
  };
}

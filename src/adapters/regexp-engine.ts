import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 compile a regex to machine code at once. By default it first makes bytecode, then compiles again when the
 * regex runs a second time: for the rules on a small change that costs 30 ms instead of 3 (measured on Node 20).
 */
export function compileRegexesAtOnce(): void {
  setFlagsFromString("--no-regexp-tier-up");
}

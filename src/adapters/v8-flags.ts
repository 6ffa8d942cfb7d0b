import { setFlagsFromString } from "node:v8";

/**
 * Six times the bytecode that V8 11 otherwise runs in a function before it optimises it (`--interrupt-budget`). A
 * small change is over before optimised code pays: compiling it took an eighth of the processor's time, and 9 MB. 5 MB of
 * text take 1.4 times as much of the processor without it (two busy cores), and the same with two or seven times as many
 * (measured on Node 20).
 */
const BYTES_BEFORE_OPTIMISING = 400_000;

/**
 * What takes as long is a large scan. V8 begins to mark a heap of ten megabytes to collect it, with writes that cost more
 * and four threads: a small change is over before, so that was a fifteenth of the processor's time for nothing. In milliseconds.
 */
const UNTIL_LARGE = 3000;

/** What every command loads of Node. `node:util` loads `parseArgs` when it is read. */
const USED_BUILTINS = ["child_process", "crypto", "fs/promises", "vm", "zlib"];

/** Sets V8 up for many functions and regexes that run a few times each; before anything else is run. */
export function tuneEngine(nodeVersion: string = process.versions.node): void {
  // V8 takes Node's own modules from its cache of compiled code only while all flags are those that Node was built with:
  // what starts git and writes to pipes costs 2 ms now and 10 later.
  for (const name of USED_BUILTINS) process.getBuiltinModule(`node:${name}`);
  void process.getBuiltinModule("node:util").parseArgs;
  // By default V8 first makes bytecode of a regex, then compiles it again when it runs a second time: for the rules on a
  // small change that costs 30 ms instead of 3 (measured on Node 20). `--no-regexp-tier-up` says the same and crashes: V8
  // then runs the bytecode of a regex that was used before, in Node or here, as if it were machine code.
  setFlagsFromString("--regexp-tier-up-ticks=0");
  // Room for what is new grows in steps of four, not two: in a small change 6 collections instead of 10, and none of the
  // whole heap. In steps of sixteen there are 4, but a large scan takes 10 MB more.
  setFlagsFromString("--semi-space-growth-factor=4");
  // By default what lives may grow to almost three times its size before the whole heap is collected: to 172 MB of which
  // 62 were in use. For 5 MB of text there are now 11 collections of 16 ms instead of 3, and a third less memory is taken.
  setFlagsFromString("--heap-growing-percent=30");
  setFlagsFromString("--no-incremental-marking");
  setTimeout(() => setFlagsFromString("--incremental-marking"), UNTIL_LARGE).unref();
  // Later versions count otherwise, and complain on stderr of a flag that they do not know.
  if (/^2[01]\./.test(nodeVersion)) setFlagsFromString(`--interrupt-budget=${BYTES_BEFORE_OPTIMISING}`);
}

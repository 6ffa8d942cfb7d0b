import type { CallEffect, Effect, MeaningTable } from "../meaning.ts";
import { at, calls, eachOf, runsCode } from "../build.ts";

const CODE = runsCode(at(0), "javascript");
const ANY = runsCode(null, "javascript");
const PARTS = runsCode({ rest: 0 }, "javascript");
/** A text in place of a function is compiled when its time comes (HTML, section 8.7). */
const TIMER: readonly CallEffect[] = [
  { ...CODE, when: { at: at(0), holds: { begins: "" }, whenMissing: false } },
  calls(at(0), { rest: 2 }),
];
/** An address that holds the code itself (RFC 2397), which Node.js and browsers run. */
export const IN_ADDRESS: CallEffect = {
  ...CODE,
  when: { at: at(0), holds: { begins: "data:" }, whenMissing: false },
};
/** Code from somebody else's computer, which Deno and browsers run. */
export const FROM_NETWORK: readonly CallEffect[] = ["http://", "https://"].flatMap((begins): readonly CallEffect[] => {
  const when = { at: at(0), holds: { begins }, whenMissing: false };
  return [
    { ...ANY, when },
    { does: "network", target: at(0), when },
  ];
});
const WORKER: readonly CallEffect[] = [
  { ...CODE, when: { at: { argument: 1, key: "eval" }, holds: { is: ["true"] }, whenMissing: false } },
  IN_ADDRESS,
];
const CALLS_FIRST: Effect = calls(at(0), { rest: 1 });

/** What runs a text as JavaScript: ECMA-262, HTML, and Node.js's documentation of vm, worker_threads, inspector, repl and v8. */
export const CODE_MEANINGS: MeaningTable = {
  eval: { effects: [CODE] },
  execScript: { effects: [CODE] },
  Function: { effects: [PARTS] },
  setTimeout: { effects: TIMER },
  setInterval: { effects: TIMER },
  setImmediate: { effects: [CALLS_FIRST] },
  queueMicrotask: { effects: [CALLS_FIRST] },
  "process.nextTick": { effects: [CALLS_FIRST] },
  ...eachOf("vm", "runInThisContext runInNewContext runInContext compileFunction Script SourceTextModule", CODE),
  ...eachOf("worker_threads", "Worker", ...WORKER),
  Worker: { effects: [IN_ADDRESS] },
  SharedWorker: { effects: [IN_ADDRESS] },
  importScripts: { effects: [IN_ADDRESS] },
  ...eachOf("repl", "start REPLServer", ANY),
  ...eachOf("inspector", "Session open", ANY),
  ...eachOf("inspector/promises", "Session open", ANY),
  ...eachOf("v8", "setFlagsFromString", ANY),
  ...eachOf("v8.startupSnapshot", "setDeserializeMainFunction", ANY),
  ...eachOf("module.prototype", "_compile", CODE),
  ...eachOf("module", "runMain", ANY),
  ...eachOf("vm2.VM", "run", CODE),
  ...eachOf("vm2.NodeVM", "run", CODE),
  ...eachOf("node-serialize", "unserialize", ANY),
  ...eachOf("serialize-to-js", "deserialize", ANY),
  "safe-eval": { effects: [CODE] },
  "static-eval": { effects: [ANY] },
  "require-from-string": { effects: [CODE] },
};

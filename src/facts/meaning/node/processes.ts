import { at, itemOf, loadsNative, runsList, runsText, runsWords, toTable, when } from "../build.ts";
import type { CallEffect, MeaningTable } from "../meaning.ts";

/** A program with its arguments, or with `shell: true` a line for a shell; options come last, wherever that is. */
function spawns(options: readonly number[]): readonly CallEffect[] {
  return [
    runsWords(),
    ...options.map((position) => when(runsText(at(0)), itemOf(position, "shell"), { is: ["true"] }, false)),
  ];
}
/** A program in an option, where that is given. */
function runsNamed(options: number, option: string): CallEffect {
  return when(runsText(itemOf(options, option)), itemOf(options, option), { letters: LETTERS }, false);
}
const LETTERS = "abcdefghijklmnopqrstuvwxyz/.$";
const runsCode = { does: "dynamic-code", code: at(0), language: "javascript" } as const;

/** Processes, threads and code in Node.js 24 (child_process, cluster, worker_threads, vm, process), Deno and Bun: their documentation. */
export const NODE_PROCESSES: MeaningTable = toTable([
  ["child_process.{exec,execSync}", [runsText(at(0, "command"))]],
  ["child_process.{execFile,execFileSync,spawn,spawnSync}", spawns([1, 2])],
  // A module of the work area, run by Node itself.
  [
    "child_process.fork",
    [{ does: "fs-read", target: at(0) }, ...[1, 2].map((position) => runsNamed(position, "execPath"))],
  ],
  // Whatever is started as a worker need be no module of the source.
  ["cluster.{setupPrimary,setupMaster}", [{ does: "fs-read", target: itemOf(0, "exec") }, runsNamed(0, "exec")]],
  [
    "worker_threads.Worker",
    [
      when({ does: "dynamic-code", code: at(0), language: "javascript" }, itemOf(1, "eval"), { is: ["true"] }, false),
      when({ does: "fs-read", target: at(0) }, itemOf(1, "eval"), { is: ["false"] }, true),
    ],
  ],
  ["vm.{runInThisContext,runInNewContext,runInContext,compileFunction,Script,SourceTextModule}", [runsCode]],
  ["process.dlopen", [loadsNative(at(1))]],
  ["process.{binding,_linkedBinding}", [loadsNative(at(0))]],
  ["Deno.Command Deno.run", [runsWords()]],
  ["Deno.dlopen bun:ffi.dlopen", [loadsNative(at(0))]],
  ["Bun.{spawn,spawnSync}", [runsList(at(0)), runsList(itemOf(0, "cmd"))]],
  ["Bun.$", [runsText(at(0))]],
]);

/**
 * Loaded by Node before a file of tests (`--import`): tells what comes of each test, as `Message` has it, and defines the
 * probe that the file's tests are wrapped in. Its standard input is `<key> judge` or `<key> control`; both runs are the same
 * code, and in the control run each probe throws. What knows the key is a closure, which JavaScript cannot look into.
 */
const PRELOAD = String.raw`
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { createHmac, Hmac } from "node:crypto";
import assert from "node:assert";
import strict from "node:assert/strict";
import test from "node:test";
const { apply, defineProperty, ownKeys } = Reflect, { update, digest } = Hmac.prototype, { stringify } = JSON;
const bytes = Buffer.alloc(256);
const [key, mode] = bytes.toString("utf8", 0, readSync(0, bytes)).trim().split(" ");
closeSync(0);
openSync("/dev/null", "r");
const isControl = mode === "control";
let count = 0;
const tell = (message) => {
  const body = count++ + " " + stringify(message);
  const mark = apply(digest, apply(update, createHmac("sha256", key), [body]), ["hex"]);
  let line = Buffer.from("\n@evogate " + mark + " " + body + "\n");
  while (line.length > 0) {
    try { line = line.subarray(writeSync(1, line)); }
    catch (error) { if (error.code !== "EAGAIN") throw error; }
  }
};
// What asserts can be used, and not be changed.
for (const one of [assert, strict, assert.AssertionError, test]) Object.freeze(one);
const fired = new Set();
const end = (line) => {
  fired.add(line);
  if (isControl) throw new Error("this run has to fail");
};
const wrap = (line, run) => {
  if (typeof run !== "function") return run;
  if (run.length > 1) return function (context, done) {
    return apply(run, this, [context, (error) => {
      try { end(line); } catch (control) { return done(control); }
      done(error);
    }]);
  };
  return function (context) {
    let result, isLater = false;
    try {
      result = apply(run, this, [context]);
      isLater = typeof result?.then === "function";
    } finally { if (!isLater) end(line); }
    return isLater ? (async () => { try { return await result; } finally { end(line); } })() : result;
  };
};
defineProperty(globalThis, "_evogateProbe", { value: wrap });
const lastLine = (error) => {
  try {
    const cause = error?.cause ?? error;
    const lines = String(cause?.message ?? cause).split("\n").filter((line) => line.trim() !== "");
    return (lines.at(-1) ?? "").slice(0, 2000);
  } catch { return ""; }
};
const onEvent = ({ type, data }) => {
  if (type !== "test:pass" && type !== "test:fail") return;
  const { name, line = 0, details, skip, todo, file } = data;
  if (details?.type === "suite" && type === "test:pass" || String(file).startsWith("data:")) return;
  const error = details?.error;
  if (error?.failureType === "subtestsFailed") return;
  const isLeftOut = (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false);
  const outcome = isLeftOut ? "skipped" : type === "test:fail" ? "failed" : "passed";
  const missing = /^Cannot find (?:module|package) '([^'./][^']*)'/u.exec(error?.cause?.message ?? "")?.[1] ?? null;
  tell({ kind: "test", name, outcome, lines: fired.has(line) && !todo ? [line] : [], said: outcome === "failed" ? lastLine(error) : null, missing });
};
let isEarly = true;
process.once("beforeExit", () => { isEarly = false; });
process.once("exit", (code) => tell({ kind: "end", code, isEarly }));
const given = new Promise((resolve) => {
  const take = (events) => {
    delete globalThis[Symbol.for("evogate")];
    resolve();
    return (async function* () { for await (const event of events) onEvent(event); })();
  };
  defineProperty(globalThis, Symbol.for("evogate"), { value: take, configurable: true });
});
test("evogate", () => {});
await given;
`;

/** Takes what the preload has left for it before any file of tests is loaded; nobody can call it again. */
const REPORTER = String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`;

/** Arguments for Node, before the file. */
export const NODE_ARGUMENTS: readonly string[] = [
  "--import",
  dataUrl(PRELOAD),
  "--test-reporter",
  dataUrl(REPORTER),
  "--test-reporter-destination",
  "stdout",
];

function dataUrl(source: string): string {
  return `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`;
}

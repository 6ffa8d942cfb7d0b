import type { Value } from "../../value.ts";
import { HERE, OWN_FILE } from "../../fold/javascript/paths.ts";

/**
 * Names that are there without a declaration: ECMA-262 section 19, Node.js (https://nodejs.org/api/globals.html), browsers
 * and workers (HTML, Fetch, Streams, WebAssembly), Deno and Bun.
 */
const GLOBALS: ReadonlySet<string> = new Set(
  (
    "AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError " +
    "FinalizationRegistry Float32Array Float64Array Function Int16Array Int32Array Int8Array Intl Iterator JSON Map Math Number " +
    "Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError " +
    "URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI " +
    "encodeURIComponent escape eval isFinite isNaN parseFloat parseInt unescape WebAssembly " +
    "Buffer process require console performance crypto structuredClone queueMicrotask setImmediate clearImmediate " +
    "setTimeout setInterval clearTimeout clearInterval requestAnimationFrame requestIdleCallback " +
    "fetch Request Response Headers FormData Blob File URL URLSearchParams TextDecoder TextEncoder AbortController AbortSignal " +
    "Event EventTarget EventSource WebSocket WebTransport BroadcastChannel MessageChannel atob btoa " +
    "document navigator location localStorage sessionStorage indexedDB caches history XMLHttpRequest FileReader " +
    "Worker SharedWorker importScripts execScript RTCPeerConnection Image alert postMessage Deno Bun"
  ).split(" "),
);

/** Names of the global object. */
const GLOBAL_OBJECT: ReadonlySet<string> = new Set("globalThis window self global frames top parent".split(" "));

/** Global objects that are no functions. */
const NAMESPACES: ReadonlySet<string> = new Set(
  (
    "Atomics Intl JSON Math Reflect WebAssembly process console performance crypto document navigator location " +
    "localStorage sessionStorage indexedDB caches history Deno Bun globalThis"
  ).split(" "),
);

/** The module that the source is, and other modules as objects: `module`, `require.main`, `process.mainModule`. */
export const MODULE: Value = { kind: "result", of: "module", arguments: [] };

/** `this` where no class says what it is: any object, or the global one. */
export const UNKNOWN_THIS: Extract<Value, { kind: "result" }> = { kind: "result", of: "this", arguments: [] };

/** What a global name stands for; null for one that nobody knows. */
export function globalValue(name: string): Value | null {
  if (GLOBAL_OBJECT.has(name)) return named("globalThis");
  if (GLOBALS.has(name) || name === "import") return named(name);
  switch (name) {
    case "module":
      return MODULE;
    case "__non_webpack_require__":
      return named("require");
    case "__dirname":
      return { kind: "text", value: HERE, bytes: false };
    case "__filename":
      return OWN_FILE;
    case "NaN":
      return { kind: "number", value: Number.NaN };
    case "Infinity":
      return { kind: "number", value: Number.POSITIVE_INFINITY };
    default:
      return null;
  }
}

export function isGlobalFunction(name: string): boolean {
  return GLOBALS.has(name) && !NAMESPACES.has(name);
}

export function named(name: string): Value {
  return { kind: "named", name };
}

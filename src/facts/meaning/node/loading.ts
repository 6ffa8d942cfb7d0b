import type { Effect, MeaningTable } from "../meaning.ts";
import { at, eachOf, givesModule } from "../build.ts";
import { FROM_NETWORK, IN_ADDRESS } from "./code.ts";

const GIVES = givesModule(at(0));
/** Takes part in finding modules: what it decides, imports do. */
const STEERS: Effect = { does: "import", target: null };
const NATIVE = (position: number): Effect => ({ does: "native-code", target: at(position) });

/** What finds and loads modules and machine code: Node.js's documentation of module and process, and lib/internal/modules. */
export const LOADING_MEANINGS: MeaningTable = {
  require: { effects: [GIVES] },
  import: { effects: [GIVES, IN_ADDRESS, ...FROM_NETWORK] },
  "require.extensions": { effects: [STEERS] },
  "require.cache": { effects: [STEERS] },
  ...eachOf("module", "_extensions _cache _pathCache _resolveFilename _findPath _nodeModulePaths wrap wrapper", STEERS),
  ...eachOf("module", "register registerHooks", STEERS, IN_ADDRESS),
  ...eachOf("process", "binding _linkedBinding", NATIVE(0)),
  ...eachOf("process", "dlopen", NATIVE(1)),
  ...eachOf("WebAssembly", "instantiate instantiateStreaming compile compileStreaming Module Instance", {
    does: "native-code",
    target: null,
  }),
  ...eachOf("wasi", "WASI", { does: "native-code", target: null }),
  bindings: { effects: [NATIVE(0)] },
  ...eachOf("ffi-napi", "Library", NATIVE(0)),
  ...eachOf("koffi", "load", NATIVE(0)),
  ...eachOf("Deno", "dlopen", NATIVE(0)),
  ...eachOf("bun:ffi", "dlopen cc", NATIVE(0)),
};

import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, valueOf } from "../../../src/facts/query/calls.ts";
import { isTrue } from "../../../src/facts/query/values.ts";

/** Readers that call what their data names, whatever they are told. */
const ALWAYS: ReadonlySet<string> = new Set([
  "pickle.load",
  "pickle.loads",
  "pickle.Unpickler",
  "cloudpickle.load",
  "cloudpickle.loads",
  "dill.load",
  "dill.loads",
  "joblib.load",
  "jsonpickle.decode",
  "marshal.load",
  "marshal.loads",
  "pandas.read_pickle",
  "shelve.open",
  "yaml.full_load",
  "yaml.full_load_all",
  "yaml.unsafe_load",
  "yaml.unsafe_load_all",
]);
const SAFE_LOADER = /(?:^|\.)C?(?:Safe|Base)Loader$/u;

/** Calls of such readers, and of those that do it unless they are told not to. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const { source, target } = call;
    const loader = valueOf(call, 1, "Loader");
    const isYaml = target === "yaml.load" || target === "yaml.load_all";
    const isSafeYaml = loader?.kind === "named" && SAFE_LOADER.test(loader.name);
    const isTorch = target === "torch.load" && !isTrue(valueOf(call, 99, "weights_only"));
    const isNumpy = target === "numpy.load" && isTrue(valueOf(call, 2, "allow_pickle"));
    if (!ALWAYS.has(target) && !(isYaml && !isSafeYaml) && !isTorch && !isNumpy) continue;
    yield { source, span: call.call.span, key: target, detail: target };
  }
};

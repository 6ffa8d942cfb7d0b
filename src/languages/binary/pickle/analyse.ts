import { openCursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import type { PickleForm } from "../form.ts";
import { isNumpyArray, readNumpyHeader } from "./numpy.ts";
import { readPickles } from "./read-pickles.ts";

/**
 * What loading a pickle looks up and calls, read by an unpickler that does neither.
 *
 * - A class or function that is looked up is an import, as written: CPython maps names of Python 2 (`__builtin__`) for
 *   protocols 0 to 2. What is put together while it is loaded, and what a number of `copyreg` stands for, has no module.
 * - A call is one of what was looked up, of `…__new__` where an object is made without its constructor, of `__setstate__`
 *   where it gets its state, and of `append`, `extend`, `add` and `__setitem__` where items go to what is no list,
 *   dictionary or set of the pickle's own. `persistent_load` is whatever the loader has put there.
 */
export function analysePickle(bytes: Uint8Array, draft: Draft): PickleForm {
  if (!isNumpyArray(bytes)) return { kind: "pickle", ...readPickles(openCursor(bytes), draft), within: null };
  const { data, isPickle } = readNumpyHeader(bytes);
  const count = isPickle
    ? readPickles(openCursor(bytes, true, data), draft)
    : { protocol: 0, pickles: 0, opcodes: new Map<string, number>() };
  return { kind: "pickle", ...count, within: "NumPy array" };
}

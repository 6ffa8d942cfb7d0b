/** Makes a function of a value that computes once: what it gave is kept for as long as the value is there. */
export function onceFor<Value extends object, Result>(compute: (value: Value) => Result): (value: Value) => Result {
  const known = new WeakMap<Value, { readonly result: Result }>();
  return (value) => {
    const kept = known.get(value);
    if (kept !== undefined) return kept.result;
    const result = compute(value);
    known.set(value, { result });
    return result;
  };
}

import type { Expression } from "../../core/expression.ts";

/** How to get from the value of an assignment to that of one of its targets: an item, or the items from one on. */
export type Step =
  | { readonly kind: "item"; readonly position: number }
  | { readonly kind: "rest"; readonly from: number; readonly behind: number }
  | { readonly kind: "key"; readonly key: Expression };

interface Target {
  readonly target: Expression;
  readonly path: readonly Step[];
}

/** Targets of patterns within patterns; hostile ones are deeper. */
const DEEPEST_PATTERN = 32;

/** Every name and place that a target has; of a pattern all that are in it. */
export function findTargets(target: Expression, path: readonly Step[] = []): readonly Target[] {
  if (path.length > DEEPEST_PATTERN) return [];
  switch (target.kind) {
    case "list":
      return target.items.flatMap((item, position) => {
        if (item.kind !== "spread") return findTargets(item, [...path, stepTo(target.items, position)]);
        return findTargets(item.value, [
          ...path,
          { kind: "rest", from: position, behind: target.items.length - position - 1 },
        ]);
      });
    case "dictionary":
      // What is left over has the rest of the keys, which is as good as all of them.
      return target.entries.flatMap(({ key, value }) =>
        findTargets(value, key === null ? path : [...path, { kind: "key", key }]),
      );
    default:
      return [{ target, path }];
  }
}

/** Items behind a `*rest` are counted from the end. */
function stepTo(items: readonly Expression[], position: number): Step {
  const rest = items.findIndex((item) => item.kind === "spread");
  return { kind: "item", position: rest >= 0 && rest < position ? position - items.length : position };
}

import type { Entry, Examinable } from "../core/artifact.ts";
import type { Capability, Target } from "../core/capability.ts";
import type { EarlierTarget } from "./capabilities.ts";

/**
 * Names the files that nobody here can read, and which are a capability by themselves, as the version before named the
 * same bytes. Bytes that it did not have are new under any name: the same name says nothing of them.
 */
export function openEarlierNames(change: Examinable): EarlierTarget {
  if (change.kind === "added") return ({ target }) => target;
  const head = new Map<string, Entry>(change.head.entries.map((entry) => [entry.path, entry]));
  const before = change.before.entries.flatMap((entry) =>
    entry.kind === "file" ? [[entry.blob, entry] as const] : [],
  );
  // Of several with the same bytes any one will do: each is a capability.
  const byBlob = new Map(before);
  return ({ kind, target }: Capability): Target | null => {
    if (kind !== "native-code" || target.match !== "exact") return target;
    const [path = "", ...member] = target.value.split("!");
    const entry = head.get(path);
    if (entry?.kind !== "file") return target;
    const same = byBlob.get(entry.blob);
    return same === undefined ? null : { match: "exact", value: [same.path, ...member].join("!") };
  };
}

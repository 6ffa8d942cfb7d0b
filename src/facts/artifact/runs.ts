import type { RunsFact } from "../../core/source-facts.ts";
import type { SourceCapability } from "../source-capability.ts";
import { hostTarget, isNetworkAddress } from "../targets/host.ts";
import { toWord } from "../word.ts";
import { baseName } from "../../text/base-name.ts";

/** UTF-16 units of a command as a target. */
const LONGEST_COMMAND = 200;

/** When what runs goes on without anybody asking for it again. */
const PERSISTENT: ReadonlySet<RunsFact["when"]> = new Set(["start", "commit", "schedule", "agent"]);

/** What it means that a file makes code run. A command for a shell is code inside the file as well, and read as such. */
export function runCapabilities(
  runs: readonly RunsFact[],
  origin: SourceCapability["origin"],
): readonly SourceCapability[] {
  return runs.flatMap((run) => {
    const { how, when, what, span } = run;
    const found: SourceCapability[] = [];
    const put = (kind: SourceCapability["kind"], target: SourceCapability["target"]): void =>
      void found.push({ kind, target, origin, risk: "risky", span });
    const add = (kind: SourceCapability["kind"], value: string): void => put(kind, { match: "exact", value });
    if (PERSISTENT.has(when)) add("persistence", how);
    if (what.kind === "program") add("exec", wordCommand(what.argv));
    if (what.kind === "package") add("dependency", what.spec);
    if (what.kind === "address")
      put("network", isNetworkAddress(what.url) ? hostTarget(toWord([what.url])) : { match: "any" });
    return found;
  });
}

/** The program's own name and its arguments, as a person would read them. */
function wordCommand([program, ...rest]: readonly [string, ...string[]]): string {
  const name = baseName(program);
  return [name, ...rest].join(" ").slice(0, LONGEST_COMMAND);
}

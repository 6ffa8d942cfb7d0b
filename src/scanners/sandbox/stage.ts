import { ok, type Result } from "../../core/fault.ts";
import type { SandboxReference } from "../../core/judgement.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { Stage } from "../stage.ts";
import { hasCode, mayHaveTests } from "./may-have-tests.ts";
import type { OpenSandbox } from "./open-sandbox.ts";

/**
 * Runs an artifact's own tests where they can do no harm. Nothing is loaded or looked for until something has tests; what
 * they were run in is told at the end.
 */
export function createSandboxStage(
  policy: SandboxPolicy,
  tellSandbox: (used: SandboxReference) => void,
  wantsSudo = false,
): Stage<"sandbox", "sandbox"> {
  return {
    id: "sandbox",
    after: ["intake", "rules", "ast"],
    whyNotApplicable(head) {
      if (mayHaveTests(head)) return null;
      if (!hasCode(head)) return "no-code";
      return policy.commands.length > 0 ? null : "no-tests";
    },
    async open(_changes, given) {
      let opening: Promise<Result<OpenSandbox>> | null = null;
      const openOnce = async (): Promise<Result<OpenSandbox>> => {
        const { openSandbox } = await import("./open-sandbox.ts");
        return await openSandbox(given.ports.sandbox, policy, given.signal, wantsSudo);
      };
      return ok({
        async examine(change) {
          const sides = await given.closures(change);
          const { examineChange } = await import("./examine-change.ts");
          const readings = await given.readings(change);
          const sandbox = async (): Promise<Result<OpenSandbox>> => await (opening ??= openOnce());
          return await examineChange({ sides, readings, read: given.read, sandbox, policy });
        },
        async close() {
          const opened = await opening;
          if (opened?.ok === true && opened.value.isProved()) tellSandbox(opened.value.reference);
        },
      });
    },
  };
}

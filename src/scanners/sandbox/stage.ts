import { ok, type Result } from "../../core/fault.ts";
import type { SandboxReference } from "../../core/trial.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import type { Stage } from "../stage.ts";
import { hasCode, mayHaveTests } from "./may-have-tests.ts";
import type { OpenSandbox } from "./open-sandbox.ts";

/** What the stage is made with. */
export interface SandboxOptions {
  readonly policy: SandboxPolicy;
  /** See the port. */
  readonly wantsSudo: boolean;
  /** Called at the end with what tests were run in, once it has proved itself. */
  readonly tellSandbox: (used: SandboxReference) => void;
}

/** Runs an artifact's tests and code where they can do no harm. Nothing is loaded or looked for until something is to be run. */
export function createSandboxStage(options: SandboxOptions): Stage<"sandbox", "sandbox"> {
  const { policy, wantsSudo, tellSandbox } = options;
  return {
    id: "sandbox",
    after: ["intake", "rules", "ast"],
    whyNotApplicable(head) {
      if (mayHaveTests(head)) return null;
      if (!hasCode(head)) return "no-code";
      return policy.commands.length > 0 || policy.run === "code" ? null : "no-tests";
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
          if (opened?.ok === true && opened.value.isProved()) tellSandbox(opened.value.reference());
        },
      });
    },
  };
}

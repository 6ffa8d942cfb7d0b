import { REMEDIES, type Fault } from "../../core/fault.ts";
import type { SandboxPolicy } from "../../core/policy.ts";
import { DEFAULTS } from "../../policy/defaults.ts";
import type { Proof, Proved } from "../../ports/proof.ts";
import type { Sandbox } from "../../ports/sandbox.ts";

/** A sandbox as the stage uses it: its walls are felt from inside, by a program that Node runs. */
export function createSandboxProof(port: Sandbox, backend: SandboxPolicy["backend"]): Proof {
  return {
    name: "sandbox",
    neededFor: "sandbox",
    async prove() {
      const { openSandbox } = await import("../../scanners/sandbox/open-sandbox.ts");
      const policy = { ...DEFAULTS.balanced.stages.sandbox, backend };
      const opened = await openSandbox(port, policy, new AbortController().signal);
      if (!opened.ok) return refuse(opened.fault);
      const run = await opened.value.run({ command: ["node", "-e", "0"], folder: ".", files: [] });
      if (!run.ok) return refuse(run.fault);
      if (run.value.end.kind === "exited" && run.value.end.exitCode === 0) {
        const { backend, isolation } = opened.value.reference();
        return { state: "works", says: `a program could not pass the walls of ${backend} ${isolation}` };
      }
      return refuse({ code: "sandbox-broken", message: "a program that does nothing did not end well in it" });
    },
  };
}

function refuse({ code, message }: Fault): Proved {
  return { state: code === "sandbox-missing" ? "missing" : "broken", says: message, remedy: REMEDIES[code] };
}

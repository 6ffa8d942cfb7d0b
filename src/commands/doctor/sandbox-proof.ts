import { REMEDIES, type Fault } from "../../core/fault.ts";
import { DEFAULTS } from "../../policy/defaults.ts";
import type { Proof, Proved } from "../../ports/proof.ts";
import type { Sandbox } from "../../ports/sandbox.ts";

/** A sandbox as the stage uses it: its walls are felt from inside, by a program that Node runs. */
export function createSandboxProof(port: Sandbox): Proof {
  return {
    name: "sandbox",
    neededFor: "sandbox",
    async prove() {
      const { openSandbox } = await import("../../scanners/sandbox/open-sandbox.ts");
      const opened = await openSandbox(port, DEFAULTS.balanced.stages.sandbox, new AbortController().signal);
      if (!opened.ok) return refuse(opened.fault);
      const run = await opened.value.run({ command: ["node", "-e", "0"], folder: ".", modules: [], files: [] });
      if (!run.ok) return refuse(run.fault);
      if (run.value.end.kind === "exited" && run.value.end.exitCode === 0) {
        return {
          state: "works",
          says: `bubblewrap ran a program behind walls that it could not pass; ${await totalsOf(port)}`,
        };
      }
      return refuse({ code: "sandbox-broken", message: "a program that does nothing did not end well in it" });
    },
  };
}

/** What keeps all processes of a run within the policy's memory and number. */
async function totalsOf(port: Sandbox): Promise<string> {
  const host = await port.inspect("bwrap", false);
  const version = host.ok && host.value.backend === "bwrap" ? host.value.cgroups : null;
  return version === null ? "a watch limits its memory in total" : `cgroups (version ${version}) limit it in total`;
}

function refuse({ code, message }: Fault): Proved {
  return { state: code === "sandbox-missing" ? "missing" : "broken", says: message, remedy: REMEDIES[code] };
}

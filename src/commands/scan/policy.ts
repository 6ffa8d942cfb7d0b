import { asPath } from "../../core/ids.ts";
import type { Fault } from "../../core/fault.ts";
import type { BackendChoice } from "../../core/policy.ts";
import { readPolicyContent, type LoadedPolicy, type PolicyResult } from "../../policy/load.ts";
import type { Surroundings } from "../command.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/**
 * The policy that judges this run. `--profile` and `--policy` may only tighten the one of the base; so may they in CI,
 * where whoever writes the command line is often the one who is judged.
 */
export async function choosePolicy(
  request: ScanRequest,
  sources: Sources,
  surroundings: Surroundings,
): Promise<PolicyResult> {
  const found = await readFlags(request, sources, surroundings);
  return found.ok ? chooseBackend(found.value, request.sandboxBackend) : found;
}

async function readFlags(
  request: ScanRequest,
  sources: Sources,
  { ports, environment }: Surroundings,
): Promise<PolicyResult> {
  const own = await sources.loadPolicy(null);
  if (!own.ok || (request.policyFile === null && request.profile === null)) return own;
  const chosen =
    request.policyFile === null
      ? await sources.loadPolicy(request.profile)
      : await readPolicyFile(request.policyFile, request, ports.files);
  if (!chosen.ok) return chosen;
  const mayLoosen = !sources.isComparing && (environment["CI"] ?? "") === "";
  if (mayLoosen) return chosen;
  const flags = [
    request.policyFile === null ? "" : `--policy ${request.policyFile}`,
    request.profile === null ? "" : `--profile ${request.profile}`,
  ];
  const { refuseLoosening } = await import("../../policy/tighten.ts");
  const checked = refuseLoosening(own.value.policy, chosen.value.policy, flags.filter(Boolean).join(" "));
  return checked.ok ? { ok: true, value: { ...chosen.value, policy: checked.value } } : refuse(checked.fault);
}

/** A policy that says `auto` leaves it to whoever starts the run; what a policy names stays. */
function chooseBackend(loaded: LoadedPolicy, named: BackendChoice): PolicyResult {
  const { stages } = loaded.policy;
  const { backend } = stages.sandbox;
  if (named === "auto" || named === backend) return { ok: true, value: loaded };
  if (backend !== "auto")
    return refuse({ code: "policy-loosened", message: `the policy names the sandbox ${backend}, and not ${named}` });
  const sandbox = { ...stages.sandbox, backend: named };
  return { ok: true, value: { ...loaded, policy: { ...loaded.policy, stages: { ...stages, sandbox } } } };
}

async function readPolicyFile(
  path: string,
  { profile }: ScanRequest,
  files: Surroundings["ports"]["files"],
): Promise<PolicyResult> {
  const place = await files.stat(path);
  if (!place.ok) return refuse(place.fault);
  if (place.value.kind !== "file") return refuse({ code: "policy-invalid", message: `${path} is no file` });
  return await readPolicyContent(asPath(path), await files.read(path), profile);
}

function refuse(fault: Fault): PolicyResult & { readonly ok: false } {
  return { ok: false, faults: [fault] };
}

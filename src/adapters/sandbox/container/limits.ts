import { fail, ok, type Result } from "../../../core/fault.ts";
import type { ContainerHost } from "../../../ports/sandbox.ts";

/**
 * What an engine says of itself in `info`: null where it can limit memory and processes, else why not. Without cgroups of
 * its own, podman warns and goes on without limits, and so does docker.
 */
type Judge = (info: Readonly<Record<string, unknown>>) => string | null;

const JUDGES: Readonly<Record<ContainerHost["backend"], Judge>> = {
  podman({ host }) {
    const controllers = isRecord(host) ? host["cgroupControllers"] : null;
    const given: readonly unknown[] = Array.isArray(controllers) ? controllers : [];
    const missing = ["memory", "pids"].filter((name) => !given.includes(name));
    return missing.length === 0 ? null : `its control groups have no ${missing.join(" and no ")}`;
  },
  docker({ ServerVersion, ServerErrors, MemoryLimit, PidsLimit }) {
    // The client prints what it knows of itself where there is no engine, and some versions call that a success.
    if (Array.isArray(ServerErrors) && typeof ServerErrors[0] === "string") return ServerErrors[0];
    if (typeof ServerVersion !== "string" || ServerVersion === "") return "its engine does not run";
    return MemoryLimit === true && PidsLimit === true ? null : "it can limit neither memory nor processes here";
  },
};

/** Whether an engine answers and keeps limits; fault `sandbox-missing`. */
export async function readLimits(
  backend: ContainerHost["backend"],
  ask: (args: readonly string[]) => Promise<Result<string>>,
): Promise<Result<void>> {
  const answer = await ask(["info", "--format", "{{json .}}"]);
  if (!answer.ok) return answer;
  const why = JUDGES[backend](parse(answer.value));
  return why === null ? ok(undefined) : fail("sandbox-missing", `${backend} cannot be used: ${why}`);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

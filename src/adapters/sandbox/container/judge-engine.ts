import { fail, ok, type Result } from "../../../core/fault.ts";
import type { ContainerHost } from "../../../ports/sandbox.ts";

/** What an engine's `info` says, as JSON. */
type Info = Readonly<Record<string, unknown>>;

interface Judge {
  /**
   * Null where it can limit memory and processes, else why not: without control groups both engines warn, and run
   * everything without limits.
   */
  readonly whyNot: (info: Info) => string | null;
  /** Whether the engine belongs to a user, whose rights are all that a container could ever have. */
  readonly isRootless: (info: Info) => boolean;
}

const JUDGES: Readonly<Record<ContainerHost["backend"], Judge>> = {
  podman: {
    whyNot(info) {
      const given = listIn(recordIn(info, "host"), "cgroupControllers");
      const missing = ["memory", "pids"].filter((name) => !given.includes(name));
      return missing.length === 0 ? null : `its control groups have no ${missing.join(" and no ")}`;
    },
    isRootless: (info) => recordIn(recordIn(info, "host"), "security")["rootless"] === true,
  },
  docker: {
    whyNot(info) {
      // The client prints what it knows of itself where there is no engine, and some versions call that a success.
      const [error] = listIn(info, "ServerErrors");
      if (typeof error === "string") return error;
      if (typeof info["ServerVersion"] !== "string" || info["ServerVersion"] === "") return "its engine does not run";
      const isLimited = info["MemoryLimit"] === true && info["PidsLimit"] === true;
      return isLimited ? null : "it cannot limit memory and processes here";
    },
    isRootless: (info) => listIn(info, "SecurityOptions").includes("name=rootless"),
  },
};

/** Whether an engine answers and keeps limits, and whose it is; fault `sandbox-missing`. */
export async function judgeEngine(
  backend: ContainerHost["backend"],
  ask: (args: readonly string[]) => Promise<Result<string>>,
): Promise<Result<ContainerHost["privilege"]>> {
  const answer = await ask(["info", "--format", "{{json .}}"]);
  if (!answer.ok) return answer;
  const info = parse(answer.value);
  const why = JUDGES[backend].whyNot(info);
  if (why !== null) return fail("sandbox-missing", `${backend} cannot be used: ${why}`);
  return ok(JUDGES[backend].isRootless(info) ? "user" : "root");
}

function parse(text: string): Info {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function recordIn(info: Info, key: string): Info {
  const value = info[key];
  return isRecord(value) ? value : {};
}

function listIn(info: Info, key: string): readonly unknown[] {
  const value = info[key];
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Info {
  return typeof value === "object" && value !== null;
}

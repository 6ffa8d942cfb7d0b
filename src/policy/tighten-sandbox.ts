import type { Policy, SandboxPolicy } from "../core/policy.ts";
import { coversHost } from "../text/host-pattern.ts";
import type { BuiltKey } from "./keys.ts";

type IsLooser = (base: Policy, candidate: Policy) => boolean;
type SandboxKey = Exclude<Extract<BuiltKey, `stages.sandbox.${string}`>, `${string}[]${string}`>;

/** When a candidate runs tests with fewer or weaker walls than the base. */
export const SANDBOX_LOOSER: Readonly<Record<SandboxKey, IsLooser>> = {
  "stages.sandbox.required": compare((base, { required }) => base.required && !required),
  "stages.sandbox.tests": compare((base, { tests }) => base.tests === "required" && tests === "if-present"),
  "stages.sandbox.run": compare((base, { run }) => base.run === "code" && run === "tests"),
  // Whether another backend or another command is a stricter one, nobody can say.
  "stages.sandbox.backend": compare((base, { backend }) => base.backend !== backend),
  "stages.sandbox.timeoutSeconds": allowsMore("timeoutSeconds"),
  "stages.sandbox.cpuSeconds": allowsMore("cpuSeconds"),
  "stages.sandbox.memoryMb": allowsMore("memoryMb"),
  "stages.sandbox.processes": allowsMore("processes"),
  "stages.sandbox.fileMb": allowsMore("fileMb"),
  "stages.sandbox.outputKb": allowsMore("outputKb"),
  "stages.sandbox.network": compare((base, { network }) => base.network !== network),
  "stages.sandbox.allowHosts": compare(
    (base, { allowHosts }) => !allowHosts.every((host) => base.allowHosts.some((known) => coversHost(known, host))),
  ),
  "stages.sandbox.readPaths": opensMore("readPaths"),
  "stages.sandbox.writePaths": opensMore("writePaths"),
  "stages.sandbox.env": opensMore("env"),
  "stages.sandbox.exec": compare((base, { exec }) => base.exec === "interpreter-only" && exec === "usr"),
  "stages.sandbox.commands": compare(
    (base, { commands }) => JSON.stringify(base.commands) !== JSON.stringify(commands),
  ),
};

function compare(isLooser: (base: SandboxPolicy, candidate: SandboxPolicy) => boolean): IsLooser {
  return (base, candidate) => isLooser(base.stages.sandbox, candidate.stages.sandbox);
}

type Limit = "timeoutSeconds" | "cpuSeconds" | "memoryMb" | "processes" | "fileMb" | "outputKb";

function allowsMore(limit: Limit): IsLooser {
  return compare((base, candidate) => candidate[limit] > base[limit]);
}

function opensMore(list: "readPaths" | "writePaths" | "env"): IsLooser {
  return compare((base, candidate) => !candidate[list].every((each) => base[list].includes(each)));
}

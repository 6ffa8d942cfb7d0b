import { inspectEngine } from "../../../../src/adapters/sandbox/container/engine.ts";
import { findInterpreter } from "../../../../src/adapters/sandbox/interpreters.ts";
import type { ContainerPlan } from "../../../../src/ports/sandbox.ts";
import { planContainer } from "../../../../src/scanners/sandbox/plan/container/plan-container.ts";
import type { Job } from "../../../../src/scanners/sandbox/plan/plan.ts";
import type { Engine } from "../../../support/container-engines.ts";

const LIMITS = { timeoutSeconds: 60, cpuSeconds: 10, memoryMb: 200, processes: 32, fileMb: 8, outputKb: 64 };

/** Plans runs of Python code in containers, whose names begin as it is told. */
export async function planPython(
  engine: Engine,
  beginning: string,
): Promise<(code: string, more?: Partial<Job>) => ContainerPlan> {
  const [host, python] = [await inspectEngine(engine), await findInterpreter("python3")];
  if (!host.ok) throw new Error(host.fault.message);
  if (!python.ok) throw new Error(python.fault.message);
  let number = 0;
  return (code, more = {}) => {
    const job: Job = {
      command: [python.value.program, "-I", "-c", code],
      folder: "/judged",
      files: [],
      mounts: python.value.mounts,
      writable: [],
      searchPath: ["/evogate/bin"],
      environment: {},
      limits: LIMITS,
      egress: null,
      isTraced: false,
      told: null,
      home: [],
      number: number++,
      ...more,
    };
    const plan = planContainer(job, host.value, `${beginning}-${job.number}`);
    if (!plan.ok) throw new Error(plan.fault.message);
    return plan.value;
  };
}

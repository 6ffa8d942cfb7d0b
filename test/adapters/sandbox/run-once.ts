// Runs a program that sleeps, and says on standard output that it starts, and with whose rights; its test kills it. Argument: a word to know it by.
import { inspectHost } from "../../../src/adapters/sandbox/host.ts";
import { sandbox } from "../../../src/adapters/sandbox/sandbox.ts";
import { planRun } from "../../../src/scanners/sandbox/plan/plan.ts";

const host = await inspectHost(false);
const python = await sandbox.findInterpreter("python3");
if (!host.ok || !python.ok) throw new Error("there is no sandbox here");
const plan = planRun(
  {
    command: [python.value.program, "-I", "-c", `import time; time.sleep(60)  # ${process.argv[2]}`],
    folder: "/judged",
    files: [],
    mounts: python.value.mounts,
    writable: [],
    searchPath: [],
    environment: {},
    limits: { timeoutSeconds: 60, cpuSeconds: 10, memoryMb: 200, processes: 32, fileMb: 8, outputKb: 64 },
    egress: null,
    isTraced: false,
    told: null,
    home: [],
    number: 0,
  },
  host.value,
);
process.stdout.write(`${host.value.privilege}\n`);
await sandbox.run(plan, new AbortController().signal);

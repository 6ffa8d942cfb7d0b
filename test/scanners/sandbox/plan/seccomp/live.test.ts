import { expect, test } from "vitest";
import { sandbox } from "../../../../../src/adapters/sandbox/sandbox.ts";
import { DEFAULTS } from "../../../../../src/policy/defaults.ts";
import { openSandbox } from "../../../../../src/scanners/sandbox/open-sandbox.ts";
import { FATAL_SYSCALLS, REFUSED_SYSCALLS } from "../../../../../src/scanners/sandbox/plan/seccomp/syscalls.ts";

/** Makes each call in a process of its own, with zeros for arguments, and prints how it ended. */
const CALL_EACH = `
import ctypes, json, os, sys
libc = ctypes.CDLL(None, use_errno=True)
def ending_of(number):
    child = os.fork()
    if child == 0:
        taken = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(0)] * 6) >= 0
        os._exit(0 if taken else ctypes.get_errno())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(json.dumps({name: ending_of(number) for name, number in json.loads(sys.argv[1]).items()}))
`;
/** Signals are negative, errors positive; SIGSYS and EPERM have these numbers on both architectures. */
const KILLED = -31;
const REFUSED = 1;
const TAKEN = 0;
const GETPID = { x64: 39, arm64: 172 };

test("each call that the filter knows is killed or refused by the kernel", { timeout: 60_000 }, async (context) => {
  const architecture = process.arch === "arm64" ? "arm64" : "x64";
  const column = architecture === "x64" ? 0 : 1;
  const here = (table: typeof FATAL_SYSCALLS): readonly (readonly [string, number])[] =>
    Object.entries(table).flatMap(([name, { [column]: number }]) => (number === null ? [] : [[name, number] as const]));
  const calls = Object.fromEntries([
    ...here(FATAL_SYSCALLS),
    ...here(REFUSED_SYSCALLS),
    ["getpid", GETPID[architecture]],
  ]);
  const opened = await openSandbox(sandbox, DEFAULTS.balanced.stages.sandbox, new AbortController().signal);
  if (!opened.ok) return context.skip(`no call was made: ${opened.fault.message}`);
  const run = await opened.value.run({
    command: ["python3", "-I", "-c", CALL_EACH, JSON.stringify(calls)],
    folder: ".",
    files: [],
  });
  const endings: unknown = run.ok ? JSON.parse(Buffer.from(run.value.stdout).toString()) : run.fault;
  expect(endings).toEqual({
    ...Object.fromEntries(here(FATAL_SYSCALLS).map(([name]) => [name, KILLED])),
    ...Object.fromEntries(here(REFUSED_SYSCALLS).map(([name]) => [name, REFUSED])),
    getpid: TAKEN,
  });
});

import { describe, expect, test } from "vitest";
import { inspectHost } from "../../../../src/adapters/sandbox/host.ts";
import type { Observed } from "../../../../src/scanners/sandbox/observe/read-events.ts";
import { MODES } from "../../../adapters/sandbox/as-whom.ts";
import { watch } from "./watch.ts";

const host = await inspectHost(false);
const canWatch = host.ok && host.value.strace !== null;
if (!canWatch) test.skip("nothing was watched: there is no bubblewrap or no strace", () => {});

const PYTHON = `
import os, socket, subprocess, sys
def attempt(act):
    try: act()
    except OSError: pass
attempt(lambda: socket.create_connection(("10.1.2.3", 4444), 1))
attempt(lambda: socket.getaddrinfo("drop.example.com", 443))
attempt(lambda: open(os.path.expanduser("~/.aws/cre\\n\\"<d>é")))
attempt(lambda: open("tool.py", "a"))
attempt(lambda: subprocess.run(["git", "push"]))
subprocess.run([sys.executable, "-c", "open('/work/made', 'w').write('abc')"])
os.rename("/work/made", "/work/kept")
if os.fork() == 0:
    import ctypes
    ctypes.CDLL(None).syscall(272 if os.uname().machine == "x86_64" else 97, 0x10000000)
os.wait()
`;

describe.skipIf(!canWatch)("what a program does is seen from outside", () => {
  test.each(MODES)("as %s", { timeout: 60_000 }, async (mode) => {
    const { isolation, seen } = await watch(mode, [{ language: "python", code: PYTHON }]);
    expect(isolation).toMatch(/watched by strace$/u);
    const [observed] = seen;
    expect(observed?.isWhole).toBe(true);
    const wanted = [
      { kind: "connect", address: { kind: "internet", host: "10.1.2.3", port: 4444 } },
      { kind: "resolve", name: "drop.example.com" },
      { kind: "read", path: '/work/.aws/cre\n"<d>é' },
      { kind: "write", path: "/judged/skill/tool.py" },
      { kind: "exec", path: "/evogate/bin/git", words: ["git", "push"] },
      { kind: "write", path: "/work/made" },
      { kind: "rename", path: "/work/made", to: "/work/kept" },
      { kind: "forbidden" },
    ];
    expect(wanted.filter((each) => !hasEvent(observed, each))).toEqual([]);
    const made = observed?.events.find((event) => event.kind === "content" && event.path === "/work/made");
    expect(made?.command[1]).toBe("-c");
    expect(made?.command[2]).toBe("open('/work/made', 'w').write('abc')");
  });
});

function hasEvent(observed: Observed | undefined, wanted: object): boolean {
  return observed?.events.some((event) => expect.objectContaining(wanted).asymmetricMatch(event)) === true;
}

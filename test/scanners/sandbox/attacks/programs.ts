import type { NonEmpty } from "../../../../src/core/brand.ts";
import type { Attack } from "./attack.ts";

/** How an attack is started; the world is its last argument. */
export const PROGRAMS: Readonly<
  Record<Attack["language"], { readonly file: string; readonly command: NonEmpty<string> }>
> = {
  python: { file: "attack.py", command: ["python3", "attack.py"] },
  node: { file: "attack.cjs", command: ["node", "attack.cjs"] },
  shell: { file: "attack.sh", command: ["sh", "attack.sh"] },
};

const BEGINNINGS: Readonly<Record<Attack["language"], string>> = {
  python: `
import ctypes, json, os, platform, resource, shutil, signal, socket, subprocess, sys, time
given = json.loads(sys.argv[1])
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
def syscall(x64, arm64, *args):
    number = x64 if platform.machine() == "x86_64" else arm64
    return libc.syscall(ctypes.c_long(number), *[ctypes.c_long(a) if isinstance(a, int) else a for a in args])
def read(path):
    try:
        return open(path, "rb").read()
    except OSError:
        return b""
def opens(family, kind):
    try:
        socket.socket(family, kind, 0).close()
        return True
    except OSError:
        return False
def won(has):
    if has:
        print("WON", flush=True)
print("TRIED", flush=True)
`,
  node: `
const fs = require("node:fs");
const childProcess = require("node:child_process");
const given = JSON.parse(process.argv[2]);
const won = (has) => has && fs.writeSync(1, "WON\\n");
fs.writeSync(1, "TRIED\\n");
`,
  shell: `
field() { printf '%s' "$1" | sed -n "s/.*\\"$2\\":\\"\\{0,1\\}\\([^\\",}]*\\).*/\\1/p"; }
secret=$(field "$1" secret) secretText=$(field "$1" secretText) target=$(field "$1" target)
variable=$(field "$1" variable) victim=$(field "$1" victim)
won() { echo WON; }
echo TRIED
`,
};

/** The whole text of an attack. */
export function programOf({ language, code }: Attack): string {
  return `${BEGINNINGS[language].trim()}\n${code}\n`;
}

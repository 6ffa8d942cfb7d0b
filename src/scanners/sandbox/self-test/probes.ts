/**
 * What a probe has to find from inside, each with its own name: a probe prints its nonce, then `name yes` or `name no`
 * for each. What it does not print is a no.
 */
export const WALLS = [
  /** No setuid program gives back what was dropped, a filter is in force, no capability is left. */
  "no-new-privileges",
  "seccomp",
  "no-capabilities",
  "not-root",
  /** It sees its own processes alone. */
  "own-processes",
  /** There is no network interface but loopback. */
  "own-network",
  /** The accounts of the host are not there. */
  "own-files",
  "judged-read-only",
  "root-read-only",
  /** What it writes cannot be run. */
  "nothing-dropped-runs",
  /** The host's variables are not there. */
  "own-environment",
] as const;

export type Wall = (typeof WALLS)[number];

/** Started with `-I -c`, and the nonce, the folder of what is judged and the allowed variables as arguments. */
export const PYTHON_PROBE: string = `
import os, sys
nonce, judged, allowed = sys.argv[1], sys.argv[2], set(sys.argv[3].split(","))
status = dict(line.split(":\\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\\t" in line)
def refused(act):
    try:
        act()
        return False
    except OSError:
        return True
def drop():
    with open("/work/dropped", "w") as file:
        file.write("#!" + sys.executable + "\\n")
    os.chmod("/work/dropped", 0o755)
    os.execv("/work/dropped", ["dropped"])
devices = [line.split(":")[0].strip() for line in open("/proc/net/dev").read().splitlines()[2:]]
found = {
    "no-new-privileges": status["NoNewPrivs"] == "1",
    "seccomp": status["Seccomp"] == "2" and refused(lambda: os.memfd_create("x")),
    "no-capabilities": all(int(status[key], 16) == 0 for key in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")),
    "not-root": os.getuid() != 0 and os.geteuid() != 0,
    "own-processes": sum(name.isdigit() for name in os.listdir("/proc")) <= 3,
    "own-network": devices == ["lo"],
    "own-files": not os.path.exists("/etc/shadow"),
    "judged-read-only": refused(lambda: open(judged + "/x", "w")),
    "root-read-only": refused(lambda: open("/x", "w")) and refused(lambda: open("/dev/x", "w")),
    "nothing-dropped-runs": refused(drop),
    "own-environment": set(os.environ) <= allowed,
}
print(nonce)
for wall, holds in found.items():
    print(wall, "yes" if holds else "no")
`;

/** Started with `-e`, and the same arguments. */
export const NODE_PROBE: string = `
const fs = process.getBuiltinModule("fs");
const [nonce, judged, names] = process.argv.slice(1);
const status = new Map(fs.readFileSync("/proc/self/status", "utf8").split("\\n").map((line) => line.split(":\\t")));
const refused = (act) => { try { act(); return false; } catch { return true; } };
const drop = () => {
  fs.writeFileSync("/work/dropped", "#!" + process.execPath + "\\n", { mode: 0o755 });
  const { error } = process.getBuiltinModule("child_process").spawnSync("/work/dropped");
  if (error) throw error;
};
const devices = fs.readFileSync("/proc/net/dev", "utf8").trim().split("\\n").slice(2).map((line) => line.split(":")[0].trim());
const capabilities = ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"];
const found = {
  "no-new-privileges": status.get("NoNewPrivs") === "1",
  "seccomp": status.get("Seccomp") === "2",
  "no-capabilities": capabilities.every((key) => /^0+$/.test(status.get(key))),
  "not-root": process.getuid() !== 0 && process.geteuid() !== 0,
  "own-processes": fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length <= 3,
  "own-network": devices.join() === "lo",
  "own-files": !fs.existsSync("/etc/shadow"),
  "judged-read-only": refused(() => fs.writeFileSync(judged + "/x", "")),
  "root-read-only": refused(() => fs.writeFileSync("/x", "")) && refused(() => fs.writeFileSync("/dev/x", "")),
  "nothing-dropped-runs": refused(drop),
  "own-environment": Object.keys(process.env).every((name) => names.split(",").includes(name)),
};
console.log([nonce, ...Object.entries(found).map(([wall, holds]) => wall + (holds ? " yes" : " no"))].join("\\n"));
`;

/**
 * Started with `sh -c`, a name, and the same arguments: for what runs without an interpreter of its own. It sees four
 * processes of its own, and two in a container that were there before it.
 */
export const SHELL_PROBE: string = `
say() { if [ "$2" -eq 0 ]; then echo "$1 yes"; else echo "$1 no"; fi; }
status() { grep -Eqx "$1" /proc/self/status; }
echo "$1"
status "NoNewPrivs:.1"; say no-new-privileges $?
status "Seccomp:.2"; say seccomp $?
[ "$(grep -Ec '^Cap(Inh|Prm|Eff|Bnd|Amb):.0+$' /proc/self/status)" -eq 5 ]; say no-capabilities $?
[ "$(id -u)" -ne 0 ]; say not-root $?
[ "$(ls /proc | grep -Ec '^[0-9]+$')" -le 6 ]; say own-processes $?
[ "$(sed 1,2d /proc/net/dev | grep -vc ' *lo:')" -eq 0 ]; say own-network $?
[ ! -e /etc/shadow ]; say own-files $?
! (: >"$2/x") 2>/dev/null; say judged-read-only $?
! (: >/x) 2>/dev/null && ! (: >/dev/x) 2>/dev/null; say root-read-only $?
echo ':' >/work/dropped; chmod 755 /work/dropped
[ ! -x /work/dropped ] || ! /work/dropped 2>/dev/null; say nothing-dropped-runs $?
! env | sed 's/=.*//' | grep -Fxqv -e "$(echo "$3" | tr , '\\n')"; say own-environment $?
`;

import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const HERE = new URL("own-kernel/", import.meta.url).pathname;
/** How long the kernel may run, in milliseconds: two minutes were measured, on a machine that did much else. */
const PATIENCE = 600_000;

/**
 * Runs sandboxes on a kernel of its own (user-mode Linux, `apt-get install user-mode-linux`): one that has cgroups of version
 * 2, and on which a user's podman can limit what it runs. It sees this machine's files, read-only.
 */
export function tryOwnKernel(scratch: string): void {
  buildSync({
    entryPoints: [join(HERE, "inside.ts")],
    outfile: join(scratch, "inside.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const init = join(scratch, "init.sh");
  copyFileSync(join(HERE, "init.sh"), init);
  const root = ["root=/dev/root", "rootfstype=hostfs", "rootflags=/", "ro"];
  const begin = ["mem=1800M", `init=${init}`, "panic=1", "con=null", "con0=fd:0,fd:1", `EVOGATE_BENCH=${scratch}`];
  // Each of its processes is one of this machine's, and all end with the first of their namespace.
  const alone = ["unshare", "--pid", "--fork", "--kill-child=KILL", "--"];
  const { stdout, stderr, error } = spawnSync(
    "setpriv",
    ["--pdeathsig", "KILL", "--", ...alone, "linux.uml", ...root, ...begin],
    {
      encoding: "utf8",
      timeout: PATIENCE,
      input: "",
      killSignal: "SIGKILL",
    },
  );
  if (error !== undefined) throw error;
  const lines = stdout.split(/\r?\n/u).filter((line) => /^(?:holds |FAILED) /u.test(line));
  console.log(lines.join("\n"));
  if (lines.length === 0) console.error(`${stderr}It takes user-mode Linux: apt-get install user-mode-linux`);
  if (lines.length < 15 || lines.some((line) => line.startsWith("FAILED"))) process.exitCode = 1;
}

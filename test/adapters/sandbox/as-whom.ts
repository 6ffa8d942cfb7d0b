import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** As whom a program is run that makes sandboxes: as root, as somebody without an account, or as a user who has sudo. */
export type Mode = "root" | "user" | "sudo";

/** Those that can be tried here: root can be anybody, and anybody else is himself. */
export const MODES: readonly Mode[] =
  process.getuid?.() === 0 ? ["root", "user", ...(hasProgram("sudo") ? (["sudo"] as const) : [])] : ["user"];

/** Any uid but root's; it needs no account. */
const USER = 1001;
/** An account that every Linux has: sudo knows nobody without one. */
const ACCOUNT = { name: "nobody", uid: 65_534 };

/** What a program's arguments come after, and what its environment needs, to run as this one. `folder`: for a file. */
export function becoming(
  mode: Mode,
  folder: string,
): { readonly command: readonly string[]; readonly environment: Readonly<Record<string, string>> } {
  if (mode === "root" || process.getuid?.() !== 0) return { command: [], environment: {} };
  if (mode === "user") return { command: drop(USER), environment: {} };
  const rights = join(folder, "sudoers");
  // As the sudo of newer systems is set up, with a terminal of its own. Only this program sees the file.
  writeFileSync(rights, `Defaults use_pty\n${ACCOUNT.name} ALL=(ALL) NOPASSWD: ALL\n`);
  chmodSync(rights, 0o440);
  const script = 'mount --bind "$0" /etc/sudoers && exec "$@"';
  const alone = ["unshare", "--mount", "--propagation", "private", "--", "sh", "-c", script, rights];
  return { command: [...alone, ...drop(ACCOUNT.uid)], environment: { CI: "true" } };
}

function drop(uid: number): readonly string[] {
  return ["setpriv", `--reuid=${uid}`, `--regid=${uid}`, "--clear-groups", "--"];
}

function hasProgram(name: string): boolean {
  return spawnSync("which", [name]).status === 0;
}

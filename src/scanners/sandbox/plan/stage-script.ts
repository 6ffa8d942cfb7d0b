import { diskBytes, INODES, type SandboxLimits } from "./limits.ts";
import { STAGE, STAGED } from "./places.ts";

/** What the script has to know; everything else comes as arguments, so that nothing has to be quoted. */
export interface Staging {
  /** What the archive unpacks to: bytes, and inodes. */
  readonly room: number;
  readonly inodes: number;
  readonly limits: SandboxLimits;
  /** Whether a line comes before the archive, for the program that it becomes. */
  readonly isTold: boolean;
}

/** A line of fstab(5). */
export interface StagedMount {
  readonly source: string;
  /** Relative to the stage. */
  readonly at: string;
  readonly type: string;
  readonly options: string;
}

/** bwrap has no option for it, but what it binds keeps the flags of the mount it is taken from. */
const FLAGS = "noexec,nosuid,nodev";

/**
 * A script for sh(1), run in a mount namespace of its own: it makes a file system from which nothing can be executed,
 * unpacks its standard input there, does the mounts that are listed there, and becomes the program that its arguments name.
 * The variable EVOGATE_STARTER has the number of the process that started it all. Each program that it starts costs a
 * millisecond or two.
 */
export function stageScript({ room, inodes, limits, isTold }: Staging): string {
  return [
    "set -eu",
    "umask 022",
    ...(isTold ? ["read -r told"] : []),
    ...IS_STILL_WANTED,
    `mount -t tmpfs -o ${FLAGS},mode=755,size=${room + diskBytes(limits)},nr_inodes=${inodes + INODES} evogate ${STAGE}`,
    `tar --extract --file=- --directory=${STAGE} --no-same-owner --same-permissions`,
    `mount --all --fstab ${STAGE}/${STAGED.mounts}`,
    ...(isTold
      ? [`exec "$@" 3<${STAGE}/${STAGED.filter} <<TOLD`, "$told", "TOLD"]
      : [`exec "$@" </dev/null 3<${STAGE}/${STAGED.filter}`]),
  ].join("\n");
}

/**
 * Ends the script when the process that started it all is no longer the parent of its parent: then the signal of a death
 * came before anybody had asked for it. Proc(5) of the processes outside is still mounted; the fourth field of `stat` is
 * the parent.
 */
const IS_STILL_WANTED: readonly string[] = [
  "read -r pid name state parent rest </proc/self/stat",
  'read -r pid name state parent rest <"/proc/$parent/stat"',
  '[ "$parent" -eq "$EVOGATE_STARTER" ]',
];

/**
 * The stage's own mounts as fstab(5). bwrap looks for its processes in /proc, where up to here those outside are; and it
 * makes read-only what it takes from here, so that nothing has to be said of that.
 */
export function listStageMounts(staged: readonly StagedMount[]): string {
  const lines = staged.map(({ source, at, type, options }) =>
    [escapeField(source), escapeField(`${STAGE}/${at}`), type, options, "0 0\n"].join(" "),
  );
  return ["evogate /proc proc defaults 0 0\n", ...lines].join("");
}

/** As getmntent(3) reads it. */
function escapeField(path: string): string {
  return path.replace(/[ \t\n\\]/gu, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, "0")}`);
}

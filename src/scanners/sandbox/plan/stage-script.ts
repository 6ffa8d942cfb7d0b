import { diskBytes, INODES, type SandboxLimits } from "./limits.ts";
import { STAGE, STAGED } from "./places.ts";

/** What the script has to know; everything else comes as arguments, so that nothing has to be quoted. */
export interface Staging {
  /** Bytes and entries that the archive unpacks to. */
  readonly room: number;
  readonly entries: number;
  /** Folders below `rw`, by name. */
  readonly writable: readonly string[];
  readonly limits: SandboxLimits;
  /** Whether a line comes before the archive, for the program that it becomes. */
  readonly isTold: boolean;
  /** Whether there is anything in the home, which then is its user's. */
  readonly hasHome: boolean;
}

/** bwrap has no option for it, but what it binds keeps the flags of the mount it is taken from. */
const FLAGS = "noexec,nosuid,nodev";

/**
 * A script for sh(1), run in a mount namespace of its own: it makes file systems from which nothing can be executed,
 * unpacks its standard input there, and becomes the program that its arguments name. The variable EVOGATE_STARTER has the
 * number of the process that started it all.
 */
export function stageScript({ room, entries, writable, limits, isTold, hasHome }: Staging): string {
  const folders = writable.map((name) => `rw/${name}`).join(" ");
  return [
    "set -eu",
    "umask 022",
    ...(isTold ? ["read -r told"] : []),
    ...IS_STILL_WANTED,
    // Up to here it was that of the processes outside, and bwrap looks for its own there.
    "mount -t proc evogate /proc",
    `mount -t tmpfs -o ${FLAGS},mode=755,size=${room + SLACK_BYTES},nr_inodes=${entries + SLACK_INODES} evogate ${STAGE}`,
    `cd ${STAGE}`,
    "mkdir rw",
    `mount -t tmpfs -o ${FLAGS},mode=755,size=${diskBytes(limits)},nr_inodes=${INODES} evogate rw`,
    `mkdir -m 777 ${folders}`,
    "tar --extract --file=- --no-same-owner --no-same-permissions",
    ...(hasHome ? ["chmod -R a+rwX rw/work"] : []),
    "cd /",
    ...(isTold
      ? [`exec "$@" 3<${STAGED.filter} <<TOLD`, "$told", "TOLD"]
      : [`exec "$@" </dev/null 3<${STAGED.filter}`]),
  ].join("\n");
}

/**
 * Ends the script when the process that started it all is no longer the parent of its parent: then the signal of a death
 * came before anybody had asked for it. Proc(5) of the processes outside is still mounted.
 */
const IS_STILL_WANTED: readonly string[] = [
  'parent_of() { while read -r key value; do if [ "$key" = PPid: ]; then parent=$value; fi; done <"/proc/$1/status"; }',
  "parent_of self",
  'parent_of "$parent"',
  '[ "$parent" -eq "$EVOGATE_STARTER" ]',
];

/** For folders that the archive does not name, and the filter. */
const SLACK_BYTES = 4 * 1024 * 1024;
const SLACK_INODES = 1024;

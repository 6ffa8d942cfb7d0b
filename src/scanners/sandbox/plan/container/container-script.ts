/** Where the programs are that prepare a container; closed to what is judged. */
export const TOOLS = "/evogate/tools";

/** What the container prints first, when all is prepared: what is printed after it comes from what is judged. */
export const FIRST_LINE = "started\n";

/**
 * For sh(1), which is the container's first process and stays it. Its standard input is a line that nobody inside gets to
 * know, then the archive. Arguments: the folder to start in, the command. Its last line is the secret one and how the command
 * ended, as a shell counts.
 */
export function containerScript(isTold: boolean): string {
  return [
    "set -eu",
    "umask 022",
    "read -r secret",
    ...(isTold ? ["read -r told"] : []),
    `${TOOLS}/tar --extract --file=- --directory=/ --no-same-owner --same-permissions`,
    'cd "$1"',
    "shift",
    `printf '${FIRST_LINE.trim()}\\n'`,
    // A shell says by itself which signal has killed a program.
    "exec 4>&2 2>/dev/null",
    "status=0",
    ...(isTold ? ['"$@" 2>&4 4>&- <<TOLD || status=$?', "$told", "TOLD"] : ['"$@" </dev/null 2>&4 4>&- || status=$?']),
    `printf '%s %s\\n' "$secret" "$status"`,
  ].join("\n");
}

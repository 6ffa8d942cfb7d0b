/** Where the programs are that prepare a container; closed to what is judged before it starts. */
export const TOOLS = "/evogate/tools";

/**
 * For sh(1) on the machine: it gives the profile to the client, which takes files alone, as descriptor 3, so that no file
 * has to be made; then it becomes the client, which its arguments name.
 */
export function startScript(seccompProfile: string): string {
  return `exec "$@" 3<<'PROFILE'\n${seccompProfile}\nPROFILE`;
}

/** What the container prints first, when all is prepared: what is printed after it comes from what is judged. */
export const FIRST_LINE = "started\n";

/**
 * For sh(1), which is the container's first process and stays it. Its standard input is a line that nobody inside gets to
 * know, then the archive, then nothing: when that ends, whoever started this is gone or wants it to end, and so does
 * everything inside. Arguments: the archive's length, the folder to start in, how many places can be written to, these,
 * the command. Its last line is the secret one and how the command ended, as a shell counts.
 */
export const CONTAINER_SCRIPT: string = [
  "set -eu",
  "umask 022",
  "read -r secret",
  "exec 3<&0",
  "length=$1 folder=$2 places=$3",
  "shift 3",
  // tar would read on until the end of its input.
  `${TOOLS}/head -c "$length" | ${TOOLS}/tar --extract --file=- --directory=/ --no-same-owner --no-same-permissions`,
  'while [ "$places" -gt 0 ]; do',
  `  ${TOOLS}/chmod 1777 "$1"`,
  "  shift",
  "  places=$((places - 1))",
  "done",
  `${TOOLS}/chmod 700 ${TOOLS}`,
  'cd "$folder"',
  "(read -r end <&3 || :; kill -KILL -1) &",
  `printf '${FIRST_LINE.trim()}\\n'`,
  // A shell says by itself which signal has killed a program.
  "exec 4>&2 2>/dev/null",
  "status=0",
  '"$@" </dev/null 2>&4 3<&- 4>&- || status=$?',
  `printf '%s %s\\n' "$secret" "$status"`,
].join("\n");

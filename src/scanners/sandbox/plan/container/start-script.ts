import type { ContainerHost } from "../../../../ports/sandbox.ts";
import { WAY_OUT } from "../egress.ts";

/** How a container is removed at once: podman would ask it to end first, and wait. */
const REMOVE: Readonly<Record<ContainerHost["backend"], string>> = {
  podman: '"$engine" rm --force --time 0 "$name"',
  docker: '"$engine" rm --force "$name"',
};

const MOUNT_WAY_OUT = `--mount "type=bind,source=$EVOGATE_WAY_OUT/socket,target=${WAY_OUT.socket}"`;

/**
 * For sh(1) on the machine, which starts the engine's client and stays until that has ended. Arguments: the container's
 * name, the client, what it is to run. Descriptor 4 is held open by whoever started this: when it is closed, by them or
 * because they were killed, the container is removed, over and over until the client ends, because it may not be there
 * yet. (The end of its standard input would do, but engines lose it while they start.) The seccomp profile comes from a
 * pipe, because clients take files alone, and none has to be made for it. With a way out, the variable EVOGATE_WAY_OUT has a
 * folder with its socket, which goes in the end.
 */
export function startScript(backend: ContainerHost["backend"], seccompProfile: string, hasWayOut: boolean): string {
  return [
    "exec 3<<'PROFILE' 5<&0",
    seccompProfile,
    "PROFILE",
    "name=$1 engine=$2",
    "shift 2",
    ...(hasWayOut ? [`set -- ${MOUNT_WAY_OUT} "$@"`] : []),
    '"$engine" run "$@" <&5 4<&- 5<&- &',
    "client=$!",
    "exec 3<&- 5<&- </dev/null",
    `(read -r end <&4; while kill -0 "$client"; do ${REMOVE[backend]}; done) >/dev/null 2>&1 &`,
    "watcher=$!",
    'wait "$client"',
    "status=$?",
    // The shell says that it was killed; nobody asked.
    "exec 2>/dev/null",
    'kill -KILL "$watcher"',
    'wait "$watcher"',
    ...(hasWayOut ? ['rm -rf "$EVOGATE_WAY_OUT"'] : []),
    'exit "$status"',
  ].join("\n");
}

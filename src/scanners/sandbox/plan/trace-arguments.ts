import type { BubblewrapHost } from "../../../ports/sandbox.ts";
import { MIB } from "./limits.ts";

/** Where whoever starts a traced plan reads what strace writes. */
const TRACE_DESCRIPTOR = 6;

/**
 * The system calls that say what a program wants of the world. A `?` before those that arm64 does not have. Processes are
 * followed by those that make them, so that each event has the command that caused it.
 */
const TRACED = [
  ["connect", "bind", "sendto", "sendmsg", "sendmmsg"],
  ["execve", "execveat", "?fork", "?vfork", "clone", "clone3"],
  ["?open", "openat", "openat2", "?creat", "truncate"],
  ["?unlink", "unlinkat", "?rename", "?renameat", "renameat2", "?mkdir", "mkdirat", "?rmdir"],
  ["?link", "linkat", "?symlink", "symlinkat"],
].flat();
/** What is written to open files and sockets: a third of all calls, and of interest only where there is something to find. */
const CONTENT = ["write", "writev"];

/** Of a text that is sent, written or an argument, in bytes; paths are always whole. */
const SHOWN_BYTES = 2048;

/**
 * strace(1) around what follows. `seccomp-bpf` lets all other calls through at their usual speed, but does not see what
 * the sandbox's own filter refuses; what that filter kills for is seen by its end (`SIGSYS`). Its log goes through a pipe
 * that nothing inside has: a shell closes that before the first program of the sandbox. `hasDecoys`: whether what is
 * written is shown as well. As the first process of its namespace strace is also told of orphans, a second time after it has
 * told their end: then it says "Exit of unknown pid ignored" on standard error, and has missed nothing.
 */
export function traceArguments(
  strace: string,
  { shell }: Pick<BubblewrapHost["programs"], "shell">,
  hasDecoys: boolean,
): readonly string[] {
  const traced = [...TRACED, ...(hasDecoys ? CONTENT : [])];
  return [
    [strace, "--follow-forks", "--seccomp-bpf", "--quiet=attach,personality", "--pidns-translation"],
    ["--decode-fds=path", `--string-limit=${SHOWN_BYTES}`, `--trace=${traced.join(",")}`, "--signal=SIGSYS"],
    [`--output=|exec cat >&${TRACE_DESCRIPTOR}`, "--"],
    [shell, "-c", `exec "$@" ${TRACE_DESCRIPTOR}>&-`, "evogate"],
  ].flat();
}

/** What strace, and the shell and the program that carry its log, need of what a run may take. */
export const TRACER: { readonly processes: number; readonly memoryBytes: number } = {
  processes: 3,
  memoryBytes: 32 * MIB,
};

import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import type { SandboxRun } from "../../ports/sandbox.ts";

/** Keeps what a process prints, up to a limit in bytes for both streams together; then says so, once. */
export function collectOutput(
  child: Pick<ChildProcess, "stdout" | "stderr">,
  limit: number,
  onTooMuch: () => void,
): () => Pick<SandboxRun, "stdout" | "stderr"> {
  let room = limit;
  let isTooMuch = false;
  const collect = (stream: Readable | null): readonly Uint8Array[] => {
    const chunks: Uint8Array[] = [];
    stream?.on("data", (chunk: Uint8Array) => {
      chunks.push(chunk.subarray(0, room));
      if (chunk.length > room && !isTooMuch) {
        isTooMuch = true;
        onTooMuch();
      }
      room -= Math.min(room, chunk.length);
    });
    return chunks;
  };
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  return () => ({ stdout: Buffer.concat(out), stderr: Buffer.concat(err) });
}

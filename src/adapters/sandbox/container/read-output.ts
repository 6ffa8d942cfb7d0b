/** What a container has printed: its first line, the output of what ran in it, and how that ended. */
export interface ContainerOutput {
  readonly isStarted: boolean;
  /** Null unless the container has said it. */
  readonly exitCode: number | null;
  /** Without what is the container's own. */
  readonly stdout: Uint8Array;
}

/**
 * Takes a container's output apart. The last line is known by its secret, and looked for anywhere: a process that was left
 * may have printed after it.
 */
export function readOutput(output: Uint8Array, firstLine: string, secret: string): ContainerOutput {
  const all = Buffer.from(output);
  const first = Buffer.from(firstLine);
  if (!all.subarray(0, first.length).equals(first)) return { isStarted: false, exitCode: null, stdout: all };
  const rest = all.subarray(first.length);
  const at = rest.lastIndexOf(`${secret} `);
  const end = rest.indexOf("\n", at);
  const code = at < 0 || end < 0 ? "" : rest.subarray(at + secret.length + 1, end).toString();
  if (!/^\d{1,3}$/u.test(code)) return { isStarted: true, exitCode: null, stdout: rest };
  const stdout = Buffer.concat([rest.subarray(0, at), rest.subarray(end + 1)]);
  return { isStarted: true, exitCode: Number(code), stdout };
}

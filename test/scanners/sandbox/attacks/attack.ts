/**
 * One way to reach what the sandbox keeps away. It prints `TRIED` before and `WON` after it has succeeded; `given` is what
 * `World` says, and in Python `libc` and `syscall` are there.
 */
export interface Attack {
  readonly name: string;
  readonly language: "python" | "node" | "shell";
  readonly code: string;
  /** Unsandboxed, it is run in namespaces of its own, so that nothing of it happens to the machine. */
  readonly isShielded?: true;
  /** What the host would see of it, instead of `WON`. */
  readonly seenBy?: "file-written" | "process-left";
}

/** What there is to be reached. */
export interface World {
  readonly secret: string;
  readonly secretText: string;
  /** A file that is not there yet. */
  readonly target: string;
  readonly variable: string;
  readonly tcpPort: number;
  readonly udpPort: number;
  readonly abstractSocket: string;
  readonly pathSocket: string;
  readonly sharedMemory: string;
  /** A process of somebody else. */
  readonly victim: number;
  readonly namespaces: Readonly<Record<string, string>>;
  /** What a process that stays calls itself. */
  readonly leftover: string;
}

/** An attack in Python. */
export function python(name: string, code: string, more: Partial<Attack> = {}): Attack {
  return { name, language: "python", code, ...more };
}

export function node(name: string, code: string, more: Partial<Attack> = {}): Attack {
  return { name, language: "node", code, ...more };
}

export function shell(name: string, code: string, more: Partial<Attack> = {}): Attack {
  return { name, language: "shell", code, ...more };
}

import type { Address } from "./read-address.ts";

/**
 * Something that a program wanted of the world, whether it got it or not: in a sandbox most of it is refused. Paths are
 * absolute, inside, and without `.` and `..`.
 */
export type TraceEvent = Act & {
  /** Program and arguments of whoever did it. */
  readonly command: readonly string[];
};

export type Act =
  | { readonly kind: "connect" | "bind"; readonly address: Address }
  /** Text to an address, or, where it is null, to whatever the socket is connected with. */
  | { readonly kind: "send"; readonly address: Address | null; readonly payload: Uint8Array }
  /** A name that somebody asks a name server for. */
  | { readonly kind: "resolve"; readonly name: string }
  | { readonly kind: "exec"; readonly path: string; readonly words: readonly string[] }
  | { readonly kind: "read" | "write" | "create" | "delete"; readonly path: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string }
  /** What is written to an open file. */
  | { readonly kind: "content"; readonly path: string; readonly payload: Uint8Array }
  /** A system call that the sandbox's filter kills for. */
  | { readonly kind: "forbidden" }
  /** What follows is what a program of ours has begun under this name; nothing that is judged can say so. */
  | { readonly kind: "mark"; readonly name: string };

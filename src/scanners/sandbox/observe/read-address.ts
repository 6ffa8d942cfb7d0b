import { fieldOf, plainText } from "./strace/find-values.ts";
import type { Value } from "./strace/read-values.ts";

/** Where something is sent or heard. */
export type Address =
  | { readonly kind: "internet"; readonly host: string; readonly port: number }
  /** A socket in the file system; a name of its own begins with a NUL. */
  | { readonly kind: "local"; readonly path: string };

/** Port of name servers (IANA). */
export const NAME_SERVICE = 53;

/** A `struct sockaddr` as strace shows it; null for what is none, and for families that the sandbox does not have. */
export function readAddress(value: Value | undefined): Address | null {
  if (value === undefined) return null;
  switch (plainText(fieldOf(value, "sa_family"))) {
    case "AF_INET":
      return internet(plainText(fieldOf(value, "sin_addr")), fieldOf(value, "sin_port"));
    case "AF_INET6":
      return internet(findInet6(value), fieldOf(value, "sin6_port"));
    case "AF_UNIX":
    case "AF_LOCAL":
      return { kind: "local", path: plainText(fieldOf(value, "sun_path")) };
    default:
      return null;
  }
}

function internet(host: string, port: Value | null): Address {
  return { kind: "internet", host, port: Number(plainText(port)) };
}

/** It stands in `inet_pton(AF_INET6, "::1", &sin6_addr)`, which is no field. */
function findInet6(value: Value): string {
  if (value.kind !== "group") return "";
  const call = value.items.find((item) => item.value.kind === "group" && item.value.name === "inet_pton")?.value;
  if (call?.kind !== "group") return "";
  return plainText(call.items.find((item) => item.value.kind === "text")?.value ?? null);
}

/** Whether an address is the machine's own, which in a sandbox is the sandbox. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|::1?$|::ffff:127\.)/u.test(host);
}

import type { WantedVersion } from "../../../core/dependency.ts";
import { wantNode } from "../versions/node.ts";
import { baseName } from "../../../text/base-name.ts";

/** What an address in a lock file of npm or yarn says. */
export type Resolved =
  /** A version of a package, in a registry: `https://host/name/-/name-1.0.0.tgz`. */
  | { readonly kind: "registry"; readonly origin: string; readonly name: string; readonly file: string }
  | { readonly kind: "elsewhere"; readonly wanted: WantedVersion }
  | { readonly kind: "unsaid" };

const TARBALL =
  /^(?<origin>https?:\/\/[^/?#]+(?:\/[^?#]*?)??)\/(?<name>(?:@[^/?#]+(?:\/|%2f))?[^/?#@]+)\/-\/(?:@[^/?#]+\/)?(?<file>[^/?#]+)\.tgz(?:[?#]|$)/iu;

/** Reads where a lock says that a package was fetched from (docs.npmjs.com, "package-lock.json", `resolved`). */
export function readResolved(resolved: string | null): Resolved {
  if (resolved === null) return { kind: "unsaid" };
  const { origin, name, file } = TARBALL.exec(resolved)?.groups ?? {};
  if (origin !== undefined && name !== undefined && file !== undefined)
    return { kind: "registry", origin, name: name.replace(/%2f/iu, "/"), file };
  const wanted = wantNode(resolved);
  return wanted.kind === "elsewhere" ? { kind: "elsewhere", wanted } : { kind: "unsaid" };
}

/** Whether the address is that of the very version that the lock names. */
export function isOf(
  { name, file }: Extract<Resolved, { kind: "registry" }>,
  wanted: string,
  version: string,
): boolean {
  const base = baseName(wanted);
  // Build metadata is no part of a file's name.
  return name === wanted && file === `${base}-${version.replace(/\+.*$/u, "")}`;
}

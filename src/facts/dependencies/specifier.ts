import type { Dependency } from "../../core/dependency.ts";
import { wantNode } from "./versions/node.ts";

/**
 * What Deno and bundlers fetch for an import: `npm:name@1/path`, `jsr:@scope/name@1`, an address (docs.deno.com, "Modules").
 * Null for a name that an import map or a package manager says more of.
 */
export function readImportSpecifier(written: string): Pick<Dependency, "ecosystem" | "name" | "wanted"> | null {
  const { scheme, name, version } =
    /^(?<scheme>npm|jsr):\/?(?<name>(?:@[^@/\s]+\/)?[^@/\s]+)(?:@(?<version>[^/\s]*))?/u.exec(written)?.groups ?? {};
  if (scheme !== undefined && name !== undefined)
    return { ecosystem: scheme === "npm" ? "npm" : "JSR", name, wanted: wantNode(version ?? "") };
  if (!/^https?:\/\//iu.test(written)) return null;
  return (
    readCdn(written) ?? {
      ecosystem: "npm",
      name: written,
      wanted: { kind: "elsewhere", from: "url", address: written },
    }
  );
}

/** Hosts that serve what npm has, by name and version in the path (from the documentation of each). */
const CDN =
  /^https:\/\/(?:esm\.sh\/(?:v\d+\/)?|cdn\.jsdelivr\.net\/npm\/|unpkg\.com\/|cdn\.skypack\.dev\/|esm\.run\/)(?<name>(?:@[^@/?]+\/)?[^@/?]+)(?:@(?<version>[^/?]+))?/u;

function readCdn(address: string): Pick<Dependency, "ecosystem" | "name" | "wanted"> | null {
  const { name, version } = CDN.exec(address)?.groups ?? {};
  return name === undefined ? null : { ecosystem: "npm", name, wanted: wantNode(version ?? "") };
}

import type { WantedVersion } from "../../../core/dependency.ts";
import { readAddress } from "./address.ts";

/** Semantic Versioning 2.0.0; npm takes `v` and `=` before it. */
const VERSION = /^[v=\s]*(?<version>\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?)$/u;
/** A word that is no version is a tag: whoever publishes moves it. */
const TAG = /^(?![vx]?\d)[A-Za-z][\w.-]*$/u;

/** What npm is told to install: its real name, and which version. */
export interface NodeSpec {
  readonly name: string;
  readonly wanted: WantedVersion;
}

/** The value of a dependency in package.json (docs.npmjs.com, "package.json", `dependencies`). */
export function readNodeSpec(name: string, value: string): NodeSpec {
  const written = value.trim();
  const alias = /^npm:(?<name>@?[^@]+)(?:@(?<version>.*))?$/u.exec(written)?.groups;
  if (alias?.["name"] !== undefined) return { name: alias["name"], wanted: wantNode(alias["version"] ?? "") };
  return { name, wanted: wantNode(written) };
}

export function wantNode(written: string): WantedVersion {
  const version = VERSION.exec(written)?.groups?.["version"];
  if (version !== undefined) return { kind: "exact", version };
  const elsewhere = readAddress(written);
  if (elsewhere !== null) return elsewhere;
  // `owner/repository` is one of GitHub.
  if (/^[\w.-]+\/[\w.-]+(?:#.*)?$/u.test(written)) return { kind: "elsewhere", from: "git", address: written };
  if (written === "" || /^[*xX]$/u.test(written) || TAG.test(written)) return { kind: "any" };
  return { kind: "range", range: written };
}

/** `name`, `name@version`, `@scope/name@version`, `alias@npm:name@version`, an address: what commands are given. */
export function splitNodeSpec(spec: string): NodeSpec | null {
  const elsewhere = readAddress(spec);
  if (elsewhere !== null) return null;
  const { name, version = "" } = /^(?<name>(?:@[^@/\s]+\/)?[^@/\s]+)(?:@(?<version>.*))?$/u.exec(spec)?.groups ?? {};
  return name === undefined ? null : readNodeSpec(name, version);
}

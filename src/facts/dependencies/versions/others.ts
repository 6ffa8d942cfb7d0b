import type { WantedVersion } from "../../../core/dependency.ts";

/** Cargo: `1.2` means `^1.2`, `=1.2.3` that version (doc.rust-lang.org, "Specifying Dependencies"). */
export function wantCargo(written: string): WantedVersion {
  const exact = /^=\s*(?<version>\d+\.\d+\.\d+[\w.+-]*)$/u.exec(written.trim())?.groups?.["version"];
  if (exact !== undefined) return { kind: "exact", version: exact };
  return written.trim() === "" || written.trim() === "*" ? { kind: "any" } : { kind: "range", range: written.trim() };
}

/** Go: `v1.2.3`, also of a commit; `latest`, a branch or nothing is whatever is there (go.dev/ref/mod, "Version queries"). */
export function wantGo(written: string): WantedVersion {
  // OSV has Go's versions without their `v`.
  const version = /^v(?<version>\d+\.\d+\.\d+[\w.+-]*)$/u.exec(written)?.groups?.["version"];
  if (version !== undefined) return { kind: "exact", version };
  return /^(?:[<>]|v\d)/u.test(written) ? { kind: "range", range: written } : { kind: "any" };
}

/** A text that is the version, as lock files and `name=version` of apt have it; no text is any. */
export function wantThat(written: string): WantedVersion {
  const version = written.trim();
  if (version === "") return { kind: "any" };
  return /[*<>~^|\s]/u.test(version) ? { kind: "range", range: version } : { kind: "exact", version };
}

/** RubyGems: `= 1.2` or a version alone is that one. */
export function wantRuby(written: string): WantedVersion {
  return wantThat(written.replace(/^\s*=\s*/u, ""));
}

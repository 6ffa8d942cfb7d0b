import type { Dependency, WantedVersion } from "../../core/dependency.ts";

/** `registry/name:tag@sha256:…`: a digest is one image, a tag whatever it is moved to (github.com/opencontainers, "distribution"). */
export function readImage(spec: string): Pick<Dependency, "name" | "wanted"> {
  const [place = "", digest] = spec.split("@", 2);
  const colon = place.lastIndexOf(":");
  const hasTag = colon > place.lastIndexOf("/");
  const tag = hasTag ? place.slice(colon + 1) : "";
  return { name: hasTag ? place.slice(0, colon) : place, wanted: wantImage(tag, digest) };
}

function wantImage(tag: string, digest: string | undefined): WantedVersion {
  if (digest !== undefined && /^sha(?:256|512):[\da-f]{64,}$/u.test(digest)) return { kind: "exact", version: digest };
  return tag === "" || tag === "latest" ? { kind: "any" } : { kind: "range", range: tag };
}

/**
 * `owner/repository/path@ref`, or an image. A full object id is one version, as `v1.2.3` is by name; shorter tags and branches
 * are moved (docs.github.com, "Using third-party actions").
 */
export function readAction(spec: string): Pick<Dependency, "ecosystem" | "name" | "wanted"> {
  if (spec.startsWith("docker://")) return { ecosystem: "container", ...readImage(spec.slice("docker://".length)) };
  const at = spec.lastIndexOf("@");
  const [path, ref] = at === -1 ? [spec, ""] : [spec.slice(0, at), spec.slice(at + 1)];
  const name = path.split("/").slice(0, 2).join("/").toLowerCase();
  const version = /^(?:v?(?<tag>\d+\.\d+\.\d+[\w.+-]*)|(?<commit>[\da-f]{40}))$/iu.exec(ref)?.groups;
  const exact = version?.["tag"] ?? version?.["commit"];
  if (exact !== undefined) return { ecosystem: "GitHub Actions", name, wanted: { kind: "exact", version: exact } };
  const wanted: WantedVersion = ref === "" ? { kind: "any" } : { kind: "range", range: ref };
  return { ecosystem: "GitHub Actions", name, wanted };
}

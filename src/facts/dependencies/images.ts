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

/** What a reference of git stands for: a full object id is one version, as `v1.2.3` is by name; the rest is moved. */
function wantRef(ref: string): WantedVersion {
  const version = /^(?:v?(?<tag>\d+\.\d+\.\d+[\w.+-]*)|(?<commit>[\da-f]{40}))$/iu.exec(ref)?.groups;
  const exact = version?.["tag"] ?? version?.["commit"];
  if (exact !== undefined) return { kind: "exact", version: exact };
  return ref === "" ? { kind: "any" } : { kind: "range", range: ref };
}

/** `owner/repository/path@ref`, or an image (docs.github.com, "Using third-party actions"). */
export function readAction(spec: string): Pick<Dependency, "ecosystem" | "name" | "wanted"> {
  if (spec.startsWith("docker://")) return { ecosystem: "container", ...readImage(spec.slice("docker://".length)) };
  const { place, ref } = splitRef(spec);
  const name = place.split("/").slice(0, 2).join("/").toLowerCase();
  return { ecosystem: "GitHub Actions", name, wanted: wantRef(ref) };
}

/** `https://host/owner/repository@ref`, as the reader of pre-commit's settings joins them. */
export function readRepository(spec: string): Pick<Dependency, "ecosystem" | "name" | "wanted"> {
  const { place, ref } = splitRef(spec);
  return { ecosystem: "git", name: place, wanted: wantRef(ref) };
}

function splitRef(spec: string): { readonly place: string; readonly ref: string } {
  const at = spec.lastIndexOf("@");
  return at === -1 ? { place: spec, ref: "" } : { place: spec.slice(0, at), ref: spec.slice(at + 1) };
}

/**
 * Registries that everybody uses: their own addresses, those of their mirrors for other clients, and the indexes that the
 * makers of PyTorch and NVIDIA tell people to add (from the documentation of each).
 */
const USUAL: ReadonlySet<string> = new Set([
  "pypi.org",
  "pypi.python.org",
  "files.pythonhosted.org",
  "registry.npmjs.org",
  "registry.yarnpkg.com",
  "npm.jsr.io",
  "jsr.io",
  "index.crates.io",
  "crates.io",
  "github.com/rust-lang/crates.io-index",
  "rubygems.org",
  "conda.anaconda.org",
  "repo.anaconda.com",
  "download.pytorch.org",
  "pypi.nvidia.com",
  "proxy.golang.org",
]);

/** Whether an index, by its address, is one that everybody uses, and asked over TLS. */
export function isUsualIndex(address: string): boolean {
  const { place = "" } = /^https:\/\/(?:[^@/?#]*@)?(?<place>[^?#]*)/iu.exec(address)?.groups ?? {};
  const path = place.toLowerCase().replace(/\/+$/u, "");
  const host = path.split("/", 1)[0] ?? "";
  return USUAL.has(host) || USUAL.has(path);
}

/** The host of an address, as people name an index; the whole of a path. */
export function hostOfIndex(address: string): string {
  return /^[a-z][\w+.-]*:\/\/(?:[^@/?#]*@)?(?<host>[^/?#]+)/iu.exec(address)?.groups?.["host"] ?? address;
}

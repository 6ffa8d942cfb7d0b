/** Hosts whose modules begin with the repository: owner and name (go.dev/ref/mod, "VCS repositories"). */
const THREE_PARTS = /^(?:github\.com|gitlab\.com|bitbucket\.org|golang\.org|codeberg\.org)$/u;

/**
 * The module that a package of Go most likely belongs to: on the known hosts its repository, with `/v2` where that follows,
 * elsewhere the path up to a folder that holds programs. Null for what has no host: the standard library.
 */
export function readGoModule(path: string): string | null {
  const parts = path.split("/").filter(Boolean);
  const [host = ""] = parts;
  if (!host.includes(".") || host.startsWith(".")) return null;
  if (host === "google.golang.org" || host === "gopkg.in") return parts.slice(0, 2).join("/");
  if (THREE_PARTS.test(host)) {
    const length = /^v\d+$/u.test(parts[3] ?? "") ? 4 : 3;
    return parts.slice(0, length).join("/");
  }
  const commands = parts.indexOf("cmd");
  return parts.slice(0, commands === -1 ? parts.length : commands).join("/");
}

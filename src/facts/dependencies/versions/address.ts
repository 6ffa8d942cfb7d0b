import type { WantedVersion } from "../../../core/dependency.ts";

/** Where something comes from that is no registry's: told by the beginning of the address, as pip, npm and git have them. */
export function readAddress(address: string): Extract<WantedVersion, { kind: "elsewhere" }> | null {
  if (GIT.test(address)) return { kind: "elsewhere", from: "git", address };
  if (/^(?:https?|ftp):/iu.test(address)) return { kind: "elsewhere", from: "url", address };
  if (PATH.test(address)) return { kind: "elsewhere", from: "path", address };
  return null;
}

const GIT =
  /^(?:(?:git|hg|bzr|svn)\+|(?:git|ssh):\/\/|git@|(?:github|gitlab|bitbucket|gist):|https?:\/\/[^?#]+\.git(?:[#@]|$))/iu;
const PATH = /^(?:(?:file|link|portal|workspace):|\.{0,2}[/\\]|\.{1,2}$|~[/\\]|[A-Za-z]:[\\/])/iu;

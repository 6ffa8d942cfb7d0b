import { isWithin } from "../../../artifacts/paths.ts";
import { INSIDE } from "../plan/places.ts";
import { endingOf, relativePath } from "./paths.ts";

/** Whose a place inside is, as far as its path says. */
export type Owner =
  /** The artifact's own folder, and what of the repository lies there with it. */
  | "judged"
  /** Empty at first and gone afterwards: the home but for hidden files, and temporary folders. */
  | "scratch"
  /** What interpreters and C libraries look at by themselves. */
  | "runtime"
  | "elsewhere";

const SCRATCH = [INSIDE.work, INSIDE.temporary, INSIDE.sharedMemory, "/var/tmp"];
/** In a home, programs keep settings and keys in what begins with a dot; `.cache` and `.local` are theirs to fill. */
const HIDDEN = /^\/work\/\.(?!cache(?:\/|$)|local\/(?:share|state)(?:\/|$))/u;
/** Folders of programs and of the kernel (hier(7)), and what Node looks for in every folder up to the root. */
const SYSTEM =
  /^\/(?:usr|bin|sbin|lib\d*|opt|nix|proc|sys|dev|evogate|run\/nscd|var\/run\/nscd|package\.json|node_modules)(?:\/|$)/u;
/**
 * Of /etc what glibc (nsswitch.conf(5), gai.conf(5), ld.so(8)), OpenSSL and the standard libraries of Python (`mimetypes`,
 * `platform`, `pwd`, `zoneinfo`) and Node read.
 */
const SETTINGS = new RegExp(
  [
    String.raw`^/etc/(?:ld\.so\.\w+|localtime|timezone|nsswitch\.conf|resolv\.conf|host\.conf|hosts|hostname|gai\.conf|(?:net)?svc\.conf)$`,
    String.raw`^/etc/(?:passwd|group|protocols|services|networks|machine-id|mime\.types|locale\.\w+|[\w-]*(?:release|version))$`,
    "^/etc/(?:ssl|pki|ca-certificates|crypto-policies|terminfo)(?:/|$)",
    "^/etc/(?:httpd|apache2?)/(?:conf/)?mime.types$",
  ].join("|"),
  "u",
);

export function ownerOf(path: string): Owner {
  if (isWithin(path, INSIDE.judged)) return "judged";
  if (HIDDEN.test(path)) return "elsewhere";
  if (SCRATCH.some((folder) => isWithin(path, folder))) return "scratch";
  return SYSTEM.test(path) || SETTINGS.test(path) ? "runtime" : "elsewhere";
}

/**
 * A path as targets of capabilities have it: `~/` for the home, and what is judged from the folder in which it starts. Names
 * in temporary folders are drawn anew in each run: there only the ending stays.
 */
export function namePlace(path: string, folder: string): string {
  const owner = ownerOf(path);
  if (owner === "judged") return relativePath(folder, path);
  if (owner === "scratch" && !isWithin(path, INSIDE.work)) return hideNames(path);
  return isWithin(path, INSIDE.work) ? `~${path.slice(INSIDE.work.length)}` : path.replace(/^\/proc\/\d+/u, "/proc/*");
}

/** `/tmp/tmpa8f3/out.json` becomes a star in a folder that is a star, with the ending. */
function hideNames(path: string): string {
  const folder = SCRATCH.find((each) => isWithin(path, each)) ?? "";
  const names = path.slice(folder.length).split("/").slice(1);
  return [folder, ...names.map((name) => `*${endingOf(name)}`)].join("/");
}

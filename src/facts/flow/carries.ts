import type { CallExpression } from "../../core/expression.ts";
import { calleeName, lastName } from "../../languages/callee-name.ts";
import type { Point } from "./point.ts";

/**
 * Functions whose result says something about what they are given and has nothing of it: sizes, checks, digests,
 * signatures. By the last part of their names in Python's and Node.js' libraries and in a shell.
 */
const TELLING: ReadonlySet<string> = new Set(
  "len bool int float isinstance hasattr callable type id hash abs exists isfile isdir is_file is_dir access stat lstat getsize startswith endsWith startsWith endswith includes indexOf isdigit isArray test count index find compare_digest hexdigest digest sha1 sha256 sha512 md5 createHmac createHash sign verify validate mkdir makedirs unlink remove sleep log print wc test [ sha256sum md5sum chmod".split(
    " ",
  ),
);

/** Makers of things whose content is what they are given: containers, buffers, requests that are sent later. */
const CONTAINERS =
  /^(?:BytesIO|StringIO|Path|PurePath|PosixPath|Buffer|FormData|URLSearchParams|URL|Request|String|Object|Array|Map|Set|Text(?:En|De)coder|Blob|File|Uint8Array|MIME\w+|EmailMessage|Message|MultipartEncoder|OrderedDict|Counter|Headers|Promise|ZipFile|TarFile|GzipFile|DataFrame|TextIOWrapper|Function)$/u;

/** Whether what a call of a library gives has something of what it was given. */
export function carriesArguments({ module, seeks }: Point, call: CallExpression): boolean {
  if (TELLING.has(lastNameOf(call, module.source.facts.language))) return false;
  if (seeks !== "value") return true;
  // An answer is another's words; so is what a program prints. What is read from a file is not its name.
  const isShell = module.source.facts.language === "shell";
  const kinds = isShell ? (["network"] as const) : (["network", "exec", "env"] as const);
  return kinds.every((kind) => module.capabilitiesAt(call.span, kind).length === 0);
}

/** Whether a call makes an object that keeps what it is given to itself: a client with its key. */
export function isMaker({ callee }: CallExpression): boolean {
  const name = lastName(callee);
  return /^_*\p{Lu}/u.test(name) && !CONTAINERS.test(name);
}

/** `digest` of `hashlib.sha256(x).digest`. */
export function lastNameOf({ callee }: CallExpression, language: Parameters<typeof calleeName>[1]): string {
  const name = calleeName(callee, language);
  return name.slice(name.lastIndexOf(language === "shell" ? "/" : ".") + 1);
}

import type { ArgumentValue, Value } from "../../value.ts";
import { isGiven, parentOfGiven, textOf } from "../values.ts";
import type { Fold } from "./fold.ts";

/** Stands for the user's folder, whatever it is called. */
const HOME = "~";
/** Stands for the folder of the source itself. */
export const HERE = ".";
/** The address of the source itself, as `import.meta.url` gives it. */
const OWN_URL = "file:./";

/** Paths by the letters of their parts, `/` between them. The user's folder is `~`, the source's own is `.`. */
export const PATH_FOLDS: Readonly<Record<string, Fold>> = {
  "path.join": joinParts,
  "path.posix.join": joinParts,
  "path.resolve": joinParts,
  "path.posix.resolve": joinParts,
  "path.normalize": joinParts,
  "path.dirname": ([path]) => (isOwn(path?.value) ? textOf(HERE) : ifGiven(path?.value, parentOfGiven)),
  "path.basename": ([path]) => ifGiven(path?.value, (given) => given),
  "url.fileURLToPath": ([address]) => (isOwn(address?.value) ? (address?.value ?? null) : null),
  "os.homedir": () => textOf(HOME),
  "os.tmpdir": () => textOf("/tmp"),
  "process.cwd": () => textOf(HERE),
};

/** What `__filename`, `import.meta.url` and `import.meta.filename` are: the name itself is not known to the source. */
export const OWN_FILE: Value = { kind: "text", value: OWN_URL, bytes: false };

function isOwn(value: Value | undefined): boolean {
  return value?.kind === "text" && value.value === OWN_URL;
}

/** What is made of a path that the caller says; nothing of any other. */
function ifGiven(path: Value | undefined, make: (given: Value) => Value): Value | null {
  return path !== undefined && isGiven(path) ? make(path) : null;
}

/** Parts one behind the other; an absolute one starts anew. Parts that are not known stay as values. */
function joinParts(args: readonly ArgumentValue[]): Value | null {
  const parts: (string | Value)[] = [];
  for (const { value } of args) {
    if (isOwn(value) || (value.kind === "text" && value.bytes)) return null;
    const text = value.kind === "text" ? value.value : null;
    if (text !== null && /^[/~]/u.test(text)) parts.length = 0;
    parts.push(text === null ? value : text.replace(/\/+$/u, "") || (text.startsWith("/") ? "" : HERE));
  }
  const texts = parts.filter((part) => typeof part === "string");
  if (texts.length < parts.length) {
    return { kind: "template", parts: parts.flatMap((part, index) => (index === 0 ? [part] : ["/", part])) };
  }
  const isHere = texts[0] === HERE && texts.length > 1;
  return textOf((isHere ? [HERE, ...texts.slice(1).map((part) => part.replace(/^(?:\.\/)+/u, ""))] : texts).join("/"));
}

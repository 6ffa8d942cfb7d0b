import type { ArgumentValue, Value } from "../../value.ts";
import { textOf } from "../values.ts";
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
  "path.dirname": ([path]) => (isOwn(path?.value) ? textOf(HERE) : null),
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

function joinParts(args: readonly ArgumentValue[]): Value | null {
  const parts: string[] = [];
  for (const { value } of args) {
    if (value.kind !== "text" || value.bytes || isOwn(value)) return null;
    if (/^[/~]/u.test(value.value)) parts.length = 0;
    parts.push(value.value.replace(/\/+$/u, "") || (value.value.startsWith("/") ? "" : HERE));
  }
  const isHere = parts[0] === HERE && parts.length > 1;
  return textOf((isHere ? [HERE, ...parts.slice(1).map((part) => part.replace(/^(?:\.\/)+/u, ""))] : parts).join("/"));
}

import type { Word } from "../word.ts";

/** What a command does to one of its arguments. */
export type Role =
  /** Reads a file, or what lies below a folder. */
  | "read"
  | "write"
  /** Everything below a folder. */
  | "read-tree"
  | "write-tree"
  /** A URL; without a scheme, a host. A path with `file:`. */
  | "url"
  /** `user@host:port`, never a path. */
  | "host"
  /** `host:path`, else a path of this machine: what scp and rsync copy from, and to. */
  | "remote-read"
  | "remote-write"
  /** `@path` reads a file, anything else is data. */
  | "upload"
  /** `name=@path`, `name=<path`. */
  | "form"
  /** A variable, or `name=value`. */
  | "variable"
  /** Something that is there later by itself, in the words of whoever made it. */
  | "persistence"
  /** A package, already as `name` or `name@version`. */
  | "package"
  /** A URL of a repository, or a path of this machine. */
  | "repository";

/** One argument with what is done to it. */
export interface Access {
  readonly role: Role;
  readonly word: Word;
}

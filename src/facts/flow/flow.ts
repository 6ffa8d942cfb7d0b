import type { Location } from "../../core/location.ts";

/** Where data comes from that somebody might not want to see elsewhere, or that nobody has looked at. */
export type SourceKind =
  /** One variable of the environment whose name says that it is secret. */
  | "secret-variable"
  /** The environment as a whole. */
  | "environment"
  /** A file of keys, tokens, accounts, or of what an agent remembers. */
  | "secret-file"
  /** Everything below the user's folder. */
  | "user-files"
  /** Clipboard and key ring. */
  | "kept-secret"
  | "download"
  | "decoded"
  /** The name that an archive gives one of its members. */
  | "archive-member"
  /** A URL that is written down. */
  | "address";

/** Where it goes. */
export type SinkKind =
  | "network"
  /** A text that is run as code. */
  | "code"
  /** A command line, or the program that is started. */
  | "command"
  /** A file that tells an agent what to do, or that it remembers by. */
  | "agent-file"
  /** The path of a file that is written, not what is written. */
  | "written-path";

export interface FlowSource {
  readonly kind: SourceKind;
  /** The variable, path or function; empty where the kind says all. */
  readonly what: string;
  readonly at: Location;
}

export interface FlowSink {
  readonly kind: SinkKind;
  /** The qualified name of what is called, or the program. */
  readonly what: string;
  /** Hosts that are contacted, `*` for one that is not known; paths that are written. */
  readonly targets: readonly string[];
  readonly at: Location;
}

/** Data that comes from one place of an artifact and gets to another, maybe in another file. */
export interface Flow {
  readonly source: FlowSource;
  readonly sink: FlowSink;
  /** Assignments, calls and returns on the way, from the source on; at most a few. */
  readonly through: readonly Location[];
  /** Whether it goes where credentials belong: a header, `auth=`, `?api_key=`. */
  readonly isCredential: boolean;
  /** Whether it is only a piece of a text that is put together. */
  readonly isPart: boolean;
}

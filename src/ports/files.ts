import type { Result } from "../core/fault.ts";
import type { Content, Tree } from "./tree.ts";

export interface Files {
  /** What a path is, with links followed; fault `path-missing`. Absolute and real path in `path`. */
  stat(path: string): Promise<Result<{ readonly kind: "file" | "folder" | "other"; readonly path: string }>>;
  /** One regular file, links followed. Faults: `path-missing`, `unreadable`, `vanished`. */
  read(path: string): Promise<Result<Content>>;
  /** Everything below a folder but the repository's own `.git`. Links are listed, never followed. */
  workTree(root: string): Tree<"head">;
  /** Whole or not at all: an earlier file stays until the new one is complete. */
  write(path: string, text: string): Promise<Result<void>>;
}

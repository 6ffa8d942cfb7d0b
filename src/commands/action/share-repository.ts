import type { Result } from "../../core/fault.ts";
import type { Git, Repository } from "../../ports/git.ts";

/** A git whose repositories stay open until the end of a run. */
export interface SharedGit extends Git {
  end(): Promise<void>;
}

/** Opens each folder's repository once, however often it is asked for: every opening starts git twice. */
export function shareRepositories(git: Git): SharedGit {
  const opened = new Map<string, Promise<Result<Repository>>>();
  return {
    async open(folder) {
      const opening = opened.get(folder) ?? git.open(folder);
      opened.set(folder, opening);
      const found = await opening;
      return found.ok ? { ok: true, value: { ...found.value, close: () => Promise.resolve() } } : found;
    },
    async end() {
      for (const opening of opened.values()) {
        const found = await opening;
        if (found.ok) await found.value.close();
      }
    },
  };
}

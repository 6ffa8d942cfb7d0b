import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { bundleInto } from "../../support/bundle.ts";
import { becoming, type Mode } from "./as-whom.ts";
import { leftOver } from "./left-over.ts";

/** Far less than the program inside sleeps, and enough for a machine that does other things too; in milliseconds. */
const PATIENCE = 30_000;
/** A process that becomes another program has no command line for a moment: seen once, nothing is not yet nothing. */
const LOOKS = 5;

/** Runs sandboxes only to kill who runs them. */
export interface KillRange {
  /** Kills it so many milliseconds after it says that it starts; resolves to what is left then, and as whom it ran. */
  kill(mode: Mode, moment: number): Promise<{ readonly left: readonly string[]; readonly privilege: string }>;
  close(): void;
}

export async function openKillRange(): Promise<KillRange> {
  const folder = mkdtempSync(join(tmpdir(), "evogate-kill-"));
  chmodSync(folder, 0o777);
  const runner = await bundleInto(folder, new URL("run-once.ts", import.meta.url));
  let count = 0;
  return {
    async kill(mode, moment) {
      const word = `evogate-killed-${process.pid}-${count++}`;
      const whom = becoming(mode, folder);
      const [program, ...args] = [...whom.command, process.execPath, runner, word];
      const cache = join(folder, `cache-${mode}`);
      const env = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", HOME: folder, EVOGATE_CACHE: cache, ...whom.environment };
      const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"], env, cwd: "/" });
      const [privilege] = (await once(child.stdout, "data")) as [Buffer];
      // A busy wait, because moments here are shorter than a timer's.
      const until = performance.now() + moment;
      while (performance.now() < until);
      child.kill("SIGKILL");
      await once(child, "close");
      const deadline = performance.now() + PATIENCE;
      let left: readonly string[] = [];
      for (let looks = 0; looks < LOOKS && performance.now() < deadline; looks = left.length === 0 ? looks + 1 : 0) {
        await wait(20);
        left = leftOver(word);
      }
      return { left, privilege: privilege.toString().trim() };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

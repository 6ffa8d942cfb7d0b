import { spawn } from "node:child_process";
import { SYSTEM_PATH } from "../programs.ts";

/**
 * Removes folders that begin so, once its standard input has ended: when whoever started it has, however it did. A cgroup
 * that still has processes cannot be removed; those of a sandbox end with its first one, so that a few tries are enough.
 */
const SCRIPT = `
read -r line
tries=0
while [ $tries -lt 500 ]; do
  left=0
  for beginning; do
    for folder in "$beginning"*; do
      if [ -d "$folder" ] && ! rmdir "$folder" 2>/dev/null; then left=1; fi
    done
  done
  if [ $left -eq 0 ]; then exit 0; fi
  tries=$((tries + 1))
  sleep 0.02
done
`;

/** Starts what cleans up after this process; it keeps nothing waiting, and nobody who ends this process ends it too. */
export function startKeeper(beginnings: readonly string[]): void {
  const keeper = spawn("sh", ["-c", SCRIPT, "evogate", ...beginnings], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
    env: { PATH: SYSTEM_PATH },
  });
  keeper.on("error", () => {});
  keeper.stdin.on("error", () => {});
  keeper.unref();
  (keeper.stdin as typeof keeper.stdin & { unref(): void }).unref();
}

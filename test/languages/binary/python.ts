import { spawnSync } from "node:child_process";
import type { TestContext } from "vitest";

/** What a program of the machine's python3 prints, as JSON; the test is skipped, saying why, where there is no python3. */
export function askPython(context: Pick<TestContext, "skip">, program: string, ...args: readonly string[]): unknown {
  const { error, status, stdout, stderr } = spawnSync("python3", ["-I", "-c", program, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  if (error !== undefined && "code" in error && error.code === "ENOENT") context.skip("python3 is not there");
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

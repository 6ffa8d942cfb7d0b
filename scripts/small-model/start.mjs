import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * Starts the small model in a process of its own, which ends with this one; it is installed before where it is not there.
 * Throws where that is not possible.
 *
 * @returns {Promise<{ address: string, end: () => void }>} `address` up to `/chat/completions`
 */
export async function startModel() {
  const install = [join(dirname(HERE), "install-tool.mjs"), "small-model"];
  if (spawnSync(process.execPath, install, { stdio: ["ignore", 2, 2] }).status !== 0) {
    throw new Error("the small model could not be installed");
  }
  const server = spawn(process.execPath, [join(HERE, "serve.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: server.stdout });
  const [address] = await Promise.race([once(lines, "line"), once(server, "close").then(() => [undefined])]);
  if (address === undefined) throw new Error("the small model did not start");
  return { address, end: () => void server.kill() };
}

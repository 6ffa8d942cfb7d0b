import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

const RETRY_MILLISECONDS = 200;

/**
 * Runs synchronous work while no other process on this machine runs some for the same folder, and gives its result.
 * The lock is a socket in Linux's abstract namespace (unix(7)): it is no file, so a killed process leaves nothing behind.
 *
 * @template T
 * @param {string} folder absolute
 * @param {() => void} onWait called once, when another process holds the lock
 * @param {() => T} work
 * @returns {Promise<T>}
 */
export async function runAlone(folder, onWait, work) {
  const name = `\0evogate-setup-${createHash("sha256").update(folder).digest("hex")}`;
  let lock = await listen(name);
  if (lock === null) onWait();
  while (lock === null) {
    await setTimeout(RETRY_MILLISECONDS);
    lock = await listen(name);
  }
  try {
    return work();
  } finally {
    lock.close();
  }
}

/** Resolves to the listening server, or to null when the name is taken. */
function listen(name) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}

import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A program of the tests as one file in a folder, for somebody who may not read the sources; its path. */
export async function bundleInto(folder: string, entry: URL): Promise<string> {
  const outfile = join(folder, "runner.mjs");
  const entryPoints = [fileURLToPath(entry)];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  chmodSync(outfile, 0o644);
  return outfile;
}

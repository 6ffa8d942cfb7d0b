import { rmSync } from "node:fs";
import { build } from "esbuild";
import { writeGenerated } from "./generate.ts";

/** Bundles the program into a folder: ESM, split, so that what a command does not need is never read. */
export async function bundle(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: { cli: "src/entry/cli.ts" },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minify: true,
    // Names of functions stay readable in the stack of a crash report.
    keepNames: false,
    chunkNames: "chunks/[name]-[hash]",
    legalComments: "linked",
    banner: { js: NODE_REQUIRE },
    logLevel: "warning",
  });
}

/** CommonJS packages inside an ESM bundle still ask for Node's own modules by `require`. */
const NODE_REQUIRE = 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);';

if (import.meta.filename === process.argv[1]) {
  writeGenerated();
  await bundle("dist");
}

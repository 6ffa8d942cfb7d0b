import { buildSync } from "esbuild";

/** Programs that Node gets by `-e`, by the file that has them as one text: the sandbox's relay, and what sudo starts. */
const PROGRAMS = {
  "src/adapters/sandbox/egress/relay.generated.json": "src/adapters/sandbox/egress/relay-main.ts",
  "src/adapters/sandbox/privileged/main.generated.json": "src/adapters/sandbox/privileged/main.ts",
};

/** Each as one text without imports of our own. */
export function generatePrograms(): readonly (readonly [path: string, text: string])[] {
  return Object.entries(PROGRAMS).map(([path, entry]) => [path, `${JSON.stringify(bundle(entry))}\n`]);
}

function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    minify: true,
    legalComments: "none",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

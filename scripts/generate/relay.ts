import { buildSync } from "esbuild";

/** What runs inside of a sandbox that may reach hosts, as one text without imports of our own. */
export function generateRelay(): readonly (readonly [path: string, text: string])[] {
  const { outputFiles } = buildSync({
    entryPoints: ["src/adapters/sandbox/egress/relay-main.ts"],
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    minify: true,
    legalComments: "none",
    write: false,
  });
  return outputFiles.map(({ text }) => [
    "src/adapters/sandbox/egress/relay.generated.json",
    `${JSON.stringify(text)}\n`,
  ]);
}

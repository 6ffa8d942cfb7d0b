import { build } from "esbuild";
import { expect, test } from "vitest";
import { loadJavaScript } from "../../../src/languages/javascript/load.ts";

test("what is loaded analyses", async () => {
  const analyse = await loadJavaScript();
  expect(analyse("f()", { language: "javascript", module: "unknown" }).calls).toHaveLength(1);
});

test("the parser is in a part of its own, and brings nothing else of Babel's", async () => {
  const { metafile } = await build({
    entryPoints: ["src/languages/javascript/load.ts"],
    outdir: "dist",
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    metafile: true,
  });
  const parts = Object.values(metafile.outputs).map(({ inputs }) => Object.keys(inputs));
  const packages = parts.map(
    (inputs) => new Set(inputs.flatMap((path) => /node_modules\/(@?[^/]+\/[^/]+)/u.exec(path)?.[1] ?? [])),
  );
  const first = parts.findIndex((inputs) => inputs.includes("src/languages/javascript/load.ts"));
  expect([...(packages[first] ?? ["no such part"])]).toEqual([]);
  expect(packages.flatMap((names) => [...names])).toEqual(["@babel/parser"]);
});

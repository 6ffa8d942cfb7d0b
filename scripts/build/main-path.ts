import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";

/**
 * Keeps all that an entry imports at once in one file. esbuild puts modules in a file together that the same entries
 * reach, and each `import()` makes an entry that reaches some modules of the main path and others not: thirty files, each
 * of which costs Node about a millisecond. So whatever is imported later, or is an entry besides, is made to reach
 * all of them; by then they have been loaded.
 */
export async function keepTogether(entry: string, options: BuildOptions): Promise<Plugin> {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  const others = new Set(findOtherEntries(metafile, entry).map((path) => resolve(path)));
  const mainPath = [...findImported(metafile, entry)].filter((path) => path !== entry && path.endsWith(".ts"));
  return {
    name: "keep-together",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^main-path$/ }, ({ path }) => ({ path, namespace: "main-path" }));
      onLoad({ filter: /.*/, namespace: "main-path" }, () => ({
        contents: mainPath.map((path) => `import ${JSON.stringify(resolve(path))};`).join("\n"),
        resolveDir: process.cwd(),
      }));
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!others.has(path)) return null;
        const contents = `${await readFile(path, "utf8")}\nimport "main-path";`;
        return { contents, resolveDir: dirname(path), loader: "ts" };
      });
    },
  };
}

/** What some module imports by `import()`, and the entries besides. */
function findOtherEntries({ inputs, outputs }: Metafile, entry: string): readonly string[] {
  const lazy = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ kind }) => kind === "dynamic-import"));
  const named = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  return [...lazy.map(({ path }) => path), ...named.filter((path) => path !== entry)];
}

/** An entry with all that it imports at once, and what these import. */
function findImported({ inputs }: Metafile, entry: string): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const path of found) {
    for (const imported of inputs[path]?.imports ?? []) {
      if (imported.kind !== "dynamic-import" && imported.external !== true) found.add(imported.path);
    }
  }
  return found;
}

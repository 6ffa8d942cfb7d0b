import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build as bundle, type BuildOptions, type Metafile, type Plugin } from "esbuild";

/**
 * Keeps all that an entry imports at once in one file. esbuild puts modules in a file together that the same entries
 * reach, and each `import()` makes an entry that reaches some modules of the main path and others not: thirty files, each
 * of which costs Node about a millisecond. So every entry is made to reach all of them: what is imported later finds them
 * loaded.
 */
export async function keepTogether(entry: string, options: BuildOptions): Promise<Plugin> {
  const { metafile } = await bundle({ ...options, metafile: true, write: false });
  const entries = new Set(findEntries(metafile).map((path) => resolve(path)));
  const mainPath = [...findImported(metafile, entry)].filter((path) => path !== entry && path.endsWith(".ts"));
  return {
    name: "keep-together",
    setup(build) {
      build.onResolve({ filter: /^main-path$/ }, ({ path }) => ({ path, namespace: "main-path" }));
      build.onLoad({ filter: /.*/, namespace: "main-path" }, () => ({
        contents: mainPath.map((path) => `import ${JSON.stringify(`./${path}`)};`).join("\n"),
        resolveDir: process.cwd(),
      }));
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!entries.has(path)) return null;
        const contents = `${await readFile(path, "utf8")}\nimport "main-path";`;
        return { contents, resolveDir: dirname(path), loader: "ts" };
      });
    },
  };
}

/** The entries that are named, and what some module imports by `import()`. */
function findEntries({ inputs, outputs }: Metafile): readonly string[] {
  const named = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const imports = Object.values(inputs).flatMap((input) => input.imports);
  return [...named, ...imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path)];
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

import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { relative, resolve } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { keepTogether, type Groups } from "./build/keep-together.ts";
import { skipStubs } from "./build/skip-stubs.ts";
import { writeGenerated } from "./generate.ts";
import { writeNotices } from "./notices.ts";

const PROGRAMS = { cli: "src/entry/cli.ts", action: "src/entry/action.ts" };

/** What is loaded at once: by every command, with the first artifact that has code, with the first source of a language. */
const GROUPS: Groups = {
  main: [PROGRAMS.cli, "src/report/json/escape.ts", "src/adapters/child.ts"],
  files: ["src/policy/parsers.ts"],
  git: ["src/adapters/git/git.ts"],
  understanding: [
    "src/artifacts/analyses.ts",
    "src/facts/artifact/artifact-facts.ts",
    "src/facts/artifact/follow-closure.ts",
    "src/scanners/ast/find-in.ts",
    "src/facts/versions/multiset.ts",
    "src/scanners/supply-chain/supply-sides.ts",
    "src/languages/markdown/read.ts",
    "src/facts/readers/markdown.ts",
    "src/facts/query/fields.ts",
    "src/scanners/ast/find-between.ts",
  ],
  shell: ["src/languages/shell/analyse.ts", "src/facts/readers/shell.ts", "src/facts/dependencies/from-commands.ts"],
  code: ["src/facts/readers/code.ts"],
  python: [
    "src/languages/python/decode.ts",
    "src/languages/python/analyse.ts",
    "src/facts/names/python/dialect.ts",
    "src/facts/meaning/python/evasion.ts",
    "src/facts/meaning/python/input-output.ts",
  ],
  javascript: [
    "src/languages/javascript/load.ts",
    "src/languages/javascript/analyse.ts",
    "src/facts/names/javascript/dialect.ts",
    "src/facts/meaning/node/evasion.ts",
    "src/facts/meaning/node/input-output.ts",
  ],
  changes: ["src/scanners/ast/code-change-rules.generated.ts"],
};

/** Bundles the program into a folder: ESM, split, so that what a command does not need is never read. */
export async function bundle(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  const options: BuildOptions = {
    entryPoints: PROGRAMS,
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minify: true,
    chunkNames: "chunks/[name]-[hash]",
    assetNames: "chunks/[name]-[hash]",
    legalComments: "none",
    define: { EVOGATE_VERSION: JSON.stringify(readVersion()) },
    logLevel: "warning",
    plugins: [STORED_JSON, BUILTINS_DIRECTLY, PACKAGES_AS_MODULES, UNUSED_TOOLKIT, TABLES_WITHOUT_BLANKS],
  };
  const together = await keepTogether(GROUPS, Object.values(PROGRAMS), options);
  const { metafile } = await build({ ...options, metafile: true, plugins: [together, ...(options.plugins ?? [])] });
  skipStubs(resolve(outdir, "chunks"));
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const bundled = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput === 0 ? [] : [path]));
  writeNotices(bundled, resolve(outdir, "third-party-licenses.txt"));
}

/** Nothing else of package.json: a new script is no other program. */
function readVersion(): string {
  return (JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }).version;
}

/** A stored value above this size is a file of its own. In characters. */
const LARGE_JSON = 32_768;

/**
 * V8 reads a value faster as JSON than as source, and a large one, such as the pack of rules, faster still when it is no
 * part of a source: 8 ms of each start. In a raw template JSON needs no escapes but of these two, so that backslashes
 * are not doubled once more; and of what is not ASCII, because V8 reads a source all of ASCII faster.
 * The path of the file is relative: names in the bundle depend on the paths of what is no ordinary source.
 */
const STORED_JSON: Plugin = {
  name: "stored-json",
  setup(build) {
    build.onResolve({ filter: /\.generated\.json\?file$/ }, ({ path }) => ({
      path: path.replace("?file", ""),
      namespace: "stored-json",
    }));
    build.onLoad({ filter: /.*/, namespace: "stored-json" }, async ({ path }) => ({
      contents: await readStored(path),
      loader: "file",
    }));
    build.onLoad({ filter: /\.generated\.json$/ }, async ({ path }) => {
      const json = await readStored(path);
      if (json.length <= LARGE_JSON)
        return { contents: `export default JSON.parse(String.raw\`${json}\`)`, loader: "js" };
      const contents = `import { readFileSync } from "node:fs";
        import name from ${JSON.stringify(`${relative(".", path)}?file`)};
        export default JSON.parse(readFileSync(new URL(name, import.meta.url), "latin1"));`;
      return { contents, loader: "js" };
    });
  },
};

/** A stored value as JSON in ASCII without what ends a template. */
async function readStored(path: string): Promise<string> {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  return JSON.stringify(value).replaceAll(/[`\u0080-\uffff]|\$(?=\{)/g, escape);
}

/**
 * Takes Node's own modules from `process.getBuiltinModule` (Node 20.16): an `import` of one makes an ES module of it and
 * thereby reads all its exports, which for `node:crypto` loads web cryptography. Saves 10 ms of each start. Here each
 * export is read where it is used, so that esbuild can leave out the others.
 */
const BUILTINS_DIRECTLY: Plugin = {
  name: "builtins-directly",
  setup(build) {
    const exported = listExports();
    build.onResolve({ filter: new RegExp(`^(?:node:.*|${builtinModules.join("|")})$`) }, ({ path, kind }) => {
      return { path: path.replace(/^node:/u, ""), namespace: kind === "require-call" ? "builtin-object" : "builtin" };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin-object" }, ({ path }) => {
      return { contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`, loader: "js" };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => {
      const names = exported[path] ?? [];
      const own = `const own = process.getBuiltinModule(${JSON.stringify(path)}); export default own;`;
      const exports = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => own.${name})();`);
      return { contents: [own, ...exports].join("\n"), loader: "js" };
    });
  },
};

/** What each built-in module exports, asked of a process of its own: what runs the build may have added to them. */
function listExports(): Readonly<Record<string, readonly string[]>> {
  const list = `Object.fromEntries(${JSON.stringify(builtinModules)}.map((name) => [name, Object.keys(process.getBuiltinModule(name) ?? {})]))`;
  const script = `process.stdout.write(JSON.stringify(${list}))`;
  const listed = execFileSync(process.execPath, ["--no-warnings", "-e", script], { encoding: "utf8", env: {} });
  const names = Object.entries(JSON.parse(listed) as Readonly<Record<string, readonly string[]>>);
  return Object.fromEntries(
    names.map(([module, keys]) => [
      module,
      keys.filter((key) => key !== "default" && /^[\w$]+$/u.test(key)).toSorted(),
    ]),
  );
}

/** ES modules that packages offer to browsers and bundlers: esbuild leaves out what is not used of them. */
const MODULES_OF: Readonly<Record<string, string>> = {
  yaml: "node_modules/yaml/browser/dist/index.js",
  // What it offers to Node finds its own parts with a `require` that no bundler can follow.
  "jsonc-parser": "node_modules/jsonc-parser/lib/esm/main.js",
};
const PACKAGES_AS_MODULES: Plugin = {
  name: "packages-as-modules",
  setup(build) {
    build.onResolve({ filter: /^(?:yaml|jsonc-parser)$/ }, ({ path }) => ({ path: resolve(MODULES_OF[path] ?? path) }));
  },
};

/** What stands between words and between patterns in a table of theirs says nothing, and is read at each start. */
const TABLES_WITHOUT_BLANKS: Plugin = {
  name: "tables-without-blanks",
  setup(build) {
    build.onLoad({ filter: /[/\\](?:src|rules)[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const isTables = /[/\\]facts[/\\]prose[/\\]/u.test(path);
      const words = source.replaceAll(/`[^`$\\]*`(?=\.split\(\s*\/\\s\+\/u)/gu, (table) =>
        table.replaceAll(/\s+/gu, " "),
      );
      const contents = isTables ? words.replaceAll(/`[^`]*`/gu, (table) => table.replaceAll(/\n\s+/gu, "\n")) : words;
      return contents === source ? null : { contents, loader: "ts" };
    });
  },
};

/**
 * Modules of GitHub's toolkit that nothing is used of: @actions/core has a client for HTTP, half a megabyte, for tokens
 * that are never asked for, and does not say that importing it has no effect.
 */
const UNUSED_TOOLKIT: Plugin = {
  name: "unused-toolkit",
  setup(build) {
    build.onResolve({ filter: /^@actions\/|^\.\/[a-z-]+\.js$/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === UNUSED_TOOLKIT || !(path + asked.importer).includes("@actions/")) return null;
      const found = await build.resolve(path, { ...asked, pluginData: UNUSED_TOOLKIT });
      return { ...found, sideEffects: false };
    });
  },
};

if (import.meta.filename === process.argv[1]) {
  writeGenerated();
  await bundle("dist");
}

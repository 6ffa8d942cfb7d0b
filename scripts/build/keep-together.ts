import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build as bundle, type BuildOptions, type Metafile, type Plugin } from "esbuild";

/** Entries that are loaded one with the other, by name. A later group is loaded when the earlier ones that it uses are there. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** What an entry is made to import besides: the groups' names by the entry's path. */
type Appended = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Keeps all that a group's entries import at once in one file. esbuild puts modules in a file together that the same
 * entries reach, and each `import()` makes an entry that reaches some modules and others not: forty files, each of which
 * costs Node about a millisecond. So whoever reaches one module of a group is made to reach all of them.
 */
export async function keepTogether(
  groups: Groups,
  programs: readonly string[],
  options: BuildOptions,
): Promise<Plugin> {
  const { metafile } = await bundle({ ...options, metafile: true, write: false });
  const members = findMembers(groups, programs, metafile);
  const appended = findAppended(findEntries(metafile), members, groups, metafile);
  return {
    name: "keep-together",
    setup(build) {
      build.onResolve({ filter: /^group:/ }, ({ path }) => ({ path: path.slice(6), namespace: "group" }));
      build.onLoad({ filter: /.*/, namespace: "group" }, ({ path }) => ({
        contents: [...(members.get(path) ?? [])].map(importOf).join("\n"),
        resolveDir: process.cwd(),
      }));
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const names = appended.get(path);
        if (names === undefined) return null;
        const imports = [...names].map((name) => `import "group:${name}";`);
        const contents = [await readFile(path, "utf8"), ...imports].join("\n");
        return { contents, resolveDir: dirname(path), loader: "ts" };
      });
    },
  };
}

function importOf(path: string): string {
  return `import ${JSON.stringify(`./${path}`)};`;
}

/** The programs, and what some module imports by `import()`. */
function findEntries({ outputs }: Metafile): ReadonlySet<string> {
  return new Set(Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []));
}

/** The modules of each group: all that its entries import at once and no group before it has. */
function findMembers(
  groups: Groups,
  programs: readonly string[],
  metafile: Metafile,
): ReadonlyMap<string, ReadonlySet<string>> {
  // A program is no member of what others load: it would run.
  const taken = new Set(programs);
  const members = new Map<string, ReadonlySet<string>>();
  for (const [name, entries] of Object.entries(groups)) {
    const own = [...findImported(metafile, entries)].filter((path) => path.endsWith(".ts") && !taken.has(path));
    for (const path of own) taken.add(path);
    members.set(name, new Set(own));
  }
  return members;
}

/** An entry needs each group that it reaches a module of, by itself or through another group. The first is there anyway. */
function findAppended(
  entries: ReadonlySet<string>,
  members: ReadonlyMap<string, ReadonlySet<string>>,
  groups: Groups,
  metafile: Metafile,
): Appended {
  const [first, ...others] = Object.keys(groups);
  const appended = new Map<string, ReadonlySet<string>>();
  for (const entry of entries) {
    const names = new Set(first === undefined ? [] : [first]);
    const reached = new Set(findImported(metafile, [entry]));
    // From the last to the first, because a group reaches those before it.
    for (const name of others.toReversed()) {
      const modules = members.get(name) ?? new Set();
      if (![...reached].some((path) => modules.has(path))) continue;
      names.add(name);
      for (const path of findImported(metafile, groups[name] ?? [])) reached.add(path);
    }
    appended.set(resolve(entry), names);
  }
  return appended;
}

/** Entries with all that they import at once, and what these import. */
function findImported({ inputs }: Metafile, entries: readonly string[]): ReadonlySet<string> {
  const found = new Set(entries);
  for (const path of found) {
    for (const imported of inputs[path]?.imports ?? []) {
      if (imported.kind !== "dynamic-import" && imported.external !== true) found.add(imported.path);
    }
  }
  return found;
}

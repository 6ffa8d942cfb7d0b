import type { Ecosystem } from "../../../core/dependency.ts";
import { constantOf, type Word } from "../../word.ts";
import { findSubcommand } from "../classify.ts";
import { readArguments, uptoOperand } from "./arguments.ts";
import { INSTALLERS, type Installer } from "./installers.ts";

/** What one command of a package manager installs. Words are as they were given. */
export interface Install {
  /** Program and sub-command: `pip install`, `npx`. */
  readonly how: string;
  readonly ecosystem: Ecosystem | null;
  readonly form: Installer["form"];
  readonly packages: readonly Word[];
  /** Options that say where to fetch from, and what they say. */
  readonly registries: readonly { readonly option: string; readonly word: Word }[];
  /** Constraints install nothing by themselves: they say which version. */
  readonly lists: readonly { readonly as: "requirements" | "constraints"; readonly word: Word }[];
  /** The version that an option of its own says; null where none does. */
  readonly version: Word | null;
}

/** What a package manager is told to install; null for every other command. `words` come with its name. */
export function findInstall(name: string, words: readonly Word[]): Install | null {
  const installers = Object.hasOwn(INSTALLERS, name) ? (INSTALLERS[name] ?? []) : [];
  if (installers.length === 0) return null;
  const at = findSubcommand(name, words);
  const verbs = [constantOf(words[at]), constantOf(words[at + 1])];
  for (const installer of installers) {
    if (installer.verbs === "") return readInstaller(installer, name, words.slice(1));
    const verb = installer.verbs
      .split(" ")
      .find((one) => one === verbs[0] || (one.includes("/") && one === verbs.join("/")));
    if (verb === undefined) continue;
    const given = verb.split("/");
    return readInstaller(installer, [name, ...given].join(" "), words.slice(at + given.length));
  }
  return null;
}

function readInstaller(installer: Installer, how: string, words: readonly Word[]): Install {
  const { ecosystem, form, runs } = installer;
  const places = namesOf(installer.registries);
  const files = namesOf(installer.lists);
  const named = namesOf(installer.packages);
  const versions = namesOf(installer.versions);
  const valued = new Set([...namesOf(installer.values), ...places, ...files, ...named, ...versions]);
  const takesValue = (name: string): boolean => valued.has(name);
  // What a program that is run gets, comes after it.
  const { options, operands } = readArguments(runs === undefined ? words : uptoOperand(words, takesValue), takesValue);
  const given = options.flatMap(({ name, value }) => (value === null ? [] : [{ option: name, word: value }]));
  const wanted = given.flatMap(({ option, word }) => (named.has(option) ? [word] : []));
  if (runs === undefined) wanted.push(...operands);
  else if (runs && wanted.length === 0) wanted.push(...operands.slice(0, 1));
  return {
    how,
    ecosystem,
    form,
    packages: wanted,
    registries: given.filter(({ option }) => places.has(option)),
    lists: given.flatMap(({ option, word }) => {
      const as = /^(?:-c|--constraint)/u.test(option) ? "constraints" : "requirements";
      return files.has(option) ? [{ as, word }] : [];
    }),
    version: given.findLast(({ option }) => versions.has(option))?.word ?? null,
  };
}

function namesOf(names: string | undefined): ReadonlySet<string> {
  return new Set(names?.split(" ") ?? []);
}

import type { Access } from "../../access/access.ts";
import { isNetworkAddress } from "../../targets/host.ts";
import { constantOf, prefixOf, toWord, type Word } from "../../word.ts";
import { readArguments, uptoOperand } from "./arguments.ts";
import { findSubcommand } from "../classify.ts";

/** How a package manager is told what to install. */
interface Installer {
  /** Its sub-commands that install; empty when it has none: `npx package`. */
  readonly verbs: string;
  readonly values: string;
  /** Options that name a registry or another place to fetch from. */
  readonly registries?: string;
  /** Options that name a file with a list of packages. */
  readonly lists?: string;
  /** Options that name a package, as `npx -p package command`. */
  readonly packages?: string;
  /** Only the first operand is a package, the rest is what it is run with. */
  readonly runs?: boolean;
  readonly form: "python" | "npm" | "at" | "equals";
}

const NODE = {
  values: "--workspace -w --prefix -C --dir --filter --cache --loglevel --omit --include",
  registries: "--registry",
  form: "npm",
} as const;
const PYTHON = {
  values:
    "-t --target --prefix --root --python -p --platform --python-version --implementation --abi --cache-dir --timeout --retries --proxy --cert --no-binary --only-binary --upgrade-strategy",
  registries: "-i --index-url --extra-index-url -f --find-links --trusted-host --index --default-index",
  lists: "-r --requirement -c --constraint --requirements",
  packages: "-e --editable",
  form: "python",
} as const;
const SYSTEM = { values: "-t -o -c", form: "equals" } as const;

/** By program; from each one's own command reference. */
const INSTALLERS: Readonly<Record<string, readonly Installer[]>> = {
  pip: [{ ...PYTHON, verbs: "install download wheel" }],
  uv: [
    { ...PYTHON, verbs: "add pip/install tool/install" },
    { ...PYTHON, verbs: "tool/run", runs: true, packages: "--with --from" },
    { ...PYTHON, verbs: "run", packages: "--with", runs: false },
  ],
  uvx: [{ ...PYTHON, verbs: "", runs: true, packages: "--with --from" }],
  pipx: [
    { ...PYTHON, verbs: "install inject" },
    { ...PYTHON, verbs: "run", runs: true, packages: "--spec" },
  ],
  poetry: [{ ...PYTHON, verbs: "add" }],
  pipenv: [{ ...PYTHON, verbs: "install" }],
  pdm: [{ ...PYTHON, verbs: "add" }],
  easy_install: [{ ...PYTHON, verbs: "" }],
  conda: [
    { verbs: "install create", values: "-n --name -p --prefix --file", registries: "-c --channel", form: "equals" },
  ],
  npm: [
    { ...NODE, verbs: "install i add ci isntall" },
    { ...NODE, verbs: "exec x create init", runs: true, packages: "-p --package" },
  ],
  npx: [{ ...NODE, verbs: "", runs: true, packages: "-p --package" }],
  pnpm: [
    { ...NODE, verbs: "add install i" },
    { ...NODE, verbs: "dlx create", runs: true, packages: "--package" },
  ],
  pnpx: [{ ...NODE, verbs: "", runs: true, packages: "--package" }],
  yarn: [
    { ...NODE, verbs: "add global/add" },
    { ...NODE, verbs: "dlx create", runs: true, packages: "-p --package" },
  ],
  bun: [
    { ...NODE, verbs: "add install i" },
    { ...NODE, verbs: "x create", runs: true },
  ],
  bunx: [{ ...NODE, verbs: "", runs: true, packages: "-p --package" }],
  deno: [{ ...NODE, verbs: "add install" }],
  cargo: [
    {
      verbs: "install add",
      values: "--version --features -F --root --branch --tag --rev -p",
      registries: "--git --registry --index",
      form: "at",
    },
  ],
  go: [{ verbs: "install get", values: "", form: "at" }],
  gem: [{ verbs: "install", values: "-v --version -i --install-dir", registries: "-s --source", form: "equals" }],
  brew: [{ verbs: "install reinstall upgrade tap cask/install", values: "", form: "at" }],
  apt: [{ ...SYSTEM, verbs: "install reinstall" }],
  dpkg: [],
  yum: [{ ...SYSTEM, verbs: "install localinstall reinstall" }],
  dnf: [{ ...SYSTEM, verbs: "install reinstall" }],
  zypper: [{ ...SYSTEM, verbs: "install in" }],
  apk: [{ verbs: "add", values: "-t --virtual", registries: "-X --repository", form: "equals" }],
  snap: [{ ...SYSTEM, verbs: "install" }],
  flatpak: [{ ...SYSTEM, verbs: "install" }],
  choco: [{ ...SYSTEM, verbs: "install", registries: "-s --source" }],
  winget: [{ ...SYSTEM, verbs: "install", packages: "--id" }],
  scoop: [{ ...SYSTEM, verbs: "install" }],
  composer: [{ verbs: "require global/require", values: "", form: "equals" }],
  luarocks: [{ verbs: "install", values: "", registries: "--server", form: "equals" }],
  opam: [{ verbs: "install", values: "", form: "equals" }],
  dotnet: [
    { verbs: "add/package tool/install", values: "--version -v", registries: "--add-source --source -s", form: "at" },
  ],
  nuget: [{ verbs: "install", values: "-Version", registries: "-Source", form: "at" }],
  "install-module": [{ verbs: "", values: "-Scope -RequiredVersion -Repository", packages: "-Name", form: "at" }],
  helm: [{ verbs: "pull", values: "", registries: "--repo", form: "at" }],
};

/** The packages, registries and lists that a package manager is given. `words` come with its name. */
export function readPackages(name: string, words: readonly Word[]): readonly Access[] {
  const installers = Object.hasOwn(INSTALLERS, name) ? (INSTALLERS[name] ?? []) : [];
  const at = findSubcommand(name, words);
  const verbs = [constantOf(words[at]), constantOf(words[at + 1])];
  for (const installer of installers) {
    const verb = installer.verbs
      .split(" ")
      .find((one) => one === verbs[0] || (one.includes("/") && one === verbs.join("/")));
    if (installer.verbs === "") return readInstaller(installer, words.slice(1));
    if (verb !== undefined) return readInstaller(installer, words.slice(at + verb.split("/").length));
  }
  return [];
}

function readInstaller(installer: Installer, words: readonly Word[]): readonly Access[] {
  const { registries, lists, packages, form, runs } = installer;
  const [places, files, named] = [registries, lists, packages].map((names) => new Set(names?.split(" ") ?? []));
  const valued = new Set(installer.values.split(" "));
  const takesValue = (name: string): boolean =>
    valued.has(name) || places?.has(name) === true || files?.has(name) === true || named?.has(name) === true;
  // What a program that is run gets, comes after it.
  const { options, operands } = readArguments(runs === true ? uptoOperand(words, takesValue) : words, takesValue);
  const accesses: Access[] = [];
  const wanted: Word[] = [];
  for (const { name, value } of options) {
    if (value === null) continue;
    if (places?.has(name) === true) accesses.push({ role: "url", word: value });
    else if (files?.has(name) === true)
      accesses.push({ role: "read", word: value }, { role: "package", word: toWord(null) });
    else if (named?.has(name) === true) wanted.push(value);
  }
  if (runs === undefined) wanted.push(...operands);
  else if (runs && wanted.length === 0) wanted.push(...operands.slice(0, 1));
  return [...accesses, ...wanted.flatMap((word) => readPackage(word, form))];
}

/** A package as `name` or `name@version`; a file or folder of this machine is no package of somebody else's. */
function readPackage(word: Word, form: Installer["form"]): readonly Access[] {
  const text = constantOf(word);
  if (text === null) return [{ role: "package", word: nameOfTemplate(word, form) }];
  const address = text.replace(/^(?:git|hg|svn)\+|^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(?=\w+(?:\+\w+)?:\/\/)/gu, "");
  if (isNetworkAddress(address))
    return [
      { role: "url", word: [address] },
      { role: "package", word: [text] },
    ];
  if (
    /^(?:\.{1,2}(?:\/|$|\[)|[/~]|file:|[A-Za-z]:[\\/])/u.test(text) ||
    /\.(?:whl|tgz|tar\.gz|deb|rpm|nupkg|gem)$/u.test(text)
  ) {
    return [{ role: "read", word: [text] }];
  }
  return [{ role: "package", word: [spellPackage(text, form)] }];
}

function spellPackage(text: string, form: Installer["form"]): string {
  switch (form) {
    // PEP 508: `name[extras]==version; marker`, other comparisons kept.
    case "python": {
      const [requirement = ""] = text.split(";");
      return requirement
        .replaceAll(/\s+|\[[^\]]*\]/gu, "")
        .replace(/={2,3}/u, "@")
        .replace(/(?<=^[\w.-]+)(?=[<>!~])/u, "@");
    }
    case "equals":
      return text.replace(/=+/u, "@");
    case "npm":
    case "at":
      return text;
  }
}

/** `left-pad@$version`: the name is known. */
function nameOfTemplate(word: Word, form: Installer["form"]): Word {
  const separator = form === "python" || form === "equals" ? /[=<>!~[]/u : /(?<=.)@/u;
  const known = prefixOf(word);
  const end = known.search(separator);
  return end === -1 ? toWord(null) : [`${known.slice(0, end)}@*`];
}

import type { Ecosystem } from "../../../core/dependency.ts";

/** How a package manager is told what to install. */
export interface Installer {
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
  /** Options that say which version of the one package. */
  readonly versions?: string;
  /** Where its packages come from; null where nobody here knows the registry. */
  readonly ecosystem: Ecosystem | null;
  readonly form: "python" | "npm" | "at" | "equals";
}

const NODE = {
  values: "--workspace -w --prefix -C --dir --filter --cache --loglevel --omit --include",
  registries: "--registry",
  ecosystem: "npm",
  form: "npm",
} as const;
const PYTHON = {
  values:
    "-t --target --prefix --root --python -p --platform --python-version --implementation --abi --cache-dir --timeout --retries --proxy --cert --no-binary --only-binary --upgrade-strategy",
  registries: "-i --index-url --extra-index-url -f --find-links --trusted-host --index --default-index",
  lists: "-r --requirement -c --constraint --requirements",
  packages: "-e --editable",
  ecosystem: "PyPI",
  form: "python",
} as const;
const SYSTEM = { values: "-t -o -c", ecosystem: null, form: "equals" } as const;

/** By program; from each one's own command reference. */
export const INSTALLERS: Readonly<Record<string, readonly Installer[]>> = {
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
    {
      verbs: "install create",
      values: "-n --name -p --prefix --file",
      registries: "-c --channel",
      ecosystem: "Conda",
      form: "equals",
    },
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
      values: "--features -F --root --branch --tag --rev -p",
      versions: "--version --vers",
      registries: "--git --registry --index",
      ecosystem: "crates.io",
      form: "at",
    },
  ],
  go: [{ verbs: "install get", values: "", ecosystem: "Go", form: "at" }],
  gem: [
    {
      verbs: "install",
      values: "-i --install-dir",
      versions: "-v --version",
      registries: "-s --source",
      ecosystem: "RubyGems",
      form: "equals",
    },
  ],
  brew: [{ verbs: "install reinstall upgrade tap cask/install", values: "", ecosystem: "Homebrew", form: "at" }],
  apt: [{ ...SYSTEM, verbs: "install reinstall", ecosystem: "Debian" }],
  dpkg: [],
  yum: [{ ...SYSTEM, verbs: "install localinstall reinstall" }],
  dnf: [{ ...SYSTEM, verbs: "install reinstall" }],
  zypper: [{ ...SYSTEM, verbs: "install in" }],
  apk: [{ verbs: "add", values: "-t --virtual", registries: "-X --repository", ecosystem: null, form: "equals" }],
  snap: [{ ...SYSTEM, verbs: "install" }],
  flatpak: [{ ...SYSTEM, verbs: "install" }],
  choco: [{ ...SYSTEM, verbs: "install", registries: "-s --source" }],
  winget: [{ ...SYSTEM, verbs: "install", packages: "--id" }],
  scoop: [{ ...SYSTEM, verbs: "install" }],
  composer: [{ verbs: "require global/require", values: "", ecosystem: null, form: "equals" }],
  luarocks: [{ verbs: "install", values: "", registries: "--server", ecosystem: null, form: "equals" }],
  opam: [{ verbs: "install", values: "", ecosystem: null, form: "equals" }],
  dotnet: [
    {
      verbs: "add/package tool/install",
      values: "--version -v",
      registries: "--add-source --source -s",
      ecosystem: null,
      form: "at",
    },
  ],
  nuget: [{ verbs: "install", values: "-Version", registries: "-Source", ecosystem: null, form: "at" }],
  "install-module": [
    { verbs: "", values: "-Scope -RequiredVersion -Repository", packages: "-Name", ecosystem: null, form: "at" },
  ],
  helm: [{ verbs: "pull", values: "", registries: "--repo", ecosystem: null, form: "at" }],
};

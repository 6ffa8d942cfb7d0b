import type { ProgramRow } from "./program-class.ts";

/** Sub-commands whose class differs from their program's. Two words where the first one does not say it. */
export const SUBCOMMANDS: Readonly<Record<string, readonly ProgramRow[]>> = {
  // git(1), GIT COMMANDS
  git: [
    [
      "version-control",
      "reads the repository",
      "status log diff show blame annotate shortlog describe rev-parse rev-list ls-files ls-tree cat-file show-ref for-each-ref name-rev merge-base grep count-objects check-ignore check-attr whatchanged range-diff cherry diff-tree diff-index diff-files var version --version help fsck verify-commit verify-tag",
    ],
    [
      "version-control",
      "lists and changes nothing",
      "branch/ branch/-a branch/-r branch/-v branch/-vv branch/--list branch/--show-current branch/--contains branch/--merged branch/--all tag/ tag/-l tag/--list tag/--contains tag/--points-at stash/list stash/show remote/ remote/-v remote/get-url config/--get config/--get-all config/--list config/-l config/get config/list worktree/list submodule/ submodule/status notes/show notes/list bisect/log reflog reflog/show sparse-checkout/list symbolic-ref/--short bundle/verify bundle/list-heads",
    ],
    [
      "remote",
      "exchanges commits with another machine",
      "push pull fetch clone ls-remote remote/update remote/show request-pull send-email svn p4 submodule/update submodule/add lfs daemon http-backend send-pack fetch-pack",
    ],
    [
      "destructive",
      "throws away work or history",
      "clean reset filter-branch filter-repo gc prune reflog/expire reflog/delete update-ref replace restore rm branch/-D branch/-d branch/--delete tag/-d tag/--delete stash/drop stash/clear",
    ],
    ["inline-code", "runs a command in every submodule or commit", "submodule/foreach bisect/run"],
    [
      "version-control-write",
      "changes the work tree, the index, branches or settings",
      "add commit checkout switch branch tag merge rebase cherry-pick revert stash mv init apply am worktree submodule remote notes bisect config update-index read-tree write-tree commit-tree hash-object sparse-checkout maintenance rerere mergetool difftool format-patch bundle archive symbolic-ref",
    ],
  ],
  // npm, pnpm, yarn and bun: command reference of each
  npm: [
    [
      "test-runner",
      "runs a script of the work area's package.json, which is read apart",
      "test t tst run run-script start stop restart",
    ],
    [
      "inspection",
      "prints what is installed or configured",
      "ls list ll outdated why explain root prefix bin version --version -v help",
    ],
    [
      "remote",
      "publishes, or acts on the registry's account",
      "publish unpublish deprecate login logout adduser token owner access dist-tag star team org profile whoami",
    ],
  ],
  pnpm: [
    ["test-runner", "runs a script of the work area's package.json, which is read apart", "test t run start"],
    ["inspection", "prints what is installed", "ls list why outdated root bin"],
    ["remote", "publishes packages", "publish login"],
  ],
  yarn: [
    [
      "test-runner",
      "runs a script of the work area's package.json, which is read apart",
      "test run start build lint format",
    ],
    ["inspection", "prints what is installed", "list why info --version"],
    ["remote", "publishes packages", "publish npm login"],
  ],
  bun: [
    ["test-runner", "runs tests or scripts of the work area", "test run"],
    ["compiler", "bundles sources", "build"],
    ["installer", "installs packages of other people", "install i add x create update"],
  ],
  deno: [
    ["test-runner", "runs tests or tasks of the work area", "test bench task"],
    ["formatter", "checks or formats sources", "fmt lint check doc info"],
    ["installer", "installs programs of other people", "install add x"],
  ],
  pip: [["inspection", "prints what is installed", "list show freeze check --version help inspect debug"]],
  uv: [
    ["inspection", "prints what is installed", "tree version --version help"],
    ["interpreter", "runs a program in an environment of its own", "run"],
  ],
  poetry: [
    ["inspection", "prints what is installed", "show check version env about"],
    ["interpreter", "runs a program in the project's environment", "run"],
    ["remote", "publishes packages", "publish"],
  ],
  conda: [["inspection", "prints what is installed", "list info env/list --version"]],
  cargo: [
    ["compiler", "builds the work area's crate", "build b check c doc metadata tree version --version clean"],
    ["test-runner", "runs tests, benchmarks or programs of the work area", "test t bench run r nextest miri"],
    ["formatter", "checks or formats sources", "fmt clippy fix"],
    ["remote", "publishes packages", "publish login owner yank"],
  ],
  go: [
    [
      "compiler",
      "builds the work area's module",
      "build vet list env version doc tool clean mod/verify mod/graph mod/why",
    ],
    ["test-runner", "runs tests of the work area", "test"],
    ["formatter", "formats sources", "fmt fix"],
  ],
  rustup: [["inspection", "prints what is installed", "show which --version"]],
  dotnet: [
    ["compiler", "builds the work area's project", "build clean msbuild"],
    ["test-runner", "runs tests or programs of the work area", "test run"],
    ["formatter", "formats sources", "format"],
    ["inspection", "prints what is installed", "--info --version --list-sdks"],
  ],
  mix: [
    ["compiler", "builds the work area's project", "compile"],
    ["test-runner", "runs tests of the work area", "test"],
    ["formatter", "formats sources", "format credo dialyzer"],
  ],
  stack: [["compiler", "builds the work area's project", "build test"]],
  cabal: [["compiler", "builds the work area's project", "build test check"]],
  swift: [["compiler", "builds and tests the work area's package", "build test"]],
  bundle: [
    ["test-runner", "runs a program of the work area's bundle", "exec"],
    ["inspection", "prints what is installed", "list show info check"],
  ],
  brew: [["inspection", "prints what is installed", "list info search deps outdated config doctor --prefix --version"]],
  apt: [["inspection", "prints what is installed or known", "list show search policy"]],
  gem: [["inspection", "prints what is installed", "list search specification which env"]],
  // Docker CLI reference; kubectl reference
  docker: [
    [
      "inspection",
      "lists containers and images",
      "ps images version info inspect stats top diff history search container/ls image/ls compose/ps compose/config",
    ],
  ],
  podman: [["inspection", "lists containers and images", "ps images version info inspect"]],
  kubectl: [
    [
      "cloud",
      "changes or enters a cluster",
      "exec apply delete create patch scale port-forward cp run attach proxy drain cordon",
    ],
  ],
  // gh manual; what only shows still asks a service in the user's name
  gh: [
    [
      "remote",
      "asks or changes a code host in the user's name",
      "api pr issue release repo gist secret variable workflow run auth ssh-key codespace search",
    ],
  ],
  // systemctl(1), crontab(1), schtasks, launchctl(1)
  systemctl: [
    ["inspection", "prints the state of services", "status list-units list-unit-files is-active is-enabled show cat"],
  ],
  service: [["inspection", "prints the state of services", "--status-all"]],
  launchctl: [["inspection", "prints the state of services", "list print"]],
  terraform: [["formatter", "checks or formats sources", "fmt validate version"]],
  tofu: [["formatter", "checks or formats sources", "fmt validate version"]],
  helm: [["inspection", "renders templates of the work area", "template lint version"]],
  "pre-commit": [
    ["test-runner", "runs the checks of the work area", "run"],
    ["inspection", "checks its configuration", "validate-config"],
  ],
  openssl: [["inspection", "prints digests, versions and certificates", "version dgst x509 asn1parse ciphers list"]],
  code: [["installer", "installs what the editor then runs", "--install-extension"]],
  ollama: [["inspection", "lists models", "list ps show"]],
  tmux: [["inspection", "lists sessions", "ls list-sessions"]],
  ip: [["inspection", "prints addresses and routes", "addr a route link"]],
  mount: [["inspection", "lists what is mounted", "/ -l"]],
  // chmod(1)
  chmod: [
    [
      "file-operation",
      "leaves a file to its owner alone, told as fs-write",
      "700 600 500 400 0700 0600 0500 0400 go-rwx og-rwx go= og= go-w o-rwx",
    ],
  ],
  hg: [["version-control", "reads the repository", "status log diff annotate cat files identify summary"]],
  svn: [["version-control", "reads the work tree", "status diff info log"]],
  jj: [["version-control", "reads the repository", "log status diff show"]],
};

/** Modules that `python -m` runs: Python documentation, "Modules command-line interface", and each package's own. */
export const PYTHON_MODULES: readonly ProgramRow[] = [
  ["test-runner", "runs the tests of the work area", "pytest unittest doctest tox nox coverage trace"],
  [
    "formatter",
    "checks or formats sources",
    "black isort ruff flake8 pylint mypy pyright pycodestyle pyflakes autopep8 yapf bandit tabnanny",
  ],
  ["compiler", "compiles sources", "py_compile compileall build zipapp cython"],
  [
    "inspection",
    "prints what it is given in another form",
    "json.tool tokenize ast dis symtable platform sysconfig site calendar this timeit inspect",
  ],
  [
    "file-operation",
    "packs, unpacks or makes folders, told as fs-read and fs-write",
    "zipfile tarfile gzip venv virtualenv",
  ],
  ["installer", "installs packages of other people", "pip ensurepip pipx pipenv poetry uv easy_install"],
  [
    "remote",
    "opens a port or sends",
    "http.server smtpd ftplib telnetlib webbrowser uvicorn gunicorn flask http.client twine",
  ],
  ["inline-code", "runs a text as code", "code pdb cProfile profile runpy idlelib"],
];

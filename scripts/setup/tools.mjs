/**
 * A program that some tests use, at one version, in a folder of its own outside of the repository. To add one, write it
 * here: the set-up installs it, and `findTool` of test/support/tools.ts finds it. Tests skip without it.
 *
 * @typedef {object} Tool
 * @property {string} name as `findTool` knows it
 * @property {string} version exact, so that every machine tests with the same
 * @property {string} why what it is needed for
 * @property {string} program path of the program in the tool's folder
 * @property {(folder: string) => readonly (readonly [string, ...string[]])[]} commands
 *   what fills the folder, one after the other, without a shell; the folder is empty, absolute, and stays where it is
 */

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
];

/** A package of npm, without its scripts. A machine without a network is told so after seconds, not minutes. */
function installNpm(folder, packageAtVersion) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1"];
  return ["npm", "install", "--prefix", folder, "--ignore-scripts", ...quiet, packageAtVersion];
}

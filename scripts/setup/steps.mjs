import { toolStep } from "./cached-tool.mjs";
import { NPM_PACKAGES } from "./npm-packages.mjs";
import { SYSTEM_PACKAGES } from "./system-packages.mjs";
import { TOOLS } from "./tools.mjs";

/**
 * One thing that the set-up can install.
 *
 * @typedef {object} Step
 * @property {string} name what it is, as people read it
 * @property {string} why what it is needed for
 * @property {readonly ("demo" | "develop" | "test")[]} neededBy the tasks that use it
 * @property {boolean} [isOptional] whether the tasks go on without it
 * @property {() => boolean} [isAllowed] whether the command may be run here; if not, people have to type it
 * @property {readonly [string, ...string[]]} command what installs it, run at the root without a shell
 * @property {(root: string) => boolean} isDone whether it is there and up to date; has to be quick
 */

/**
 * In the order in which they are installed. The demo can do without each of them: `dist/` is committed and has no
 * dependencies.
 *
 * @type {readonly Step[]}
 */
export const STEPS = [NPM_PACKAGES, ...SYSTEM_PACKAGES, ...TOOLS.map(toolStep)];

import { absoluteOnly } from "../search-path.ts";

/** Variables as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;
export type Setting = readonly [key: string, value: string];

/** Where the repository is, as git tells its hooks, and what git needs to start. */
const INHERITED = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_EXEC_PATH",
  "HOME",
  "TMPDIR",
];

/** No configuration of user and system, no substituted objects, no network, no locks, no questions; see git(1). */
const ISOLATION: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_ATTR_NOSYSTEM: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: "/dev/null",
  GIT_NO_LAZY_FETCH: "1",
  // An empty list: git's older versions, which do not know the line above, may use no transport for a fetch.
  GIT_ALLOW_PROTOCOL: "",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** Overrules the repository's own configuration, which may have come with it. See git-config(1). */
const SETTINGS: readonly Setting[] = [
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.attributesFile", "/dev/null"],
  ["core.pager", "cat"],
  ["core.askPass", ""],
  ["core.sshCommand", "false"],
  ["credential.helper", ""],
  ["protocol.allow", "never"],
  // Replace refs would be on in spite of the variable: before git 2.42 this setting wins.
  ["core.useReplaceRefs", "false"],
  // A cache of the parents of commits, which may say something else than the commits.
  ["core.commitGraph", "false"],
  ["core.warnAmbiguousRefs", "true"],
  // Git advises on the file of grafts even when it is empty.
  ["advice.graftFileDeprecated", "false"],
];

/** Where user and system keep their configuration. */
const USER_CONFIGURATION = ["HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"];

/** The environment of every git process that looks at a repository; what is not listed above is dropped. */
export function isolate(environment: Environment, settings: readonly Setting[]): Record<string, string> {
  const overruling = [...SETTINGS, ...settings];
  return {
    ...pick(environment, INHERITED),
    PATH: absoluteOnly(environment["PATH"]),
    ...ISOLATION,
    GIT_CONFIG_COUNT: `${overruling.length}`,
    ...Object.fromEntries(
      overruling.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** For one question about the user's and the system's own configuration; no repository is looked at. */
export function outsideRepositories(environment: Environment): Record<string, string> {
  return {
    ...pick(environment, USER_CONFIGURATION),
    PATH: absoluteOnly(environment["PATH"]),
    GIT_DIR: "/dev/null",
    LC_ALL: "C",
  };
}

function pick(environment: Environment, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

import type { SettingsSyntax } from "./formats/agent-settings.ts";
import type { DataFacts } from "./runs.ts";

type Reader = (text: string) => DataFacts;

const syntaxOf = (path: string): SettingsSyntax => {
  if (path.endsWith(".toml")) return "toml";
  return /\.ya?ml$/u.test(path) ? "yaml" : "json";
};

export const DOCKERFILE: RegExp = /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]+\.dockerfile)$/iu;
export const COMPOSE_FILE: RegExp = /(?:^|\/)(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/u;

/** Settings of agents and editors: servers, hooks, permissions, plugins. */
const AGENT_SETTINGS =
  /(?:^|\/)(?:\.?mcp(?:[._-][^/]*)?\.(?:json|ya?ml|toml)|(?:claude_desktop_config|devcontainer|\.devcontainer|gemini-extension|opencode|openclaw(?:\.plugin)?)\.jsonc?)$|(?:^|\/)\.(?:claude|claude-plugin|cursor|vscode|codex|gemini|windsurf|roo|cline|kiro|zed|goose|amazonq|continue|junie|opencode|openclaw)\/(?:[^/]+\/)*[^/]+\.(?:jsonc?|ya?ml|toml)$|(?:^|\/)(?:hooks\/hooks|\.github\/hooks\/[^/]+)\.json$/u;

/** Texts for models that are kept as data: what they say is read as it would be in a file of its own. */
const PROMPT_STORE =
  /(?:^|\/)(?:prompts|memory|memories)\/(?:[^/]+\/)*[^/]+\.(?:jsonc?|jsonl|ndjson|ya?ml)$|\.prompt\.ya?ml$/iu;

/** Formats by path; the first that fits counts. Parsers are loaded when the first file of their kind is read. */
const FORMATS: readonly (readonly [path: RegExp, load: (path: string) => Promise<Reader>])[] = [
  [/(?:^|\/)package\.json$/u, async () => (await import("./formats/package-json.ts")).readPackageJson],
  [/(?:^|\/)pyproject\.toml$/u, async () => (await import("./formats/pyproject.ts")).readPyproject],
  [/(?:^|\/)setup\.cfg$/u, async () => (await import("./formats/setup-cfg.ts")).readSetupCfg],
  [
    /(?:^|\/)requirements(?:[-_.][^/]*)?\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/u,
    async () => (await import("./formats/requirements.ts")).readRequirements,
  ],
  [/\.ipynb$/u, async () => (await import("./formats/notebook.ts")).readNotebook],
  [/\.pth$/u, async () => (await import("./formats/python-start.ts")).readPth],
  [/(?:^|\/)\.npmrc$/u, async () => (await import("./formats/package-clients.ts")).readNpmrc],
  [
    /(?:^|\/)(?:\.pypirc|pip\.(?:conf|ini))$/u,
    async () => (await import("./formats/package-clients.ts")).readPythonIndexes,
  ],
  [/(?:^|\/)(?:(?:GNU)?[Mm]akefile|[^/]+\.mk)$/u, async () => (await import("./formats/makefile.ts")).readMakefile],
  [DOCKERFILE, async () => (await import("./formats/dockerfile.ts")).readDockerfile],
  [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/u, async () => (await import("./formats/workflow.ts")).readWorkflow],
  [/(?:^|\/)action\.ya?ml$/u, async () => (await import("./formats/workflow.ts")).readAction],
  [COMPOSE_FILE, async () => (await import("./formats/compose.ts")).readCompose],
  [/(?:^|\/)\.pre-commit-config\.ya?ml$/u, async () => (await import("./formats/commit-hooks.ts")).readPreCommit],
  [/(?:^|\/)\.?lefthook(?:-local)?\.ya?ml$/u, async () => (await import("./formats/commit-hooks.ts")).readLefthook],
  [/\.(?:service|timer|socket|path)$/u, async () => (await import("./formats/systemd-unit.ts")).readSystemdUnit],
  [
    /(?:^|\/)(?:crontab|[^/]+\.cron|[^/]+\.crontab)$|(?:^|\/)cron\.d\/[^/]+$/u,
    async (path) => {
      const { readCrontab } = await import("./formats/crontab.ts");
      const hasUsers = /(?:^|\/)(?:etc\/crontab|cron\.d\/[^/]+)$/u.test(path);
      return (text) => readCrontab(text, hasUsers);
    },
  ],
  [
    AGENT_SETTINGS,
    async (path) => {
      const { readAgentSettings } = await import("./formats/agent-settings.ts");
      return (text) => readAgentSettings(text, syntaxOf(path));
    },
  ],
  [
    PROMPT_STORE,
    async (path) => {
      const { readPromptStore } = await import("./formats/prompt-store.ts");
      return (text) => readPromptStore(text, path);
    },
  ],
];

/** What has no other meaning here is data. */
const PLAIN: typeof FORMATS = [
  [/\.jsonc?$/iu, async () => (await import("./formats/plain-json.ts")).readPlainJson],
  [/\.(?:jsonl|ndjson)$/iu, async () => (await import("./formats/plain-json.ts")).readJsonLines],
  [/\.ya?ml$/iu, async () => (await import("./formats/plain-yaml.ts")).readPlainYaml],
  [/\.toml$/iu, async () => (await import("./formats/plain-toml.ts")).readPlainToml],
];

/** What the settings of an agent are written in; null for every other path. */
export function settingsSyntax(path: string): SettingsSyntax | null {
  return AGENT_SETTINGS.test(path) ? syntaxOf(path) : null;
}

/** Whether a path is that of a format that makes code run. */
export function makesCodeRun(path: string): boolean {
  return FORMATS.some(([pattern]) => pattern.test(path));
}

/**
 * What reads a file of a format that makes code run, or of data that is only asked for its syntax, told by its path (`/`
 * between folders); null when it is of none.
 */
export async function loadDataReader(path: string): Promise<Reader | null> {
  const load = [...FORMATS, ...PLAIN].find(([pattern]) => pattern.test(path))?.[1];
  return load === undefined ? null : await load(path);
}

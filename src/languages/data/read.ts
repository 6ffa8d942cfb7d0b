import type { DataFacts } from "./runs.ts";

type Reader = (text: string, path: string) => Promise<DataFacts>;

const syntaxOf = (path: string): "json" | "yaml" | "toml" => {
  if (path.endsWith(".toml")) return "toml";
  return /\.ya?ml$/u.test(path) ? "yaml" : "json";
};

/** Formats by path; the first that fits counts. Parsers are loaded when the first file of their kind is read. */
const READERS: readonly (readonly [path: RegExp, reader: Reader])[] = [
  [/(?:^|\/)package\.json$/u, async (text) => (await import("./formats/package-json.ts")).readPackageJson(text)],
  [/(?:^|\/)pyproject\.toml$/u, async (text) => (await import("./formats/pyproject.ts")).readPyproject(text)],
  [/(?:^|\/)setup\.cfg$/u, async (text) => (await import("./formats/setup-cfg.ts")).readSetupCfg(text)],
  [/\.ipynb$/u, async (text) => (await import("./formats/notebook.ts")).readNotebook(text)],
  [/\.pth$/u, async (text) => (await import("./formats/python-start.ts")).readPth(text)],
  [/(?:^|\/)\.npmrc$/u, async (text) => (await import("./formats/package-clients.ts")).readNpmrc(text)],
  [
    /(?:^|\/)(?:\.pypirc|pip\.(?:conf|ini))$/u,
    async (text) => (await import("./formats/package-clients.ts")).readPythonIndexes(text),
  ],
  [
    /(?:^|\/)(?:(?:GNU)?[Mm]akefile|[^/]+\.mk)$/u,
    async (text) => (await import("./formats/makefile.ts")).readMakefile(text),
  ],
  [
    /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]+\.dockerfile)$/iu,
    async (text) => (await import("./formats/dockerfile.ts")).readDockerfile(text),
  ],
  [
    /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/u,
    async (text) => (await import("./formats/workflow.ts")).readWorkflow(text),
  ],
  [/(?:^|\/)action\.ya?ml$/u, async (text) => (await import("./formats/workflow.ts")).readAction(text)],
  [
    /(?:^|\/)(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/u,
    async (text) => (await import("./formats/compose.ts")).readCompose(text),
  ],
  [
    /(?:^|\/)\.pre-commit-config\.ya?ml$/u,
    async (text) => (await import("./formats/commit-hooks.ts")).readPreCommit(text),
  ],
  [
    /(?:^|\/)\.?lefthook(?:-local)?\.ya?ml$/u,
    async (text) => (await import("./formats/commit-hooks.ts")).readLefthook(text),
  ],
  [
    /\.(?:service|timer|socket|path)$/u,
    async (text) => (await import("./formats/systemd-unit.ts")).readSystemdUnit(text),
  ],
  [
    /(?:^|\/)(?:crontab|[^/]+\.cron|[^/]+\.crontab)$|(?:^|\/)cron\.d\/[^/]+$/u,
    async (text, path) =>
      (await import("./formats/crontab.ts")).readCrontab(text, /(?:^|\/)(?:etc\/crontab|cron\.d\/[^/]+)$/u.test(path)),
  ],
  [
    /(?:^|\/)(?:\.?mcp(?:[._-][^/]*)?\.(?:json|ya?ml|toml)|claude_desktop_config\.json|devcontainer\.json|\.devcontainer\.json)$|(?:^|\/)\.(?:claude|cursor|vscode|codex|gemini|windsurf|roo|cline|kiro|zed|goose|amazonq|continue)\/(?:[^/]+\/)*[^/]+\.(?:json|ya?ml|toml)$|(?:^|\/)hooks\/hooks\.json$/u,
    async (text, path) => (await import("./formats/agent-settings.ts")).readAgentSettings(text, syntaxOf(path)),
  ],
];

/** Reads a file of a format that makes code run, told by its path (`/` between folders); null when it is of none. */
export async function readData(path: string, text: string): Promise<DataFacts | null> {
  const reader = READERS.find(([pattern]) => pattern.test(path))?.[1];
  return reader === undefined ? null : await reader(text, path);
}

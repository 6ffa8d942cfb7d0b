import { isToolPolicy } from "../../artifacts/formats/progent/marks.ts";
import { COMPOSE_FILE, DOCKERFILE, settingsSyntax } from "../../languages/data/read.ts";
import type { DeclaredFacts, RateTarget } from "./declared-facts.ts";

type ReadDeclared = (text: string, rate: RateTarget) => DeclaredFacts;

/** A kind of file that says what an agent, its tools or what runs its code may do. */
interface DeclaringFormat {
  readonly fits: (path: string, text: string) => boolean;
  readonly load: (path: string) => Promise<ReadDeclared>;
}

const RUNTIME_NAME = /(?:^|\/)\.?srt-settings(?:[.-][^/]*)?\.json$/u;
/** Both halves of the settings of sandbox-runtime, whatever the file is called. */
const RUNTIME_KEYS = [/"(?:allowed|denied)Domains"/u, /"(?:denyRead|allowWrite|denyWrite)"/u];
const isJson = (path: string): boolean => /\.jsonc?$/iu.test(path);

/** The first that fits counts. What reads one is loaded where one is met. */
const FORMATS: readonly DeclaringFormat[] = [
  {
    fits: (path) => settingsSyntax(path) !== null,
    async load(path) {
      const [{ readDeclaredSettings }, { readSettings }] = await Promise.all([
        import("./settings.ts"),
        import("../../languages/data/formats/agent-settings.ts"),
      ]);
      const syntax = settingsSyntax(path) ?? "json";
      return (text, rate) => readDeclaredSettings(readSettings(text, syntax).root, rate);
    },
  },
  {
    fits: (path, text) => RUNTIME_NAME.test(path) || (isJson(path) && RUNTIME_KEYS.every((key) => key.test(text))),
    load: async () => (await import("./isolation/sandbox-runtime.ts")).readSandboxRuntime,
  },
  {
    fits: isToolPolicy,
    load: async () => (await import("./tool-policy/read.ts")).readToolPolicy,
  },
  {
    fits: (path) => COMPOSE_FILE.test(path),
    load: async () => (await import("./isolation/compose.ts")).readComposeIsolation,
  },
  {
    fits: (path) => DOCKERFILE.test(path),
    load: async () => (await import("./isolation/dockerfile.ts")).readBuildIsolation,
  },
];

/** Whether a file is of a format that declares something. */
export function mayDeclare(path: string, text: string): boolean {
  return FORMATS.some(({ fits }) => fits(path, text));
}

/** What reads the declarations of a file; null where it is of no format that has any. */
export async function loadDeclaredReader(path: string, text: string): Promise<ReadDeclared | null> {
  return (await FORMATS.find(({ fits }) => fits(path, text))?.load(path)) ?? null;
}

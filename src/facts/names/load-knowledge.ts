import type { Language } from "../../core/source-facts.ts";
import { joinMeanings } from "../meaning/join-meanings.ts";
import type { Knowledge } from "./resolve.ts";

/** How to get at what each language's names mean; a line a language. Loaded when the first source in it is met. */
const LOADERS: Partial<Readonly<Record<Language, () => Promise<Knowledge>>>> = {
  async python() {
    const [{ PYTHON }, { EVASION }, { PYTHON_INPUT_OUTPUT }, { analysePython }, { analyseShell }] = await Promise.all([
      import("./python/dialect.ts"),
      import("../meaning/python/evasion.ts"),
      import("../meaning/python/input-output.ts"),
      import("../../languages/python/analyse.ts"),
      import("../../languages/shell/analyse.ts"),
    ]);
    return {
      dialect: PYTHON,
      meanings: joinMeanings([EVASION, PYTHON_INPUT_OUTPUT]),
      analyse(text, language) {
        if (language === "python") return analysePython(text);
        return language === "shell" ? analyseShell(text) : null;
      },
    };
  },
  javascript: loadJavaScript,
  typescript: loadJavaScript,
};

async function loadJavaScript(): Promise<Knowledge> {
  const [{ JAVASCRIPT }, { NODE_EVASION }, { NODE_INPUT_OUTPUT }, { analyseJavaScript }, { analyseShell }] =
    await Promise.all([
      import("./javascript/dialect.ts"),
      import("../meaning/node/evasion.ts"),
      import("../meaning/node/input-output.ts"),
      import("../../languages/javascript/analyse.ts"),
      import("../../languages/shell/analyse.ts"),
    ]);
  return {
    dialect: JAVASCRIPT,
    meanings: joinMeanings([NODE_EVASION, NODE_INPUT_OUTPUT]),
    analyse(text, language) {
      if (language === "javascript") return analyseJavaScript(text, { language, module: "unknown" });
      return language === "shell" ? analyseShell(text) : null;
    },
  };
}

const loaded = new Map<Language, Promise<Knowledge>>();

/** What following the names of a language takes; null when nobody here follows them. Its tables are joined once. */
export async function loadKnowledge(language: Language): Promise<Knowledge | null> {
  const known = loaded.get(language) ?? LOADERS[language]?.();
  if (known === undefined) return null;
  loaded.set(language, known);
  return await known;
}

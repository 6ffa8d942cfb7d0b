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
};

/** What following the names of a language takes; null when nobody here follows them. */
export async function loadKnowledge(language: Language): Promise<Knowledge | null> {
  return (await LOADERS[language]?.()) ?? null;
}

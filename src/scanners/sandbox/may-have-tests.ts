import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Language } from "../../core/source-facts.ts";
import { isTestFile } from "../../facts/tests/test-file.ts";
import { recogniseLanguage } from "../../languages/recognise.ts";

const CODE: ReadonlySet<Language> = new Set<Language>(["python", "javascript", "typescript", "shell"]);
/** What a file says that runners of Python, JavaScript and shell would take tests from, wherever it lies. */
const TEST_WORDS = /TestCase\b|\bnode:test\b|^@test\b/mu;
const TEST_KEY = /^test:/mu;

/** Whether there is anything that tests could test. Instructions are no code, whatever they have in fences. */
export function hasCode(readings: readonly FileReading[]): boolean {
  return readings.some(
    ({ path, content }) => content.kind === "text" && CODE.has(recogniseLanguage(path, content.text)),
  );
}

/** False when certainly nothing here is a test or names one: from names and words alone, without reading any code. */
export function mayHaveTests(readings: readonly FileReading[]): boolean {
  return readings.some(({ path, content }) => {
    if (content.kind !== "text") return false;
    const language = recogniseLanguage(path, content.text);
    if (language === "markdown") return content.text.startsWith("---") && TEST_KEY.test(content.text);
    return CODE.has(language) && (isTestFile(path) || TEST_WORDS.test(content.text));
  });
}

import type { Span } from "../../../core/span.ts";
import type { Embedded, Language } from "../../../core/source-facts.ts";
import type { Content } from "../../content.ts";
import { guessLanguage } from "./guess-language.ts";
import { readInfoString, type Prompts } from "./info-string.ts";
import { markPlaceholders } from "./placeholders.ts";
import { findPrompts, readTyped } from "./prompts.ts";
import { readCommandLines } from "./command-lines.ts";

const OF_PROMPTS: Readonly<Record<Exclude<Prompts, "none">, Language>> = {
  shell: "shell",
  python: "python",
  powershell: "powershell",
};

/** A fence with its info string, or an indented block (null), as code of its language; what is not typed is left out. */
export function embedBlock(content: Content, info: string | null, span: Span): Embedded {
  const named = info === null ? null : readInfoString(info);
  const shown = named === null || named.prompts === "none" ? findPrompts(content.text) : named.prompts;
  const prompts = named === null || fits(named.language, shown) ? shown : "none";
  const language = named?.language ?? (prompts === "none" ? languageOfOther(content, info) : OF_PROMPTS[prompts]);
  const isGuess = named === null && prompts === "none" && language === "shell";
  const typed = isGuess ? readCommandLines(content) : readTyped(content, prompts);
  return { language, how: info === null ? "indented" : "fence", ...withGaps(typed, language), span };
}

/** A language that nobody here reads is text; without any word on it, the code itself must say it. */
function languageOfOther(content: Content, info: string | null): Language {
  return info === null || info === "" || /^(?:text|txt|plain|plaintext|output|none|code)\b/iu.test(info)
    ? guessLanguage(content.text)
    : "text";
}

/** Prompts are prompts in a fence of that language only: `>>>` in one of shell is a here-string's. */
function fits(language: Language, prompts: Prompts): boolean {
  return prompts !== "none" && OF_PROMPTS[prompts] === language;
}

/** A code span; line breaks in it are spaces, and one space on both sides belongs to the marks. */
export function embedSpan(content: Content, span: Span): Embedded {
  const language = guessLanguage(content.text);
  return { language, how: "inline", ...withGaps(content, language), span };
}

function withGaps<T extends Pick<Content, "text">>(content: T, language: Language): T {
  return language === "shell" ? { ...content, text: markPlaceholders(content.text) } : content;
}

import { findCode } from "../../languages/shell/find-code.ts";
import { INTERPRETERS, type Interpreter } from "../../languages/shell/interpreters.ts";
import { skipOptions, type Options } from "../../languages/shell/options.ts";
import { constantOf, dropStart, toWord, type Word } from "../word.ts";
import { toFields } from "./fields.ts";

/** A text that a command runs. */
export interface InlineCode {
  /** A `Language`, or the interpreter's name where nobody here reads its language. */
  readonly language: string;
  readonly text: Word;
  /** Index of the argument that holds it, and how much of that belongs to the option; null when it is several. */
  readonly at: { readonly index: number; readonly skip: number } | null;
  /** Whether it is code rather than a command that is written as one text: `watch 'git status'`. */
  readonly isCode: boolean;
}

/** What an interpreter gets: code in its arguments, or its input. */
export interface Interpreted {
  readonly code: readonly InlineCode[];
  /** Names what it runs of its input; null when it reads none. */
  readonly inputLanguage: string | null;
}

const NOTHING: Interpreted = { code: [], inputLanguage: null };
const SSH: Options = { short: "BbcDEeFIiJLlmOopQRSWw" };
/** Programs whose words are a command as one text, by how many operands come before it; from their manuals. */
const TEXTS: Readonly<Record<string, { readonly options: Options; readonly operands: number }>> = {
  ssh: { options: SSH, operands: 1 },
  watch: { options: { short: "n", long: ["interval"] }, operands: 0 },
  parallel: { options: { short: "aCdEIjLnNPsS", long: ["jobs", "arg-file", "colsep", "delay"] }, operands: 0 },
  eval: { options: { short: "" }, operands: 0 },
};
const WINDOWS_SHELLS: Readonly<Record<string, { readonly language: string; readonly option: RegExp }>> = {
  powershell: {
    language: "powershell",
    option: /^[-/](?:c(?:o(?:m(?:m(?:a(?:nd?)?)?)?)?)?|e(?:c|n(?:c(?:o(?:d(?:e(?:d(?:c(?:ommand)?)?)?)?)?)?)?)?)$/iu,
  },
  pwsh: { language: "powershell", option: /^[-/](?:c|command|e|ec|enc|encodedcommand)$/iu },
  cmd: { language: "batch", option: /^\/+[ckr]$/iu },
};

/** The code that a command runs by itself, read as the shell's reader does. `words` begin with the program `name`. */
export function readInlineCode(name: string, words: readonly Word[]): Interpreted {
  const texts = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  if (texts !== undefined) return readText(name, words, texts.options, texts.operands);
  const windows = Object.hasOwn(WINDOWS_SHELLS, name) ? WINDOWS_SHELLS[name] : undefined;
  if (windows !== undefined) {
    const at = words.findIndex((word) => windows.option.test(constantOf(word) ?? ""));
    return at === -1 ? NOTHING : { code: join(windows.language, words, at + 1, true), inputLanguage: null };
  }
  const interpreter = INTERPRETERS.get(name);
  return interpreter === undefined || interpreter.language === "sql" ? NOTHING : readInterpreter(interpreter, words);
}

function readInterpreter(interpreter: Interpreter, words: readonly Word[]): Interpreted {
  const fields = toFields(words);
  const language = interpreter.language === "text" ? interpreter.name : interpreter.language;
  const { code, readsInput } = findCode(fields, interpreter);
  return {
    code: code.map(({ field, skip }): InlineCode => {
      const index = fields.indexOf(field);
      return { language, text: dropStart(words[index] ?? [], skip), at: { index, skip }, isCode: true };
    }),
    inputLanguage: readsInput ? language : null,
  };
}

function readText(name: string, words: readonly Word[], options: Options, operands: number): Interpreted {
  const fields = toFields(words);
  let at = skipOptions(fields, 1, options) + operands;
  if (operands > 0) at = skipOptions(fields, at, options);
  return { code: join("shell", words, at, name === "eval"), inputLanguage: null };
}

function join(language: string, words: readonly Word[], from: number, isCode: boolean): readonly InlineCode[] {
  const rest = words.slice(from);
  if (rest.length === 0) return [];
  const text = toWord(rest.flatMap((word, index) => (index === 0 ? word : [" ", ...word])));
  return [{ language, text, at: rest.length === 1 ? { index: from, skip: 0 } : null, isCode }];
}

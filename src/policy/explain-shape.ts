import type { ShapeError } from "../text/json-schema/schema.ts";
import { suggest } from "../text/suggest.ts";
import { joinKey, suggestKey } from "./keys.ts";
import type { Problem } from "./problem.ts";
import { describeValue, didYouMean, listChoices, quote } from "./wording.ts";

/** What to say about one error of the validator. */
export interface Complaint {
  readonly code: Problem["code"];
  readonly sentence: string;
  /** The name of the key that is wrong, below the error's place; null when the value there is. */
  readonly key: string | null;
}

/** The words of one kind of file. A key is dotted; `[]` in it is any item of a list. */
export interface Vocabulary {
  /** Stands for the file as a whole: "the policy". */
  readonly file: string;
  /** Every key, also those that are not built. */
  readonly keys: readonly string[];
  /** Whether the key `name` below `parent` is promised for a later version. */
  isNotBuilt(parent: string, name: string): boolean;
  /** What each pattern of the schema asks for, by key. */
  readonly patterns: Readonly<Record<string, string>>;
  /** What an empty list would lead to. */
  readonly emptied: string;
}

const TYPES: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  string: "text",
  boolean: "`true` or `false`",
  integer: "a whole number",
  null: "`null`",
};

/** Words one error of the validator for people, given the value it complains about. */
export function explainShapeError(error: ShapeError, value: unknown, words: Vocabulary): Complaint {
  const key = nameKey(error.instancePath);
  const subject = key === "" ? words.file : quote(key);
  switch (error.keyword) {
    case "additionalProperties":
      return explainStrangeKey(key, error.params.additionalProperty, words);
    case "required":
      return blameValue(`${subject} needs the key ${quote(error.params.missingProperty)}`);
    case "type":
      return blameValue(
        `${subject} must be ${[error.params.type]
          .flat()
          .map((type) => TYPES[type])
          .join(" or ")}, not ${describeValue(value)}${hint(error, value)}`,
      );
    case "enum":
      return blameValue(explainChoice(subject, error.params.allowedValues.map(String), value));
    case "minimum":
      return blameValue(`${subject} must be at least ${error.params.limit}, not ${describeValue(value)}`);
    case "maximum":
      return blameValue(`${subject} must be at most ${error.params.limit}, not ${describeValue(value)}`);
    case "minItems":
    case "minProperties":
      return blameValue(`${subject} must not be empty: ${words.emptied}`);
    case "pattern":
    case "const":
    case "false schema":
      return blameValue(`${subject} ${words.patterns[generalise(key)]}, not ${describeValue(value)}`);
  }
}

function blameValue(sentence: string): Complaint {
  return { code: "policy-invalid", sentence, key: null };
}

function explainStrangeKey(parent: string, name: string, words: Vocabulary): Complaint {
  const subject = quote(joinKey(parent, name));
  if (words.isNotBuilt(parent, name)) return { code: "not-built", sentence: `${subject} is not built yet`, key: name };
  const suggestion = suggestKey(generalise(parent), name, words.keys)?.replace(generalise(parent), parent) ?? null;
  const advice = name.includes(".") ? "; write each name on its own level, without dots" : didYouMean(suggestion);
  return { code: "policy-invalid", sentence: `unknown key ${subject}${advice}`, key: name };
}

function explainChoice(subject: string, choices: readonly string[], value: unknown): string {
  const suggestion = typeof value === "string" ? suggest(value, choices) : null;
  return `${subject} must be ${listChoices(choices)}, not ${describeValue(value)}${didYouMean(suggestion)}`;
}

/** Two surprises of YAML 1.2: `yes` is a text, and so a fingerprint of digits only is a number. */
function hint(error: Extract<ShapeError, { keyword: "type" }>, value: unknown): string {
  if (error.params.type === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return "; put it in quotes";
  }
  const isOldBoolean = typeof value === "string" && /^(?:yes|no|on|off|y|n)$/iu.test(value);
  return error.params.type === "boolean" && isOldBoolean ? " (YAML 1.2 has no other booleans)" : "";
}

/** `/suppressions/0/rule` is `suppressions[0].rule`. Names in it are known ones: below others nothing is validated. */
function nameKey(pointer: string): string {
  return pointer
    .replaceAll(/\/(\d+)/gu, "[$1]")
    .replaceAll("/", ".")
    .replace(/^\./u, "");
}

/** Any item of a list: `suppressions[0].rule` is `suppressions[].rule`. */
function generalise(key: string): string {
  return key.replaceAll(/\[\d+\]/gu, "[]");
}

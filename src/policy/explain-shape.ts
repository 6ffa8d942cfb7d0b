import { suggest } from "../text/suggest.ts";
import { isNotBuilt, joinKey, suggestKey } from "./keys.ts";
import type { Problem } from "./problem.ts";
import { describeValue, didYouMean, listChoices, quote } from "./wording.ts";
import type { ShapeError } from "./written-policy.ts";

/** What to say about one error of the validator. */
export interface Complaint {
  readonly code: Problem["code"];
  readonly sentence: string;
  /** The name of the key that is wrong, below the error's place; null when the value there is. */
  readonly key: string | null;
}

/** What each pattern of the schema asks for, by key; those of lists stand for their items. */
const PATTERNS: Readonly<Record<string, string>> = {
  "suppressions[].rule": "must name one rule of a stage that works, such as `rules/instruction-override`",
  "suppressions[].fingerprint": "must be the 32 hex digits of a finding, as reports print them",
  "suppressions[].reason": "must say why",
  "suppressions[].expires": "must be a date such as `2030-12-31` or an RFC 3339 date-time",
};

const TYPES = { object: "a mapping", array: "a list", string: "text", boolean: "`true` or `false`" } as const;

/** Words one error of the validator for people, given the value it complains about. */
export function explainShapeError(error: ShapeError, value: unknown): Complaint {
  const key = nameKey(error.instancePath);
  const subject = key === "" ? "the policy" : quote(key);
  switch (error.keyword) {
    case "additionalProperties":
      return explainStrangeKey(key, error.params.additionalProperty);
    case "required":
      return blameValue(`${subject} needs the key ${quote(error.params.missingProperty)}`);
    case "type":
      return blameValue(
        `${subject} must be ${TYPES[error.params.type]}, not ${describeValue(value)}${hint(error, value)}`,
      );
    case "enum":
      return blameValue(explainChoice(subject, error.params.allowedValues, value));
    case "minItems":
      return blameValue(`${subject} must not be empty: nothing would be judged`);
    case "pattern":
      return blameValue(`${subject} ${PATTERNS[generalise(key)]}, not ${describeValue(value)}`);
  }
}

function blameValue(sentence: string): Complaint {
  return { code: "policy-invalid", sentence, key: null };
}

function explainStrangeKey(parent: string, name: string): Complaint {
  const subject = quote(joinKey(parent, name));
  if (isNotBuilt(parent, name)) return { code: "not-built", sentence: `${subject} is not built yet`, key: name };
  const suggestion = suggestKey(generalise(parent), name)?.replace(generalise(parent), parent) ?? null;
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

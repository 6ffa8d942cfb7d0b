import type { PackKey } from "../../src/policy/packs/keys.ts";

/** What each key of a rule pack means: for the schema, which editors show, and for the table of docs/rule-packs.md. */
export const PACK_DESCRIPTIONS: Readonly<Record<PackKey, string>> = {
  rules: "The rules of the pack.",
  "rules[].id": "Its name. Reports and suppressions call the rule `rules/pack/<id>`.",
  "rules[].title": "One line, without a full stop: what was found.",
  "rules[].severity": "How bad it is: `critical`, `high`, `medium`, `low` or `info`.",
  "rules[].confidence": "How sure a match is: `high`, `medium` or `low`.",
  "rules[].why": "Why it matters. Shown below each finding that decides something.",
  "rules[].fix": "What to do about it.",
  "rules[].taxonomy": "Ids of CWE, OWASP or MITRE ATLAS.",
  "rules[].patterns": "What to look for. Each is tried by itself.",
  "rules[].patterns[].regex": "A regex in RE2's syntax. It sees one line at a time.",
  "rules[].patterns[].ignoreCase":
    "Whether capitals and small letters are the same, here and in `unless`. Default: `false`.",
  "rules[].patterns[].unless": "A regex that cancels every match on its line.",
  "rules[].patterns[].in": "Where in a file a match counts. Default: everywhere.",
  "rules[].patterns[].negatable":
    "Whether a match in prose or in a comment is left out where its sentence forbids it or tells of an attack. Default: `false`.",
  "rules[].patterns[].files": "Globs on the path within the artifact; other files are left out. Default: every file.",
};

import { CONFIDENCES, SEVERITIES } from "../../src/core/severity.ts";
import { CONTEXTS } from "../../src/scanners/rules/pack.ts";
import { SECRET_CHECKS } from "../../src/text/secret-checks/table.ts";

/** Ids of CWE, OWASP (LLM, ASI, AST) and MITRE ATLAS. */
export const TAXONOMY_PATTERN = "^(CWE-\\d+|LLM\\d\\d|ASI\\d\\d|AST\\d\\d|AML\\.T\\d{4}(\\.\\d{3})?)$";

/** JSON Schema of a rule.yaml. */
export const RULE_SCHEMA: object = {
  type: "object",
  additionalProperties: false,
  required: ["id", "title", "severity", "confidence", "why", "fix", "taxonomy", "since"],
  properties: {
    id: { type: "string", pattern: "^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$" },
    title: { type: "string", minLength: 10, maxLength: 100, pattern: "[^.]$" },
    severity: { enum: [...SEVERITIES] },
    confidence: { enum: [...CONFIDENCES] },
    why: { type: "string", minLength: 20 },
    fix: { type: "string", minLength: 10 },
    taxonomy: { type: "array", minItems: 1, items: { type: "string", pattern: TAXONOMY_PATTERN } },
    since: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    match: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["pattern"],
        properties: {
          pattern: { type: "string" },
          in: { type: "array", minItems: 1, items: { enum: [...CONTEXTS] } },
          unless: { type: "string" },
          negatable: { type: "boolean" },
          files: { type: "array", minItems: 1, items: { type: "string" } },
          multiline: { type: "boolean" },
          on: { enum: ["original", "normalised"] },
          scan: { const: "always" },
          check: { enum: Object.keys(SECRET_CHECKS) },
        },
      },
    },
  },
};

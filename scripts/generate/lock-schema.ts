import { CAPABILITY_KINDS, ORIGINS, RISKS } from "../../src/core/capability.ts";
import { LOCK_SCHEMA } from "../../src/promotion/lock/lock.ts";
import { DIGEST_PATTERN, FILE_PATTERN } from "../../src/promotion/lock/patterns.ts";
import { list, mapping, TEXT, type Schema } from "./policy-schema.ts";

/** A pattern, because the length of a text in code points would need a library in the compiled validator. */
const NOT_EMPTY = { ...TEXT, pattern: "[\\s\\S]" } as const;

/** The JSON Schema of `.evogate/lock.json`. Keys are sorted in the file, which no schema can say. */
export function buildLockSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:evogate:schema:lock",
    title: "Evogate lock",
    description: "The file `.evogate/lock.json`: what was promoted or adopted. Written by `evogate lock`, not by hand.",
    ...strict({
      schema: { const: LOCK_SCHEMA },
      artifacts: describe("By id.", { type: "object", additionalProperties: artifact() }),
    }),
  };
}

function artifact(): Schema {
  const digest = describe("See docs/digest.md.", { ...TEXT, pattern: DIGEST_PATTERN });
  const capabilities = list(capability());
  const properties = {
    anchor: describe(
      "The first version that was locked, with its risky capabilities: drift is measured from it.",
      strict({ capabilities, digest }),
    ),
    baseline: describe("Adopted as it was, never judged.", { const: true }),
    capabilities: describe("What it can do.", capabilities),
    closure: describe(
      "Repository files outside of the artifact that it imports, runs or reads.",
      strict({ found: files(), sought: describe("Looked for and not there.", list(NOT_EMPTY)) }),
    ),
    digest,
    files: describe("Below the artifact's root.", { ...files(), minProperties: 1 }),
  };
  return strict(properties, ["anchor", "capabilities", "closure", "digest", "files"]);
}

function files(): Schema {
  return {
    type: "object",
    propertyNames: { pattern: NOT_EMPTY.pattern },
    additionalProperties: describe("Git's mode and the SHA-256 of the content.", { ...TEXT, pattern: FILE_PATTERN }),
  };
}

function capability(): Schema {
  const target = {
    anyOf: [strict({ match: { const: "any" } }), strict({ match: { enum: ["exact", "within"] }, value: TEXT })],
  };
  return strict({
    kind: { enum: CAPABILITY_KINDS },
    origins: { ...list({ enum: ORIGINS }), minItems: 1 },
    risk: { enum: RISKS },
    target,
  });
}

/** All keys are mandatory unless it says which ones are. */
function strict(properties: Schema, required: readonly string[] = Object.keys(properties)): Schema {
  return { ...mapping(properties), required };
}

function describe(description: string, schema: Schema): Schema {
  return { description, ...schema };
}

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ANSWER_SCHEMA } from "../../src/scanners/review/answer-schema.ts";
import { LENSES } from "../../src/scanners/review/lenses.ts";
import { compileValidator, declareValidator } from "./policy-validator.ts";

const PROMPTS = new URL("../../prompts/", import.meta.url);

/**
 * What is made from `prompts/`: what each lens is told, which is the frame and its own part, with the SHA-256 of both; and
 * the validator of answers.
 */
export function generateReviewFiles(): ReadonlyMap<string, string> {
  const read = (name: string): string => readFileSync(new URL(`${name}.md`, PROMPTS), "utf8");
  const frame = read("frame");
  const prompts = LENSES.map((lens) => {
    const text = `${frame}\n${read(lens)}`;
    return [lens, { text, sha256: createHash("sha256").update(text).digest("hex") }] as const;
  });
  return new Map([
    ["src/scanners/review/prompts.generated.json", `${JSON.stringify(Object.fromEntries(prompts))}\n`],
    ["src/scanners/review/validate.generated.js", compileValidator(ANSWER_SCHEMA, "first-error")],
    [
      "src/scanners/review/validate.generated.d.ts",
      declareValidator("WrittenAnswer", { type: "./answer-schema.ts", validate: "./answer-schema.ts" }),
    ],
  ]);
}

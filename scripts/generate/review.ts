import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { LENSES } from "../../src/scanners/review/lenses.ts";

const PROMPTS = new URL("../../prompts/", import.meta.url);

/** What is made from `prompts/`: what each lens is told, which is the frame and its own part, with the SHA-256 of both. */
export function generateReviewFiles(): ReadonlyMap<string, string> {
  const read = (name: string): string => readFileSync(new URL(`${name}.md`, PROMPTS), "utf8");
  const frame = read("frame");
  const prompts = LENSES.map((lens) => {
    const text = `${frame}\n${read(lens)}`;
    return [lens, { text, sha256: createHash("sha256").update(text).digest("hex") }] as const;
  });
  return new Map([["src/scanners/review/prompts.generated.json", `${JSON.stringify(Object.fromEntries(prompts))}\n`]]);
}

import type { Finding } from "../../core/finding.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { locate, type SourceFile } from "../../facts/artifact/source.ts";
import { excerptOf } from "../../text/excerpt.ts";
import { maskFile, quoteOf, type MaskedText } from "../../text/mask.ts";
import { raise } from "../find.ts";
import type { AstRule } from "./ast-rule.ts";
import type { Hit } from "./check.ts";

/** Findings of one rule in one artifact that are kept: a source can call the same function any number of times. */
const MOST_FINDINGS = 200;

/** Runs one rule over an artifact. */
export function* runRule({ check, ...rule }: AstRule, artifact: UnderstoodArtifact, masks: Masks): Generator<Finding> {
  let count = 0;
  for (const hit of check?.(artifact) ?? []) {
    if (count++ === MOST_FINDINGS) return;
    yield raiseHit(rule, hit, masks);
  }
}

/** The finding at a place of an artifact, with the masked line it stands on. */
export function raiseHit({ rule, grade }: Omit<AstRule, "check">, hit: Hit, masks: Masks): Finding {
  const { source, span, key, detail = "", related = [] } = hit;
  const { start, end } = source.place(span);
  const primary = locate(source, span);
  const masked = masks.of(source.file);
  const shown = { quote: quoteOf(masked, start, end), excerpt: excerptOf(masked, source.file.lines, primary) };
  const message = detail === "" ? grade.title : `${grade.title}: ${detail}`;
  return { ...raise({ rule, grade, primary, key, message, shown }), related };
}

/** Each file is masked once, and only if something was found in it. */
export interface Masks {
  of(file: SourceFile): MaskedText;
}

export function createMasks(): Masks {
  const masked = new Map<SourceFile, MaskedText>();
  return {
    of(file) {
      const text = masked.get(file) ?? maskFile(file.text);
      masked.set(file, text);
      return text;
    },
  };
}

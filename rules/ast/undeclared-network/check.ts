import type { Check } from "../../../src/scanners/ast/check.ts";
import { findFrontMatter } from "../../../src/languages/data/front-matter.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { locate } from "../../../src/facts/artifact/source.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import type { Span } from "../../../src/core/span.ts";

/** How people promise it, in a sentence without a condition. */
const PROMISE =
  /\b(?:without|no|never (?:makes?|needs?|uses?)|(?:does not|doesn't) (?:make|need|use|require))(?: any)? (?:network|internet|outbound|external API)(?: (?:access|calls?|connections?|requests?|traffic))|\bno data (?:ever )?leaves (?:the|your|this) (?:machine|computer|device|laptop)\b|\b(?:works|runs) (?:entirely |fully |completely )?offline\b/iu;
const CONDITION = /\b(?:if|when|where|unless|in case|should)\b/iu;
/** Keys of front matter that grant nothing. */
const NOTHING_GRANTED = /^(?:permissions|network):[ \t]*(?:\[\]|none|false|deny)[ \t]*$/imu;

/** Hosts that code of a skill contacts, where the skill's own text promises that there are none. */
export const check: Check = function* (artifact) {
  const main = artifact.sources.find(({ how, file }) => how === null && /^skill\.md$/iu.test(file.name));
  if (main === undefined) return;
  let promise: Span | null | undefined;
  for (const { source, target, risk, span } of eachCapability(artifact, "network")) {
    if (source.file === main.file || risk === "harmless") continue;
    // Only where something could break it: to read every sentence takes longer than all else here.
    promise = promise === undefined ? findPromise(main) : promise;
    if (promise === null) return;
    const related = [locate(main, promise)];
    const value = target.match === "any" ? "*" : target.value;
    yield { source, span, key: value, detail: value, related };
  }
};

function findPromise({ text, prose }: ArtifactSource): Span | null {
  const block = findFrontMatter(text);
  const fields = block === null ? "" : text.slice(block.start, block.end);
  const found = NOTHING_GRANTED.exec(fields) ?? findIn(fields);
  if (block !== null && found !== null) {
    const start = block.start + found.index;
    return { start, end: start + found[0].length };
  }
  return prose?.sentences.find((sentence) => findIn(sentence.text) !== null)?.span ?? null;
}

function findIn(text: string): RegExpExecArray | null {
  return CONDITION.test(text) ? null : PROMISE.exec(text);
}

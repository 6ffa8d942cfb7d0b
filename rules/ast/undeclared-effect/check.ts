import type { CapabilityKind, Target } from "../../../src/core/capability.ts";
import type { Location } from "../../../src/core/location.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { findFrontMatter } from "../../../src/languages/data/front-matter.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { locate } from "../../../src/facts/artifact/source.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import type { Check } from "../../../src/scanners/ast/check.ts";

/** What people say of the skill as a whole, without a condition: of a query or a mount it says nothing about the code. */
const READS_ONLY =
  /\bthis (?:skill|tool|script) (?:is (?:strictly |entirely |completely )?read-only|only (?:ever )?reads|never (?:writes|modifies|changes|deletes))\b|\b(?:strictly|entirely|completely) read-only\b|\bnever (?:writes|modifies) (?:any |your )?files\b/iu;
const RUNS_NOTHING =
  /\b(?:runs|executes|starts) no (?:shell |external |other )?(?:commands|programs|processes)\b|\b(?:without|never|(?:does not|doesn't)) (?:run(?:s|ning)?|execut(?:es?|ing)|start(?:s|ing)?) (?:any )?(?:shell |external |other )?(?:commands|programs|processes)\b/iu;
const CONDITION = /\b(?:if|when|where|unless|until|before|after|in case|should|must|do not|don't)\b/iu;

/** Writes and programs of a skill's code that its own declaration or text rules out. */
export const check: Check = function* (artifact) {
  const main = artifact.sources.find(({ how, file }) => how === null && /^skill\.md$/iu.test(file.name));
  if (main === undefined) return;
  const promises: readonly (readonly [CapabilityKind, () => Location | null])[] = [
    ["exec", () => findPromise(main, RUNS_NOTHING) ?? toolsWithoutShell(artifact)],
    ["fs-write", () => findPromise(main, READS_ONLY)],
  ];
  for (const [kind, find] of promises) {
    let promise: Location | null | undefined;
    for (const { source, target, risk, span } of eachCapability(artifact, kind)) {
      if (source.file === main.file || risk === "harmless") continue;
      // Only where something could break it: to read every sentence takes longer than all else here.
      promise = promise === undefined ? find() : promise;
      if (promise === null) break;
      const related = [promise];
      const value = target.match === "any" ? "*" : target.value;
      yield { source, span, key: `${kind} ${value}`, detail: `${kind} ${value}`, related };
    }
  }
};

/** Tools that are declared, none of which runs commands. */
function toolsWithoutShell({ facts }: UnderstoodArtifact): Location | null {
  const declared = facts.capabilities.filter(({ origins }) => origins.includes("declared"));
  const tools = declared.filter(({ kind, target }) => kind === "agent-tool" && !isServer(target));
  const isOpen = declared.some(({ kind }) => kind === "exec") || tools.some(({ target }) => target.match === "any");
  const place = isOpen ? undefined : tools[0]?.at.find(({ origin }) => origin === "declared");
  if (place === undefined) return null;
  const { origin: _origin, ...location } = place;
  return location;
}

/** A server that is asked for leaves nothing else out. */
function isServer(target: Target): boolean {
  return target.match !== "any" && target.value.startsWith("mcp__");
}

function findPromise(main: ArtifactSource, promise: RegExp): Location | null {
  const { text, prose } = main;
  const block = findFrontMatter(text);
  const found = block === null ? null : promise.exec(text.slice(block.start, block.end));
  if (block !== null && found !== null) {
    const start = block.start + found.index;
    return locate(main, { start, end: start + found[0].length });
  }
  const said = prose?.sentences.find((each) => promise.test(each.text) && !CONDITION.test(each.text));
  return said === undefined ? null : locate(main, said.span);
}

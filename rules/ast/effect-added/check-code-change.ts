import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { encloses, type Span } from "../../../src/core/span.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../src/facts/versions/units.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

/** Running programs is left out: most of what a shell's function does is that, and what is grave has a rule. */
const KINDS = ["network", "fs-write"] as const;

/**
 * Functions that have more places than before at which they send, or write again and again, nobody knows where. One that
 * only moved from another function is none: the artifact has to have more of them as well.
 */
export const checkChange: CheckChange = function* ({ head, before }) {
  for (const kind of KINDS) {
    const [now, earlier] = [placesOf(head, kind), placesOf(before, kind)];
    if (now.size <= earlier.size) continue;
    for (const pair of pairUnits({ head, before })) {
      if (pair.head.source.how !== null) continue;
      const added = placesIn(pair.head, now);
      const last = added.at(-1);
      if (last === undefined || added.length <= placesIn(pair.before, earlier).length) continue;
      // One file more is what most features bring; one in each of many places is not.
      if (kind === "fs-write" && !isRepeated(last, pair.head)) continue;
      const detail = pair.head.name === "" ? "at its top" : `${pair.head.name}()`;
      yield { source: pair.head.source, span: last, key: `${kind} ${pair.head.name}`, detail };
    }
  }
};

/** Keys of the calls with such an effect. */
function placesOf(artifact: UnderstoodArtifact, kind: (typeof KINDS)[number]): ReadonlySet<string> {
  // What a program does is known by its name.
  const programs = new Set([...eachCapability(artifact, "exec")].map(({ source, span }) => keyOf(source, span)));
  const places = new Set<string>();
  for (const { target, risk, source, span } of eachCapability(artifact, kind)) {
    // What has a name is a gained capability where it is new.
    if (target.match !== "any" || risk === "harmless" || isTestFile(source.file.name)) continue;
    const key = keyOf(source, span);
    if (!programs.has(key)) places.add(key);
  }
  return places;
}

function keyOf({ file, how }: ArtifactSource, { start }: Span): string {
  return `${file.name} ${how} ${start}`;
}

function placesIn({ source, calls }: CodeUnit, places: ReadonlySet<string>): readonly Span[] {
  return calls.flatMap(({ call: { span } }) => (places.has(keyOf(source, span)) ? [span] : []));
}

function isRepeated(span: Span, { regions }: CodeUnit): boolean {
  return regions.some((region) => region.kind === "loop" && encloses(region.span, span));
}

import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { eachCapability, type PlacedCapability } from "../../../src/facts/query/capabilities.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../src/facts/versions/units.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

/** Running programs is left out: most of what a shell's function does is that, and what is grave has a rule. */
const KINDS = ["network", "fs-write"] as const;

/**
 * Functions that have more places than before at which they write or send, nobody knows where. One that only moved from
 * another function is none: the artifact has to have more of them as well.
 */
export const checkChange: CheckChange = function* ({ head, before }) {
  for (const kind of KINDS) {
    const [now, earlier] = [placesOf(head, kind), placesOf(before, kind)];
    if (now.length <= earlier.length) continue;
    for (const pair of pairUnits({ head, before })) {
      if (pair.head.source.how !== null) continue;
      const added = now.filter((each) => isIn(each, pair.head));
      const had = earlier.filter((each) => isIn(each, pair.before)).length;
      const last = added.at(-1);
      if (last === undefined || added.length <= had) continue;
      const detail = pair.head.name === "" ? "at its top" : `${pair.head.name}()`;
      yield { source: last.source, span: last.span, key: `${kind} ${pair.head.name}`, detail };
    }
  }
};

function placesOf(artifact: UnderstoodArtifact, kind: (typeof KINDS)[number]): readonly PlacedCapability[] {
  const places = new Map<string, PlacedCapability>();
  for (const placed of eachCapability(artifact, kind)) {
    const { target, risk, source, span } = placed;
    // What has a name is a gained capability where it is new.
    if (target.match !== "any" || risk === "harmless" || isTestFile(source.file.name)) continue;
    // What a program does is known by its name.
    if (source.capabilities.some((other) => other.kind === "exec" && other.span.start === span.start)) continue;
    places.set(`${source.file.name} ${span.start}`, placed);
  }
  return [...places.values()];
}

function isIn({ source, span }: PlacedCapability, unit: CodeUnit): boolean {
  return source === unit.source && unit.calls.some(({ call }) => call.span.start === span.start);
}

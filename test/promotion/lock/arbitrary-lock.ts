import fc from "fast-check";
import { CAPABILITY_KINDS, ORIGINS, RISKS, type CapabilityClaim, type Target } from "../../../src/core/capability.ts";
import { asPath, type Digest } from "../../../src/core/ids.ts";
import type { Lock, LockedArtifact, LockedFile } from "../../../src/promotion/lock/lock.ts";

const hex = fc.stringMatching(/^[0-9a-f]{64}$/u);
const digest: fc.Arbitrary<Digest> = hex.map((digits): Digest => `sha256:${digits}`);
/** Names as git allows them, also those that trip over JSON: quotes, `__proto__`, lone surrogates, line feeds. */
const name = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", 'a"b', "a\\b", "\ud800", "a\nb", "skills/a", "schema", "~1/~0"),
);
const file = fc
  .tuple(fc.constantFrom("100644", "100755", "120000", "160000"), hex)
  .map(([mode, hash]): LockedFile => `${mode} ${hash}`);

function files(minLength: number): fc.Arbitrary<ReadonlyMap<string, LockedFile>> {
  return fc
    .uniqueArray(fc.tuple(name, file), { minLength, maxLength: 4, selector: ([key]) => key })
    .map((all) => new Map(all));
}

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant({ match: "any" } as const),
  fc.record({ match: fc.constantFrom("exact", "within"), value: fc.string() }),
);

const capability: fc.Arbitrary<CapabilityClaim> = fc.record({
  kind: fc.constantFrom(...CAPABILITY_KINDS),
  target,
  origins: fc
    .uniqueArray(fc.constantFrom(...ORIGINS), { minLength: 1 })
    .map(([first = "static", ...others]) => [first, ...others] as const),
  risk: fc.constantFrom(...RISKS),
});

const lockedArtifact: fc.Arbitrary<LockedArtifact> = fc.record({
  digest,
  isBaseline: fc.boolean(),
  files: files(1),
  closure: fc.record({
    found: files(0).map((all) => new Map([...all].map(([path, record]) => [asPath(path), record] as const))),
    sought: fc.uniqueArray(name.map(asPath), { maxLength: 2 }),
  }),
  capabilities: fc.array(capability, { maxLength: 2 }),
  anchor: fc.record({ digest, capabilities: fc.array(capability, { maxLength: 2 }) }),
});

export const lock: fc.Arbitrary<Lock> = fc
  .uniqueArray(fc.tuple(name, lockedArtifact), { maxLength: 3, selector: ([id]) => id })
  .map((artifacts) => ({ artifacts: new Map(artifacts) }));

import type { Capability, CapabilityPlace, Target } from "../../core/capability.ts";
import { placeName } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { maskSecrets } from "../../text/mask-secrets.ts";
import { remember } from "../../text/remember.ts";

/** What only its surroundings make a secret can be copied into a command alone: other targets are names. */
const COPIES_TEXT: ReadonlySet<Capability["kind"]> = new Set(["exec", "persistence", "instruction"]);
/** Commands that could hold such a one; to mask a whole file for each other command would cost more than all rules. */
const MAY_HOLD_SECRET = /pass|pwd|token|secret|key|auth|bearer|cookie|login|cred|:[^\s/]+@|\s-[up]|[\w+/-]{20}/iu;

/** The same programs, hosts and modules are targets in every artifact, and dozens of formats are looked for in each. */
const maskTarget = remember({ longest: 200, most: 4000 }, (target) => maskSecrets(target));

/** What an artifact can do as reports may show it: no target has a secret, be it by its own looks or by those of its file. */
export function maskCapabilities({ facts, sources }: UnderstoodArtifact): readonly Capability[] {
  const texts = new Map(sources.map(({ file }) => [placeName(file), file.text] as const));
  const secrets = new Map<string, readonly string[]>();
  const secretsIn = (place: CapabilityPlace): readonly string[] => {
    const name = placeName(place);
    const found = secrets.get(name) ?? findSecrets(texts.get(name) ?? "");
    secrets.set(name, found);
    return found;
  };
  return facts.capabilities.map((capability) => {
    const { kind, target, at } = capability;
    if (target.match === "any") return capability;
    const isCopy = COPIES_TEXT.has(kind) && MAY_HOLD_SECRET.test(target.value);
    const copied = isCopy ? [...new Set(at.flatMap(secretsIn))] : [];
    const value = copied.reduce((text, secret) => text.replaceAll(secret, mask), maskTarget(target.value));
    return value === target.value ? capability : { ...capability, target: { ...target, value } satisfies Target };
  });
}

function mask(secret: string): string {
  return "*".repeat(secret.length);
}

/** What is masked in a text, as it stands there; of fewer than four characters nothing, it would take other words apart. */
function findSecrets(text: string): readonly string[] {
  const masked = maskSecrets(text);
  if (masked === text) return [];
  return [...masked.matchAll(/\*{4,}/gu)]
    .map(({ 0: stars, index }) => text.slice(index, index + stars.length))
    .filter((secret) => !secret.startsWith("*"));
}

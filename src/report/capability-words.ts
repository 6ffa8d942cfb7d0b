import type { GainedCapability } from "../core/capability-delta.ts";
import {
  wordTarget,
  type Capability,
  type CapabilityKind,
  type CapabilityPlace,
  type Origin,
  type Target,
} from "../core/capability.ts";
import { placeName } from "../core/location.ts";
import { cutText } from "../text/cut.ts";

interface Wording {
  /** Before a target by its name. */
  readonly exact: string;
  /** Before a domain, a folder or the beginning of names. */
  readonly within: string;
  /** Where nobody knows the target. */
  readonly any: string;
}

/** What a sentence wants, by the name of its intent, and the sentence's own words. */
const INTENT = /^(?<name>[a-z]+(?:-[a-z]+)+) (?<words>[^]+)$/u;

/** What an artifact may do, behind "may". */
const WORDS: Readonly<Record<CapabilityKind, Wording>> = {
  network: { exact: "contact", within: "contact hosts of", any: "contact any host" },
  exec: { exact: "run", within: "run commands that begin with", any: "run any command" },
  "fs-read": { exact: "read", within: "read files in", any: "read any file" },
  "fs-write": { exact: "write", within: "write files in", any: "write any file" },
  env: {
    exact: "read the variable",
    within: "read variables that begin with",
    any: "read all variables of the environment",
  },
  import: { exact: "import", within: "import what begins with", any: "import any module" },
  "dynamic-code": { exact: "run text as code:", within: "run text as code:", any: "run any code" },
  "native-code": { exact: "load native code:", within: "load native code from", any: "load any native code" },
  dependency: { exact: "install", within: "install packages that begin with", any: "install any package" },
  "agent-tool": { exact: "use the tool", within: "use tools that begin with", any: "use any tool" },
  persistence: { exact: "stay by itself:", within: "stay by itself:", any: "stay by itself" },
  instruction: {
    exact: "tell the agent to",
    within: "tell the agent to",
    any: "tell the agent what nobody could read",
  },
};
/** Targets that are read as they are typed. */
const TYPED: ReadonlySet<CapabilityKind> = new Set(["exec", "agent-tool"]);
/** UTF-16 units: a path can have thousands, and lists of needs are read line by line. */
const LONGEST_TARGET = 200;

/** `contact api.example.com`: behind "may". */
export function abilityWords({ kind, target }: Pick<Capability, "kind" | "target">): string {
  const words = WORDS[kind];
  if (target.match === "any") return words.any;
  return `${words[target.match]} ${targetWords(kind, target)}`;
}

/** `may now run `curl *` (was: `curl https://a/*`)` */
export function gainWords({ capability, widens }: GainedCapability): string {
  const was = widens === null ? "" : ` (was: ${targetWords(widens.kind, widens.target)})`;
  return `may now ${abilityWords(capability)}${was}`;
}

function targetWords(kind: CapabilityKind, target: Target): string {
  const text = cutText(wordTarget(target), LONGEST_TARGET);
  const intent = kind === "instruction" ? INTENT.exec(text)?.groups : undefined;
  if (intent !== undefined) return `${intent["name"]?.replaceAll("-", " ") ?? ""}: "${intent["words"] ?? ""}"`;
  return TYPED.has(kind) ? `\`${text}\`` : text;
}

/** What says most about a capability stands first: what code does, then what was seen, what is told, what is claimed. */
const TELLING: readonly Origin[] = ["static", "observed", "instructed", "declared"];

/** The place at which a person sees best what a capability is. */
export function placeOfCapability({ at }: Capability): CapabilityPlace {
  const [first] = at.toSorted((a, b) => TELLING.indexOf(a.origin) - TELLING.indexOf(b.origin));
  return first ?? at[0];
}

/** `contact api.example.com (skills/pdf/scripts/fill.py:3)` */
export function placedAbilityWords(capability: Capability): string {
  const place = placeOfCapability(capability);
  return `${abilityWords(capability)} (${placeName(place)}:${place.line})`;
}

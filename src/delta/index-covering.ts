import { addTo } from "../core/group.ts";
import { wordTarget, type Capability } from "../core/capability.ts";
import { coversCapability } from "./covers-capability.ts";
import { distributionOf } from "./distribution.ts";
import { isListing, programOf } from "./listing-command.ts";
import { dropNeutralOptions } from "./neutral-options.ts";

/**
 * Of each kind so many targets that stand for several are tried: a hostile artifact can have any number, and each is held
 * against each of the other side. What the others would cover, beside themselves, then counts as gained.
 */
const MOST_OPEN = 50;

/** Asks whether one of these capabilities covers another. Time is linear in the length of both lists. */
export function indexCovering(capabilities: readonly Capability[]): (narrower: Capability) => boolean {
  const named = new Map<string, Capability[]>();
  const open = new Map<string, Capability[]>();
  const programs = new Set<string>();
  const isListedBefore = (narrower: Capability): boolean => {
    const program = programRunBy(narrower);
    return program !== null && programs.has(program) && isListing(wordTarget(narrower.target));
  };
  for (const capability of capabilities) {
    // What is there unchanged is found by its name, however many others there are.
    addTo(named, nameOf(capability), capability);
    const program = programRunBy(capability);
    if (program !== null) programs.add(program);
    if (isOpen(capability) && (open.get(capability.kind)?.length ?? 0) < MOST_OPEN)
      addTo(open, capability.kind, capability);
  }
  return (narrower) =>
    isListedBefore(narrower) ||
    [named.get(nameOf(narrower)), open.get(narrower.kind)].some((some) =>
      some?.some((wider) => coversCapability(wider, narrower)),
    );
}

/** The program that code or text runs, and not only front matter names; null for all else. */
function programRunBy({ kind, target, origins }: Capability): string | null {
  const isRun = kind === "exec" && target.match === "exact" && origins.some((origin) => origin !== "declared");
  return isRun ? programOf(target.value) : null;
}

/** Whether it can cover what has another name. */
function isOpen({ kind, target }: Capability): boolean {
  return target.match !== "exact" || (kind === "exec" && target.value.includes("*"));
}

/** What everything that covers it by its name alone has in common. */
function nameOf({ kind, target }: Capability): string {
  if (target.match === "any") return kind;
  if (kind === "exec") return `exec ${dropNeutralOptions(target.value)}`;
  const isPackage = kind === "import" || kind === "dependency";
  return `${kind} ${isPackage ? distributionOf(kind, target.value) : target.value}`;
}

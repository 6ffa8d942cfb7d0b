import type { CapabilityClaim } from "../../core/capability.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { LOCK_SCHEMA, type Lock, type LockedArtifact } from "./lock.ts";

type Property = readonly [key: string, json: string];

/**
 * The one text of a lock: keys sorted by UTF-16 code units, each file and capability on a line of its own, so that a
 * change of one artifact touches one block. Ends with a line feed.
 */
export function writeLock({ artifacts }: Lock): string {
  const blocks = [...artifacts].map(([id, artifact]): Property => [id, writeArtifact(artifact)]);
  return `${object(0, [
    ["artifacts", object(1, blocks)],
    ["schema", JSON.stringify(LOCK_SCHEMA)],
  ])}\n`;
}

/** The block of one artifact; equal texts, equal artifacts. */
export function writeArtifact({ digest, isBaseline, files, closure, capabilities, anchor }: LockedArtifact): string {
  const found = [...closure.found].map(quoteValue);
  return object(2, [
    [
      "anchor",
      object(3, [
        ["capabilities", writeCapabilities(4, anchor.capabilities)],
        ["digest", JSON.stringify(anchor.digest)],
      ]),
    ],
    ...(isBaseline ? [["baseline", "true"] as const] : []),
    ["capabilities", writeCapabilities(3, capabilities)],
    [
      "closure",
      object(3, [
        ["found", object(4, found)],
        ["sought", list(4, closure.sought.map((path) => JSON.stringify(path)).toSorted(compareUnits))],
      ]),
    ],
    ["digest", JSON.stringify(digest)],
    ["files", object(3, [...files].map(quoteValue))],
  ]);
}

function writeCapabilities(depth: number, capabilities: readonly CapabilityClaim[]): string {
  return list(depth, capabilities.map(canonicalJson).toSorted(compareUnits));
}

function quoteValue([key, value]: readonly [string, string]): Property {
  return [key, JSON.stringify(value)];
}

function object(depth: number, properties: readonly Property[]): string {
  const sorted = properties.toSorted(([a], [b]) => compareUnits(a, b));
  return enclose(
    "{}",
    depth,
    sorted.map(([key, json]) => `${JSON.stringify(key)}: ${json}`),
  );
}

function list(depth: number, items: readonly string[]): string {
  return enclose("[]", depth, items);
}

function enclose(brackets: "{}" | "[]", depth: number, lines: readonly string[]): string {
  if (lines.length === 0) return brackets;
  const margin = "  ".repeat(depth);
  return `${brackets[0]}\n${lines.map((line) => `${margin}  ${line}`).join(",\n")}\n${margin}${brackets[1]}`;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

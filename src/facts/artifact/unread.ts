import { eachReading, whyNotLookedAt } from "../../artifacts/reading/coverage.ts";
import type { FileContent, FileReading } from "../../artifacts/reading/reading.ts";
import type { Unread } from "../../core/artifact-facts.ts";
import type { CapabilityKind } from "../../core/capability.ts";
import { placeName, wholeFile } from "../../core/location.ts";
import type { Language } from "../../core/source-facts.ts";
import type { PlacedCapability } from "./join-capabilities.ts";
import { locate, type ArtifactSource } from "./source.ts";

export interface ReadUnread {
  readonly unread: readonly Unread[];
  readonly capabilities: readonly PlacedCapability[];
}

/** Languages in which a file runs: of one that could not be read nothing is known. */
const CODE: ReadonlySet<Language> = new Set<Language>([
  "python",
  "javascript",
  "typescript",
  "shell",
  "powershell",
  "batch",
  "dockerfile",
  "makefile",
]);

/** Whether a text runs, by its language. */
export function isCode(language: Language): boolean {
  return CODE.has(language);
}

/** What nobody could read. It may do whatever its kind can do, to whatever it wants: the target is not known. */
export function findUnread(readings: readonly FileReading[], sources: readonly ArtifactSource[]): ReadUnread {
  const unread: Unread[] = [];
  const capabilities: PlacedCapability[] = [];
  const add = (kind: CapabilityKind, { at, because }: Unread): void => {
    unread.push({ at, because });
    capabilities.push({ kind, target: { match: "any" }, origin: "static", risk: "risky", at });
  };
  // Of these everything is known that loading them does.
  const readPickles = new Set(
    sources
      .filter(({ binary, facts }) => binary?.kind === "pickle" && facts.parse.kind === "ok")
      .map(({ file }) => placeName(file)),
  );
  for (const reading of eachReading(readings)) {
    const because = whyNotLookedAt(reading.content);
    const kind = because === null ? null : kindOfUnread(reading.content);
    if (because === null || kind === null || readPickles.has(placeName(reading))) continue;
    const at = wholeFile(reading.path, reading.member);
    if (kind !== "native-code") add(kind, { at, because });
    else {
      const target = { match: "exact", value: placeName(reading) } as const;
      capabilities.push({ kind, target, origin: "static", risk: "risky", at });
    }
  }
  for (const source of sources) {
    const because = source.how === null ? whyNotParsed(source) : null;
    if (because !== null) add("dynamic-code", { at: locate(source, { start: 0, end: 0 }), because });
  }
  return { unread, capabilities };
}

/** Null for what nobody runs and no model reads as text. */
function kindOfUnread(content: FileContent): CapabilityKind | null {
  if (content.kind === "media" || content.kind === "text") return null;
  if (content.kind !== "opaque") return "dynamic-code";
  if (content.family === "native") return "native-code";
  return content.family === "document" ? "instruction" : "dynamic-code";
}

function whyNotParsed({ facts: { language, parse } }: ArtifactSource): string | null {
  if (!isCode(language)) return null;
  if (parse.kind === "failed") return parse.problem.message;
  return parse.kind === "not-parsed" ? `nobody here reads ${language}` : null;
}

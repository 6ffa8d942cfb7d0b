import type { Excerpt } from "../../core/finding.ts";
import { placeName, type Location } from "../../core/location.ts";
import { makeVisible } from "../../text/safe/visible.ts";
import { relativeUri } from "../../text/uri.ts";
import { snippetOf } from "./message.ts";
import type { PhysicalLocation, SarifLocation } from "./shape.ts";

/**
 * A place as SARIF has it. A line inside of an archive's member is none of a file that is there: the archive then stands
 * as a whole, at 1:1, and the member is a logical location.
 */
export function locationOf(at: Location, excerpt: Excerpt | null = null): SarifLocation {
  if (at.member === undefined) return { physicalLocation: { ...fileOf(at.path), ...regionsOf(at, excerpt) } };
  return {
    physicalLocation: { ...fileOf(at.path), region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } },
    logicalLocations: [{ fullyQualifiedName: makeVisible(placeName(at)), kind: "resource" }],
  };
}

/** A file without a place in it. */
export function fileOf(path: string): Pick<PhysicalLocation, "artifactLocation"> {
  return { artifactLocation: { uri: relativeUri(path), uriBaseId: "SRCROOT" } };
}

function regionsOf(
  { line, column, endLine, endColumn }: Location,
  excerpt: Excerpt | null,
): Pick<PhysicalLocation, "region" | "contextRegion"> {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  // An excerpt has the first line alone.
  if (excerpt === null || endLine !== line) return { region };
  const shown = { ...region, snippet: snippetOf(excerpt.text.slice(excerpt.from, excerpt.to)) };
  if (excerpt.isCut) return { region: shown };
  return { region: shown, contextRegion: { startLine: line, endLine, snippet: snippetOf(excerpt.text) } };
}

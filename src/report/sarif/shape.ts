/** The parts of SARIF 2.1.0 (OASIS, errata 01) that Evogate writes; names, optional keys and values are the standard's. */
export interface Text {
  readonly text: string;
}

/** Only of a file that is there: lines and columns are 1-based, the end column is exclusive. */
export interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: "SRCROOT" };
  readonly region?: {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly snippet?: Text;
  };
  readonly contextRegion?: { readonly startLine: number; readonly endLine: number; readonly snippet: Text };
}

export interface SarifLocation {
  readonly physicalLocation: PhysicalLocation;
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: "resource" }[];
}

export type Level = "error" | "warning" | "note";

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Text;
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly (SarifLocation & { readonly id: number })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: "new" | "unchanged";
  readonly suppressions?: readonly [{ readonly kind: "external"; readonly status: "accepted" }];
  readonly properties: Readonly<Record<string, string>>;
}

/** `properties` are those that GitHub's code scanning reads. */
export interface ReportingDescriptor {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: string;
    readonly "problem.severity": string;
    readonly "security-severity": string;
  };
}

export interface Notification {
  readonly descriptor: { readonly id: string };
  readonly level: Level;
  readonly message: Text;
  readonly locations?: readonly [SarifLocation];
}

/** A run of SARIF as its readers see it; only what the tests ask for. */
interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly name: string;
        readonly fullDescription: { readonly text: string };
        readonly helpUri?: string;
        readonly properties: Readonly<Record<string, unknown>>;
      }[];
    };
  };
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly {
        readonly descriptor: { readonly id: string };
        readonly level: string;
        readonly message: { readonly text: string };
      }[];
    },
  ];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
    }[];
    readonly relatedLocations?: readonly object[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly baselineState?: string;
    readonly suppressions?: readonly object[];
  }[];
}

/** The one run of a SARIF document. */
export function parseSarif(text: string): Run {
  const { runs } = JSON.parse(text) as { readonly runs: readonly [Run] };
  if (runs.length !== 1) throw new Error(`${runs.length} runs`);
  return runs[0];
}

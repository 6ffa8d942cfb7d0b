interface Expectation {
  readonly decision: string;
  readonly exitCode: number;
  readonly rules: readonly string[];
  readonly why: string;
}

interface Verdict {
  readonly exitCode: number | null;
  readonly decision: string | null;
  readonly rules: readonly string[];
}

export function findMilder(expectation: Expectation, verdict: Verdict): readonly string[];

/** What a marker above a line says of it. */
export interface Expectation {
  readonly verb: "expect" | "clean" | "known-miss";
  readonly rule: string;
  /** 1-based, in the text without markers. */
  readonly line: number;
}

export interface Fixture {
  /** As the scanner sees it: the marker lines are taken out, so that they cannot change what is found. */
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

const MARKER =
  /^\s*(?:<!--|\/\/|#|--|;|"\/\/":\s*")\s*(?<verb>expect|clean|known-miss):\s*(?<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?:-->|",?)?\s*$/u;

/** Splits a rule's fixture into its text and what its markers say of the line below them. */
export function readFixture(source: string): Fixture {
  const kept: string[] = [];
  const expectations: Expectation[] = [];
  for (const line of source.split("\n")) {
    const marker = MARKER.exec(line)?.groups;
    if (marker === undefined) {
      kept.push(line);
      continue;
    }
    for (const rule of (marker["rules"] ?? "").split(/\s*,\s*/u)) {
      expectations.push({ verb: marker["verb"] as Expectation["verb"], rule, line: kept.length + 1 });
    }
  }
  return { text: kept.join("\n"), expectations };
}

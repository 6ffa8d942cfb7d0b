/** What bwrap has told on its status descriptor (bwrap(1), `--json-status-fd`). */
export interface Status {
  /** Whether there is something inside. */
  readonly isStarted: boolean;
  /** Null until the program inside has ended, and for ever when bwrap could not tell. */
  readonly exitCode: number | null;
}

/** Reads one JSON object a line; a line that is none says nothing. */
export function readStatus(text: string): Status {
  const lines = text.split("\n").map(parseLine);
  const last = (key: string): number | null => {
    const value = lines.findLast((line) => typeof line[key] === "number")?.[key];
    return typeof value === "number" ? value : null;
  };
  return { isStarted: last("child-pid") !== null, exitCode: last("exit-code") };
}

function parseLine(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

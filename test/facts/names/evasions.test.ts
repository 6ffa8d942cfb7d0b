import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { capabilitiesOf, isDangerous } from "./read-python.ts";

interface Row {
  readonly id: string;
  readonly trick: string;
  readonly code: string;
}

function readRows<T>(name: string): readonly T[] {
  const lines = readFileSync(`test/fixtures/evasions/${name}.jsonl`, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

describe("every way round a list of names ends in a capability that says so", () => {
  const rows = [...readRows<Row>("python-reference"), ...readRows<Row>("python-own")];

  test("all of them are here", () => {
    expect(rows).toHaveLength(71 + 270);
  });

  test.each(rows)("$id: $trick", ({ code }) => {
    expect(capabilitiesOf(code).filter(isDangerous)).not.toEqual([]);
  });
});

describe("what looks alike and is harmless", () => {
  const rows = readRows<{
    readonly id: string;
    readonly why: string;
    readonly code: string;
    readonly capabilities: readonly string[];
  }>("python-lookalikes");

  test.each(rows)("$id: $why", ({ code, capabilities }) => {
    expect(capabilitiesOf(code).filter(isDangerous)).toEqual(capabilities);
  });
});

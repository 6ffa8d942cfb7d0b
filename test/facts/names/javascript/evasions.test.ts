import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDangerous } from "../read-python.ts";
import { capabilitiesOf } from "./read-javascript.ts";

function readRows<T>(name: string): readonly T[] {
  const lines = readFileSync(`test/fixtures/evasions/${name}.jsonl`, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

describe("every way round a list of names ends in a capability that says so", () => {
  const rows = readRows<{
    readonly id: string;
    readonly trick: string;
    readonly code: string;
    readonly language: "javascript" | "typescript";
  }>("javascript");

  test.each(rows)("$id: $trick", ({ code, language }) => {
    expect(capabilitiesOf(code, language).filter(isDangerous)).not.toEqual([]);
  });
});

describe("what looks alike and is harmless", () => {
  const rows = readRows<{ readonly id: string; readonly why: string; readonly code: string }>("javascript-lookalikes");

  test.each(rows)("$id: $why", ({ code }) => {
    expect(capabilitiesOf(code).filter(isDangerous)).toEqual([]);
  });
});

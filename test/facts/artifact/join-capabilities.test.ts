import { expect, test } from "vitest";
import { wholeFile } from "../../../src/core/location.ts";
import { asPath } from "../../../src/core/ids.ts";
import { joinCapabilities, type PlacedCapability } from "../../../src/facts/artifact/join-capabilities.ts";

const at = (path: string, line: number): PlacedCapability["at"] => ({
  ...wholeFile(asPath(path)),
  line,
  endLine: line,
});

function network(
  value: string,
  place: PlacedCapability["at"],
  differing: Partial<PlacedCapability> = {},
): PlacedCapability {
  const target = { match: "exact", value } as const;
  return { kind: "network", target, origin: "static", risk: "harmless", at: place, ...differing };
}

test("the same kind and target is one capability, with each origin, the worse risk and all places in order", () => {
  const joined = joinCapabilities([
    network("api.example.com", at("b.py", 3)),
    network("api.example.com", at("SKILL.md", 9), { origin: "instructed", risk: "risky" }),
    network("api.example.com", at("b.py", 3)),
  ]);
  expect(joined).toEqual([
    {
      kind: "network",
      target: { match: "exact", value: "api.example.com" },
      origins: ["instructed", "static"],
      risk: "risky",
      at: [
        { ...at("SKILL.md", 9), origin: "instructed" },
        { ...at("b.py", 3), origin: "static" },
      ],
    },
  ]);
});

test("they stand in the order of kinds, then of targets; within a folder is not the folder", () => {
  const joined = joinCapabilities([
    { ...network("os", at("a.py", 1)), kind: "import" },
    network("b.example.com", at("a.py", 1)),
    network("a.example.com", at("a.py", 2)),
    { ...network("a.example.com", at("a.py", 3)), target: { match: "within", value: "a.example.com" } },
    { ...network("", at("a.py", 4)), target: { match: "any" } },
  ]);
  expect(joined.map(({ kind, target }) => [kind, target.match, target.match === "any" ? "*" : target.value])).toEqual([
    ["network", "any", "*"],
    ["network", "exact", "a.example.com"],
    ["network", "within", "a.example.com"],
    ["network", "exact", "b.example.com"],
    ["import", "exact", "os"],
  ]);
});

test("of many places twenty are kept, and the first of each origin", () => {
  const many = Array.from({ length: 50 }, (_, index) => network("a.example.com", at("a.py", index + 1)));
  const [joined] = joinCapabilities([...many, network("a.example.com", at("z.md", 7), { origin: "instructed" })]);
  expect(joined?.at.map(({ line }) => line)).toEqual([...Array.from({ length: 20 }, (_, index) => index + 1), 7]);
});

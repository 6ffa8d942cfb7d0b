import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCanary } from "../../../src/adapters/osv-scanner/canary.ts";
import { buildZip, type ZipPart } from "../../containers/zip-builder.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

const AFFECTED = { package: { ecosystem: "npm", name: "evil" } };
const LISTED = { id: "GHSA-1", affected: [{ ...AFFECTED, versions: ["1.2.3", "1.2.4"] }] };

function rangeOf(type: string, ...events: readonly object[]): object {
  return { id: "GHSA-2", affected: [{ ...AFFECTED, ranges: [{ type, events }] }] };
}

function partOf(advisory: unknown, differing: Partial<ZipPart> = {}): ZipPart {
  const content = typeof advisory === "string" ? advisory : JSON.stringify(advisory);
  return { name: "a.json", content, ...differing };
}

async function canaryOf(zip: Uint8Array): Promise<string> {
  const path = join(makeTemporaryFolder(), "all.zip");
  writeFileSync(path, zip);
  const found = await findCanary("npm", path);
  if (!found.ok) return found.fault.code;
  const { package: one, advisory } = found.value;
  return `${one.ecosystem} ${one.name} ${one.version} ${advisory}`;
}

describe("the first that names an affected version is taken", () => {
  test.each<[string, readonly ZipPart[], string]>([
    ["a listed version", [partOf(LISTED)], "npm evil 1.2.3 GHSA-1"],
    ["where a range begins", [partOf(rangeOf("SEMVER", { introduced: "2.0.0" }))], "npm evil 2.0.0 GHSA-2"],
    ["all versions", [partOf(rangeOf("SEMVER", { introduced: "0" }, { fixed: "3.0.0" }))], "npm evil 0.0.0 GHSA-2"],
    ["stored", [partOf(LISTED, { method: 0 })], "npm evil 1.2.3 GHSA-1"],
    ["after what is no JSON", [partOf("{"), partOf("\0\x01"), partOf(LISTED)], "npm evil 1.2.3 GHSA-1"],
    [
      "after JSON of another shape",
      [partOf([1]), partOf(null), partOf({ id: 1 }), partOf(LISTED)],
      "npm evil 1.2.3 GHSA-1",
    ],
    [
      "after what was withdrawn",
      [partOf({ ...LISTED, id: "X", withdrawn: "2020" }), partOf(LISTED)],
      "npm evil 1.2.3 GHSA-1",
    ],
    ["after commits", [partOf(rangeOf("GIT", { introduced: "0" })), partOf(LISTED)], "npm evil 1.2.3 GHSA-1"],
    [
      "after another ecosystem",
      [partOf({ id: "Y", affected: [{ package: { ecosystem: "PyPI", name: "a" }, versions: ["1"] }] }), partOf(LISTED)],
      "npm evil 1.2.3 GHSA-1",
    ],
    ["with a size that follows the data", [partOf(LISTED, { flags: 8, local: { size: 0 } })], "npm evil 1.2.3 GHSA-1"],
    ["whatever it is called", [partOf(LISTED, { name: "../../../etc/passwd" })], "npm evil 1.2.3 GHSA-1"],
  ])("%s", async (_what, parts, expected) => {
    expect(await canaryOf(buildZip(parts))).toBe(expected);
  });
});

describe("there is none in", () => {
  const whole = buildZip([partOf(LISTED)]);

  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["an empty zip", buildZip([])],
    ["what is no zip", Buffer.from("<!doctype html>".repeat(100))],
    ["a zip that is cut within its first member", whole.subarray(0, 60)],
    ["a zip of what is no JSON", buildZip([partOf("{"), partOf("")])],
    ["data that is no deflate stream", buildZip([partOf("", { packed: Buffer.alloc(50, 7) })])],
    ["headers that point nowhere", Buffer.from(`PK\x03\x04${"\xff".repeat(100)}`.repeat(50), "latin1")],
    ["the headers of headers", Buffer.from("PK\x03\x04".repeat(200_000), "latin1")],
  ])("%s", async (_what, zip) => {
    expect(await canaryOf(zip)).toBe("database-unusable");
  });
});

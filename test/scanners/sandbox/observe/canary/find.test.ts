import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLeaks, type Given } from "../../../../../src/scanners/sandbox/observe/canary/find.ts";
import { plantCanaries } from "../../../../../src/scanners/sandbox/observe/canary/plant.ts";

const KEY = "ghp_9f3ac07b2e51d68844aa01c2";
const CANARIES = [
  { name: "the key", value: KEY, service: "github.com" },
  { name: "another", value: "7d2b96e0c4518fa37d2b96e0c4518fa3", service: null },
];

function found(...texts: readonly (string | Uint8Array)[]): readonly string[] {
  const given = texts.map((text, index) => ({ where: `place ${index}`, host: null, bytes: Buffer.from(text) }));
  return findLeaks(CANARIES, given).map(({ canary, where }) => `${canary.name}: ${where}`);
}

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString("base64");
const backwards = (text: string): string => Array.from(text).toReversed().join("");

describe("with the service that has given it out", () => {
  test.each<readonly [string, string | null, boolean]>([
    ["itself", "github.com", false],
    ["a part of it", "api.github.com", false],
    ["a host that only ends like it", "evilgithub.com", true],
    ["a host that begins like it", "github.com.evil.example", true],
    ["several hosts, or none", null, true],
  ])("a secret is where it belongs: %s", (_, host, isFound) => {
    const given = [{ where: "there", host, bytes: Buffer.from(KEY) }];
    expect(findLeaks(CANARIES, given).map(({ where }) => where)).toEqual(isFound ? ["there"] : []);
  });

  test("what has gone elsewhere as well is found there", () => {
    const [home, away] = ["github.com", "evil.example"].map((host) => ({ where: host, host, bytes: Buffer.from(KEY) }));
    expect(findLeaks(CANARIES, [home, away] as Given[])).toMatchObject([{ where: "evil.example" }]);
  });
});

describe("a secret is found", () => {
  test.each<readonly [string, readonly (string | Uint8Array)[]]>([
    ["as it is", [`Authorization: Bearer ${KEY}\n`]],
    ["backwards", [backwards(KEY)]],
    ["in hexadecimal digits", [Buffer.from(KEY).toString("hex")]],
    ["in large ones", [Buffer.from(KEY).toString("hex").toUpperCase()]],
    ["in base64", [base64(KEY)]],
    ["in base64 behind one other letter", [base64(`x${KEY}yz`)]],
    ["in base64 behind two", [base64(`xy${KEY}z`)]],
    ["in base64 for addresses", [Buffer.from(`\xff\xfe>?${KEY}`, "latin1").toString("base64url")]],
    ["in base64 backwards", [backwards(base64(KEY))]],
    ["backwards in base64", [base64(backwards(KEY))]],
    ["in base64 twice", [base64(base64(KEY))]],
    ["in base32", ["M5UHAXZZMYZWCYZQG5RDEZJVGFSDMOBYGQ2GCYJQGFRTE"]],
    ["in percent signs", [[...Buffer.from(KEY)].map((byte) => `%${byte.toString(16)}`).join("")]],
    ["by ROT13", ["tuc_9s3np07o2r51q68844nn01p2"]],
    ["packed by gzip", [gzipSync(`key=${KEY}`)]],
    ["packed by zlib behind a header", [Buffer.concat([Buffer.from("POST / HTTP/1.1\r\n\r\n"), deflateSync(KEY)])]],
    ["packed, in base64", [base64(gzipSync(KEY))]],
    ["packed, in hexadecimal digits", [deflateSync(KEY).toString("hex")]],
    ["packed twice", [gzipSync(gzipSync(KEY))]],
    ["in pieces to several places", [KEY.slice(0, 10), KEY.slice(10, 20), KEY.slice(20)]],
    ["in pieces with numbers between", [`1:${KEY.slice(0, 12)};2:${KEY.slice(12)}`]],
    ["in pieces in another order", [`${KEY.slice(14)}|${KEY.slice(0, 14)}`]],
  ])("%s", (_, texts) => {
    expect(found(...texts)).toEqual(["the key: place 0"]);
  });
});

test.each<readonly [string, string]>([
  ["nothing", ""],
  ["another key", "ghp_0123456789abcdef01234567"],
  ["how it begins", KEY.slice(0, 14)],
  [
    "what looks packed and is not",
    base64(Buffer.concat([Buffer.of(0x1f, 0x8b, 8, 0), Buffer.from("no, it is not packed")])),
  ],
])("no secret is found in %s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("each is told once, with the first place", () => {
  expect(found("nothing", KEY, `${KEY} ${base64(KEY)}`, CANARIES[1]?.value ?? "")).toEqual([
    "the key: place 1",
    "another: place 3",
  ]);
});

test("in any text around it, in each of three ways of base64, it is found; and nowhere else", () => {
  const around = fc.uint8Array({ maxLength: 40 });
  const ways = new Set<number>();
  fc.assert(
    fc.property(around, around, (before, after) => {
      ways.add(before.length % 3);
      const text = Buffer.concat([before, Buffer.from(KEY), after]);
      expect(found(base64(text))).toEqual(["the key: place 0"]);
      expect(found(base64(Buffer.concat([before, after])))).toEqual([]);
    }),
  );
  expect(ways.size).toBe(3);
});

test("each decoy has a secret of its own, in its file or variable, and another run has others", () => {
  const [one, other] = [plantCanaries("a"), plantCanaries("b")];
  const values = [one, other].flatMap(({ canaries }) => canaries.map(({ value }) => value));
  expect(new Set(values).size).toBe(values.length);
  const contents = [
    ...one.home.flatMap((file) => (file.kind === "file" ? [Buffer.from(file.bytes).toString()] : [])),
    ...Object.values(one.variables),
  ];
  expect(contents.map((text) => one.canaries.filter(({ value }) => text.includes(value)).length)).toEqual(
    contents.map(() => 1),
  );
  expect(contents).toHaveLength(one.canaries.length);
});

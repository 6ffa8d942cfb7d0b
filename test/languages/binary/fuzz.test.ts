import fc from "fast-check";
import { expect, test } from "vitest";
import type { SourceFacts } from "../../../src/core/source-facts.ts";
import { analyseBinary } from "../../../src/languages/binary/analyse.ts";
import { buildElf } from "./native/elf-builder.ts";
import { buildFat, buildMachO } from "./native/mach-o-builder.ts";
import { buildPe } from "./native/pe-builder.ts";
import { bytes } from "./outline.ts";

const CODE = `c${"\0".repeat(20)}s\x06\0\0\0\x64\0\x64\x01\x6c\0)\x02i\x01\0\0\0\xa9\x01z\x01q)\x02z\x02osr\0\0\0\0)\0s\0\0\0\0z\x01fz\x01mz\x01m\0\0\0\0s\0\0\0\0s\0\0\0\0`;
const MACH_O = buildMachO({
  is64: true,
  isLittle: true,
  processor: 7,
  type: 8,
  libraries: ["a"],
  imports: [["b", 1]],
  exports: ["c"],
});

/** One file of each format, with all that is read of it. */
const SEEDS: Readonly<Record<string, Uint8Array>> = {
  "pickle of protocol 0": bytes("cos\nsystem\np0\n(S'i\\x64'\nV\\u0041\ntRp1\n(lp2\nI1\naa."),
  "pickle of protocol 5": bytes(
    "\x80\x05\x95\x10\0\0\0\0\0\0\0\x8c\x02os\x94\x8c\x06system\x94\x93\x94](K\x01e\x85R}\x8c\x01a\x88sb.\x80\x02N.",
  ),
  "array of NumPy": bytes("\x93NUMPY\x01\0\x0d\0{'descr':'O'}\x80\x02cm\nf\n)R."),
  pyc: bytes(`\xa7\x0d\r\n${"\0".repeat(12)}${CODE.replace(")\x02i", `)\x03${CODE}i`)}`),
  ELF: buildElf({
    is64: true,
    isLittle: true,
    type: 3,
    machine: 62,
    libraries: ["a"],
    imports: [["b", 0]],
    exports: ["c"],
    hash: "gnu",
  }),
  "ELF, an object": buildElf({
    is64: false,
    isLittle: false,
    type: 1,
    machine: 3,
    libraries: [],
    imports: [],
    exports: ["c"],
    hash: "sysv",
  }),
  PE: buildPe({
    is64: false,
    machine: 0x14c,
    characteristics: 2,
    imports: { a: ["b", 1] },
    delayed: { c: ["d"] },
    exports: ["e"],
  }),
  "Mach-O": MACH_O,
  "fat Mach-O": buildFat([MACH_O, MACH_O], false),
  WebAssembly: bytes("\0asm\x01\0\0\0\x02\x07\x01\x01a\x01b\0\0\x07\x05\x01\x01c\0\0\x08\x01\0"),
};

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: readonly number[];
}
const byte = fc.oneof(fc.constantFrom(0, 1, 0x28, 0x2e, 0x52, 0x7f, 0x80, 0xff), fc.nat(255));
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.oneof(fc.nat(300), fc.nat(0x1000)),
  cut: fc.oneof(fc.nat(4), fc.constant(0x1000)),
  put: fc.array(byte, { maxLength: 8 }),
});

function change(content: Uint8Array, { at, cut, put }: Edit): Uint8Array {
  return Uint8Array.from([...content.subarray(0, at), ...put, ...content.subarray(at + cut)]);
}

function* spansOf({
  imports,
  definitions,
  calls,
  strings,
  scopes,
  parse,
}: SourceFacts): Generator<{ readonly start: number; readonly end: number }> {
  for (const { span } of [...imports, ...definitions, ...strings, ...scopes]) yield span;
  for (const { call } of calls) yield call.span;
  if (parse.kind === "failed") yield parse.problem.at;
  if (parse.kind === "recovered") for (const { at } of parse.problems) yield at;
}

test("whatever is changed in them, files are read in no time, and every place is within the file", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(SEEDS)), fc.array(edit, { maxLength: 3 }), (name, edits) => {
      const content = edits.reduce(change, SEEDS[name] ?? bytes(""));
      const started = process.cpuUsage();
      const { source } = analyseBinary(content);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
      seen.add(`${name} ${source.parse.kind}`);
      const outside = [...spansOf(source)].filter(
        ({ start, end }) => !(start >= 0 && start <= end && end <= content.length),
      );
      expect(outside).toEqual([]);
    }),
    { seed: 6, numRuns: 6000 },
  );
  // Every seed is good as it is, and is broken by some of the edits.
  for (const name of Object.keys(SEEDS)) {
    expect(seen).toContain(`${name} ok`);
    if (name !== "pickle of protocol 0") expect(seen).toContain(`${name} failed`);
  }
  expect(seen).toContain("pickle of protocol 0 not-parsed");
  expect(seen).toContain("pickle of protocol 5 recovered");
});

test("bytes of no format are nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
      expect(["not-parsed", "failed", "recovered", "ok"]).toContain(analyseBinary(content).source.parse.kind);
    }),
    { seed: 6, numRuns: 3000 },
  );
});

import { spawnSync } from "node:child_process";
import { crc32, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recognise } from "../../src/containers/recognise.ts";
import { buildTar } from "./tar-builder.ts";
import { buildZip } from "./zip-builder.ts";

/** Latin-1 strings and bytes, one after the other. */
function bytes(...parts: readonly (string | readonly number[] | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = bytes(name, data);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return bytes(length, body, sum);
}

const header = bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const png = bytes("\x89PNG\r\n\x1a\n", chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(4))));
const gif = bytes(
  "GIF89a",
  [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
);
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xdb, 0, 0x43]);
const zeros = (count: number): Buffer => Buffer.alloc(count);

function describeType(input: Uint8Array): string | null {
  const found = recognise(input);
  return found === null ? null : `${found.family} ${found.name}`;
}

describe("known formats", () => {
  test.each<[expected: string, input: Uint8Array]>([
    ["model NumPy array", bytes("\x93NUMPY\x01\0\x02\0{}")],
    ["image PNG", png],
    ["image JPEG", jpeg],
    ["image GIF", gif],
    ["image GIF", bytes("GIF87a", [1, 0, 1, 0, 0, 0, 0, 0x21, 0xf9, 4, 0, 0, 0, 0, 0])],
    ["image WebP", bytes("RIFF", [26, 0, 0, 0], "WEBPVP8L", [13, 0, 0, 0, 0x2f, 0, 0, 0])],
    ["image BMP", bytes("BM", [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])],
    ["image ICO", bytes([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 4, 0, 0, 0, 22, 0, 0, 0])],
    ["image TIFF", bytes("II*\0", [8, 0, 0, 0, 0, 0])],
    ["image TIFF", bytes("MM\0*", [0, 0, 0, 8, 0, 0])],
    ["image AVIF", bytes([0, 0, 0, 24], "ftypavif\0\0\0\0mif1avif")],
    ["image HEIC", bytes([0, 0, 0, 24], "ftypheic\0\0\0\0mif1heic")],
    ["font TrueType", bytes([0, 1, 0, 0, 0, 11, 0, 128, 0, 3, 0, 48])],
    ["font OpenType", bytes("OTTO", [0, 9, 0, 128, 0, 3, 0, 16])],
    ["font font collection", bytes("ttcf", [0, 1, 0, 0, 0, 0, 0, 2])],
    ["font WOFF", bytes("wOFF", [0, 1, 0, 0, 0, 0, 4, 0])],
    ["font WOFF2", bytes("wOF2OTTO", [0, 0, 4, 0])],
    ["audio MP3", bytes("ID3", [4, 0, 0, 0, 0, 1, 0], zeros(20))],
    ["audio MP3", bytes([0xff, 0xfb, 0x90, 0], zeros(413), [0xff, 0xfb, 0x90, 0])],
    ["audio WAV", bytes("RIFF", [36, 0, 0, 0], "WAVEfmt ", [16, 0, 0, 0, 1, 0, 1, 0])],
    ["audio FLAC", bytes("fLaC", [0, 0, 0, 34], zeros(34))],
    ["audio Ogg", bytes("OggS", [0, 2], zeros(20))],
    ["audio MPEG-4 audio", bytes([0, 0, 0, 24], "ftypM4A \0\0\0\0isomiso2")],
    ["video MP4", bytes([0, 0, 0, 24], "ftypisom\0\0\x02\0isomiso2")],
    ["video Matroska", bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], "\x42\x86\x81\x01\x42\x82\x84webm")],
    ["video Matroska", bytes([0x1a, 0x45, 0xdf, 0xa3, 0xa3], "\x42\x82\x88matroska")],
    ["archive ZIP", buildZip([{ name: "a" }])],
    ["archive ZIP", buildZip([])],
    ["archive ZIP", bytes("PK\x03\x04", zeros(26))],
    ["archive tar", buildTar([{ name: "a" }])],
    ["archive gzip", gzipSync("a")],
    ["archive bzip2", bytes("BZh91AY&SY", zeros(8))],
    ["archive XZ", bytes("\xfd7zXZ\0", zeros(8))],
    ["archive Zstandard", bytes([0x28, 0xb5, 0x2f, 0xfd, 4, 0, 1, 0, 0])],
    ["archive 7z", bytes("7z\xbc\xaf\x27\x1c", zeros(8))],
    ["archive RAR", bytes("Rar!\x1a\x07\0", zeros(8))],
    ["archive RAR", bytes("Rar!\x1a\x07\x01\0", zeros(8))],
    ["archive Cabinet", bytes("MSCF", zeros(8))],
    ["archive ar", bytes("!<arch>\ndebian-binary   ")],
    ["native ELF", bytes("\x7fELF", [2, 1, 1, 0], zeros(8))],
    ["native PE", bytes("MZ", zeros(58), [0x40, 0, 0, 0], "PE\0\0")],
    ["native Mach-O", bytes([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1])],
    ["native Mach-O", bytes([0xfe, 0xed, 0xfa, 0xce, 0, 0, 0, 18])],
    ["native Mach-O", bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2], zeros(8))],
    ["bytecode Java class", bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 65], zeros(8))],
    ["bytecode WebAssembly", bytes("\0asm", [1, 0, 0, 0])],
    ["bytecode Python bytecode", bytes([0x33, 0x0d, 0x0d, 0x0a], zeros(8), [0xe3])],
    ["bytecode Python bytecode", bytes([0xa7, 0x0d, 0x0d, 0x0a], zeros(12), [0xe3])],
    ["bytecode Python bytecode", bytes([0x2b, 0x0e, 0x0d, 0x0a], zeros(12), [0x63])],
    ["bytecode Android DEX", bytes("dex\n035\0")],
    ["bytecode Lua bytecode", bytes("\x1bLua", [0x54, 0])],
    ["document PDF", bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")],
    ["document OLE2", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["database SQLite", bytes("SQLite format 3\0", [0x10, 0])],
    ["model safetensors", bytes([40, 0, 0, 0, 0, 0, 0, 0], '{"__metadata__":{}}')],
    ["model GGUF", bytes("GGUF", [3, 0, 0, 0])],
    ["model HDF5", bytes("\x89HDF\r\n\x1a\n")],
    ["pickle pickle", bytes([0x80, 4, 0x95, 11, 0, 0, 0, 0, 0, 0, 0], "\x8c\x05posix\x8c\x06system\x93.")],
    ["pickle pickle", bytes([0x80, 2], "cposix\nsystem\nq\0.")],
    ["pickle pickle", bytes([0x80, 3], "}q\0.")],
  ])("%s", (expected, input) => {
    expect(describeType(input)).toBe(expected);
  });
});

describe("texts with a borrowed signature, and other near misses", () => {
  const script = "\nimport os\nos.system('id')\n".repeat(20);
  test.each<[name: string, input: Uint8Array]>([
    ["nothing", bytes()],
    ["text", bytes(script)],
    ["SVG", bytes('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ["GIF and a script", bytes("GIF89a; <script>alert(1)</script>")],
    ["GIF with a header of text", bytes("GIF89a/*12345", ";*/", script)],
    ["a good GIF header and a long script", bytes(gif, script)],
    ["a good PNG header and a long script", bytes(png, script)],
    ["a PNG signature and a script", bytes("\x89PNG\r\n\x1a\n", script)],
    ["a PNG header with a wrong checksum", bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", header, zeros(40))],
    ["a JPEG start and a script", bytes([0xff, 0xd8, 0xff, 0xe0], script)],
    ["a JPEG segment that ends nowhere", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], zeros(60))],
    ["BM and a text", bytes("BMI is a number", script)],
    ["RIFF and a text", bytes("RIFF1234WEBPVP8 and a text", script)],
    ["ID3 and a text", bytes("ID3 tags are read here", script)],
    ["ID3 and a long script", bytes("ID3", [4, 0, 0, 0, 0, 1, 0], script)],
    ["one MP3 frame header", bytes([0xff, 0xfb, 0x90, 0], zeros(500))],
    ["a byte order mark of UTF-16", bytes([0xff, 0xfe, 0x61, 0])],
    ["ftyp in a text", bytes("the ftypisom box", script)],
    ["ftyp with a length of text", bytes("aaaaftypisomaaaa", zeros(400))],
    ["MZ and a text", bytes("MZ is the signature of DOS programs", script)],
    ["ELF in a text", bytes("\x7fELF is a magic number", script)],
    ["a TrueType version and no tables", bytes([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ["OTTO in a text", bytes("OTTO is a name", script)],
    ["0xCAFEBABE and nothing", bytes([0xca, 0xfe, 0xba, 0xbe])],
    ["a fat Mach-O without parts", bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0, 0, 0])],
    ["blanks and line ends like a magic number", bytes(" \r\r\n", script)],
    ["bytecode of Python 2.7", bytes([0x03, 0xf3, 0x0d, 0x0a], zeros(8), [0xe3])],
    ["BZh in a text", bytes("BZh9 is the signature of bzip2")],
    ["the end of a zip file in a text", bytes(script, "PK\x05\x06", script)],
    ["%PDF in a text", bytes("%PDF is the signature")],
    ["JSON", bytes('{"a": 12}')],
    ["a pickle of a version to come", bytes([0x80, 9, 0x95])],
    ["GGUF in a text", bytes("GGUF models are large")],
  ])("%s", (_, input) => {
    expect(describeType(input)).toBeNull();
  });

  test("every beginning of a known file is read without an exception", () => {
    for (const input of [png, gif, jpeg, buildZip([{ name: "a" }]), buildTar([{ name: "a" }])]) {
      for (let length = 0; length <= input.length; length++) recognise(input.subarray(0, length));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (input) => {
        expect(() => recognise(input)).not.toThrow();
      }),
    );
  });
});

test("a zip archive behind something is an archive", () => {
  const zip = buildZip([{ name: "a" }]);
  for (const start of [png, bytes("#!/usr/bin/env python3\n"), bytes("\x7fELF", [2, 1, 1, 0])]) {
    expect(describeType(bytes(start, zip))).toBe("archive ZIP");
  }
});

const MAKE_SAMPLES = `
import base64, importlib.util, json, marshal, pickle, sys
code = marshal.dumps(compile("x = 1", "x", "exec"))
samples = [importlib.util.MAGIC_NUMBER + bytes(12) + code]
for value in ({"a": 1}, [1, 2], ("x",), "text", 5, -70000, 2.5, None, True, b"bytes", {1}, print, 10**30, ()):
    samples += [pickle.dumps(value, protocol) for protocol in (2, 3, 4, 5)]
print(json.dumps([base64.b64encode(sample).decode() for sample in samples]))
`;

test("what this machine's Python writes is recognised", ({ skip }) => {
  const python = spawnSync("python3", ["-I", "-c", MAKE_SAMPLES], { encoding: "utf8" });
  if (python.error !== undefined) return skip("python3 is not there");
  expect(python.stderr).toBe("");
  const samples = JSON.parse(python.stdout) as readonly string[];
  const [pyc, ...pickles] = samples.map((sample) => describeType(Buffer.from(sample, "base64")));
  expect(pyc).toBe("bytecode Python bytecode");
  expect(pickles.filter((found) => found !== "pickle pickle")).toEqual([]);
});

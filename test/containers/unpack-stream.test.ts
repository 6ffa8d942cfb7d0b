import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { unpackStream } from "../../src/containers/unpack-stream.ts";

const text = Buffer.from("good morning ".repeat(10));

describe.each([
  ["gzip", gzipSync(text)],
  ["zlib", deflateSync(text)],
])("%s", (_, packed) => {
  test.each([
    ["within the limit", text.length, text],
    ["beyond the limit", text.length - 1, "too-large"],
    ["with nothing left", 0, "too-large"],
  ])("%s", (_, most, expected) => {
    const unpacked = unpackStream(packed, most);
    expect(unpacked instanceof Uint8Array ? Buffer.from(unpacked) : unpacked).toEqual(expected);
  });
});

test.each([
  ["damaged gzip", Buffer.concat([gzipSync(text).subarray(0, 20), Buffer.alloc(20)])],
  ["damaged zlib", Buffer.concat([deflateSync(text).subarray(0, 5), Buffer.alloc(40, 0xff)])],
  ["a bare deflate stream", deflateRawSync(text)],
  ["nothing", new Uint8Array()],
])("%s is nothing that can be unpacked", (_, bytes) => {
  expect(unpackStream(bytes, 1000)).toBeNull();
});

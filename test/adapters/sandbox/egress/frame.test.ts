import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createFrameReader,
  encodeFrame,
  FRAME,
  LONGEST_PAYLOAD,
  type Frame,
  type FrameKind,
} from "../../../../src/adapters/sandbox/egress/frame.ts";

const kinds = Object.keys(FRAME) as FrameKind[];
const frames: fc.Arbitrary<Frame> = fc.record({
  kind: fc.constantFrom(...kinds),
  id: fc.nat(2 ** 32 - 1),
  payload: fc.uint8Array({ maxLength: 40 }),
});

test("a frame, byte for byte", () => {
  const frame: Frame = { kind: "data", id: 0x01020304, payload: Buffer.from("hi") };
  expect(Buffer.from(encodeFrame(frame)).toString("hex")).toBe("04" + "01020304" + "00000002" + "6869");
});

test("what is sent is read, wherever it is cut", () => {
  fc.assert(
    fc.property(fc.array(frames), fc.integer({ min: 1, max: 30 }), (sent, step) => {
      const bytes = Buffer.concat(sent.map(encodeFrame));
      const read = createFrameReader();
      const received: Frame[] = [];
      for (let at = 0; at < bytes.length; at += step) received.push(...(read(bytes.subarray(at, at + step)) ?? []));
      expect(received.map(({ payload, ...frame }) => ({ ...frame, payload: [...payload] }))).toEqual(
        sent.map(({ payload, ...frame }) => ({ ...frame, payload: [...payload] })),
      );
    }),
  );
});

test.each([
  ["an unknown kind", "00" + "00000001" + "00000000"],
  ["another one", "ff" + "00000001" + "00000000"],
  ["a payload that is too long", "04" + "00000001" + (LONGEST_PAYLOAD + 1).toString(16).padStart(8, "0")],
  ["a payload of four gigabytes", "04" + "00000001" + "ffffffff"],
])("%s ends it for good", (_, hex) => {
  const read = createFrameReader();
  const good = encodeFrame({ kind: "end", id: 1, payload: new Uint8Array() });
  expect(read(good)).toHaveLength(1);
  expect(read(Buffer.from(hex, "hex"))).toBeNull();
  expect(read(good)).toBeNull();
});

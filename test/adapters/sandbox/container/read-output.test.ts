import fc from "fast-check";
import { expect, test } from "vitest";
import { readOutput } from "../../../../src/adapters/sandbox/container/read-output.ts";

function read(text: string) {
  const { stdout, ...rest } = readOutput(Buffer.from(text), "started\n", "s3cret");
  return { ...rest, stdout: Buffer.from(stdout).toString() };
}

test.each([
  ["nothing", "", { isStarted: false, exitCode: null, stdout: "" }],
  [
    "what comes before the first line",
    "warning\nstarted\n",
    { isStarted: false, exitCode: null, stdout: "warning\nstarted\n" },
  ],
  ["the first line alone", "started\n", { isStarted: true, exitCode: null, stdout: "" }],
  ["an end", "started\nout\ns3cret 0\n", { isStarted: true, exitCode: 0, stdout: "out\n" }],
  ["an end by a signal", "started\ns3cret 159\n", { isStarted: true, exitCode: 159, stdout: "" }],
  ["an end within a line", "started\nouts3cret 3\n", { isStarted: true, exitCode: 3, stdout: "out" }],
  ["what was printed after the end", "started\na\ns3cret 1\nb\n", { isStarted: true, exitCode: 1, stdout: "a\nb\n" }],
  ["an end that is cut off", "started\ns3cret 15", { isStarted: true, exitCode: null, stdout: "s3cret 15" }],
  ["another secret", "started\nother 0\n", { isStarted: true, exitCode: null, stdout: "other 0\n" }],
  ["no number", "started\ns3cret x\n", { isStarted: true, exitCode: null, stdout: "s3cret x\n" }],
])("%s", (_, text, output) => {
  expect(read(text)).toEqual(output);
});

test("whatever is printed comes back as it was, and the end is known", () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(bytes, bytes, fc.integer({ min: 0, max: 255 }), (before, after, exitCode) => {
      const parts = [Buffer.from("started\n"), before, Buffer.from(`0123456789abcdef ${exitCode}\n`), after];
      const output = readOutput(Buffer.concat(parts), "started\n", "0123456789abcdef");
      expect(output).toEqual({ isStarted: true, exitCode, stdout: Buffer.concat([before, after]) });
    }),
  );
});

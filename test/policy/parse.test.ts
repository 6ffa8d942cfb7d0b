import { expect, test } from "vitest";
import { parsePolicy } from "../../src/policy/parse.ts";

test.each([
  ["bytes", new Uint8Array([0x67, 0xff]), "this is not valid UTF-8"],
  ["YAML", encode("gate: ]\n"), "this does not belong here; check indentation, quotes and brackets"],
  ["shape", encode("gate: 1\n"), "`gate` must be a mapping, not the number `1`"],
  [
    "meaning",
    encode("gate: {hold: {severity: critical, confidence: high}}\n"),
    "`gate.hold` (severity critical, confidence high) must hold all that `gate.reject` (severity critical, confidence medium) rejects",
  ],
])("each step wants the one before to be clean: %s", async (_, bytes, sentence) => {
  const parsed = await parsePolicy(bytes, null);
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.sentence)).toEqual([sentence]);
});

test("a right file gives the policy and whether the include list is its own", async () => {
  expect(await parsePolicy(encode("artifacts: {include: [a]}\n"), "strict")).toMatchObject({
    ok: true,
    value: { policy: { profile: "strict", artifacts: { include: ["a"], exclude: [] } }, customInclude: true },
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

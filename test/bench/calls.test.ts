import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareCall, renderCalls, type NamedCall } from "../../bench/scorecard/calls/score.ts";

const CALL: NamedCall = { unit: "u1", path: "a.py", line: 3, callee: "sp.run", target: "subprocess.run" };

describe("a call that a person named", () => {
  test.each<[string, { readonly target: string | null; readonly line?: number }, string]>([
    ["has that name", { target: "subprocess.run" }, "same"],
    ["has no name for the program", { target: null }, "unknown"],
    ["has another one", { target: "os.system" }, "wrong"],
    ["is not where it was", { target: "subprocess.run", line: 4 }, "missing"],
  ])("%s", (_words, { target, line = 3 }, outcome) => {
    expect(compareCall(CALL, [{ callee: "sp.run", target, line, inside: null }]).outcome).toBe(outcome);
  });

  test("has none where nobody can tell, and the program says one", () => {
    expect(
      compareCall({ ...CALL, target: null }, [{ callee: "sp.run", target: "a.b", line: 3, inside: null }]),
    ).toEqual({
      ...CALL,
      target: null,
      said: "a.b",
      outcome: "wrong",
    });
  });
});

test("the report counts, and lists what differs", () => {
  const report = renderCalls([
    { ...CALL, said: "subprocess.run", outcome: "same" },
    { ...CALL, line: 9, said: "os.system", outcome: "wrong" },
  ]);
  expect(report).toContain("- 2 calls, 2 of which have a name\n- 1 wrong names\n- 0 names that");
  expect(report).toContain("- wrong: u1/a.py:9 `sp.run` is `subprocess.run`, said `os.system`");
});

test("the calls of the corpus are 300, each once", () => {
  const lines = readFileSync("bench/calls/calls.jsonl", "utf8").trim().split("\n");
  const places = lines.map((line) => {
    const { unit, path, line: at, callee } = JSON.parse(line) as NamedCall;
    return `${unit}/${path}:${at} ${callee}`;
  });
  expect(places).toHaveLength(300);
  expect(new Set(places).size).toBe(300);
});

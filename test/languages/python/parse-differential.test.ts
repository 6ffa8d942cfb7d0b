import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analysePythonBytes } from "../../../src/languages/python/analyse.ts";
import { dotted } from "./facts-in.ts";

/** Files on which Python parsers disagree, with CPython 3.13's own answer, from the project's shared reference data. */
interface Row {
  readonly name: string;
  readonly source_base64: string;
  readonly cpython313:
    | { readonly ok: true; readonly imports: readonly string[]; readonly calls: readonly string[] }
    | { readonly ok: false; readonly error: string };
}

const rows = readFileSync("test/fixtures/languages/python/parse-differential.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
/** Read by CPython and not by us, and said so: another encoding, and trees as high as nobody writes them. */
const UNREAD: ReadonlySet<string> = new Set(["coding_utf7", "deep_unary", "call_chain"]);

describe("as CPython 3.13", () => {
  test.each(rows.filter(({ name, cpython313 }) => cpython313.ok && !UNREAD.has(name)))("reads $name", (row) => {
    const { parse, calls, imports } = analysePythonBytes(Buffer.from(row.source_base64, "base64"));
    expect(parse).toEqual({ kind: "ok" });
    expect({
      ok: true,
      imports: imports.map(({ module }) => module),
      calls: calls.map(({ call }) => dotted(call.callee)).toSorted(),
    }).toEqual({ ...row.cpython313, calls: "calls" in row.cpython313 ? row.cpython313.calls.toSorted() : [] });
  });

  test.each(rows.filter(({ cpython313 }) => !cpython313.ok))("does not accept $name", (row) => {
    expect(analysePythonBytes(Buffer.from(row.source_base64, "base64")).parse.kind).not.toBe("ok");
  });

  test.each(rows.filter(({ name }) => UNREAD.has(name)))("gives up $name", (row) => {
    expect(analysePythonBytes(Buffer.from(row.source_base64, "base64")).parse.kind).toBe("failed");
  });
});

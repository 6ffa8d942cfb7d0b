import { describe, expect, test } from "vitest";
import { parseIndex } from "../../../src/adapters/git/index-entries.ts";

const ID = "45b983be36b73c0788dc9cbcb76cbb80fc7bb057";

/** What git prints after an entry, by `show_ce` and `print_debug` in its builtin/ls-files.c. */
function about(flags: string): string {
  return `\0  ctime: 1:2\n  mtime: 1:2\n  dev: 1\tino: 2\n  uid: 0\tgid: 0\n  size: 3\tflags: ${flags}\n`;
}

describe("parseIndex", () => {
  test("lists what would be committed", () => {
    const output = [
      `100644 ${ID} 0\tb`,
      about("0"),
      `100755 ${ID} 0\ta`,
      about("40004000"),
      `120000 ${ID} 0\tc`,
      about("0"),
      `160000 ${ID} 0\td`,
      about("0"),
    ];
    expect(parseIndex(Buffer.from(output.join("")))).toEqual({
      ok: true,
      value: [
        { kind: "file", path: "a", blob: ID, executable: true },
        { kind: "file", path: "b", blob: ID, executable: false },
        { kind: "symlink", path: "c", blob: ID },
        { kind: "submodule", path: "d", commit: ID },
      ],
    });
  });

  test("leaves out what is only announced", () => {
    const output = `100644 ${ID} 0\ta${about("20004000")}100644 ${ID} 0\tb${about("0")}`;
    expect(parseIndex(Buffer.from(output))).toMatchObject({ ok: true, value: [{ path: "b" }] });
  });

  test("an empty index", () => {
    expect(parseIndex(Buffer.of())).toEqual({ ok: true, value: [] });
  });

  test("is not misled by a name that looks like what git prints", () => {
    const name = `a\n  size: 3\tflags: 20000000\n100644 ${ID} 0\tb`;
    expect(parseIndex(Buffer.from(`100644 ${ID} 0\t${name}${about("0")}`))).toMatchObject({
      ok: true,
      value: [{ path: name }],
    });
  });

  test.each([1, 2, 3])("refuses a merge that is not finished, stage %d", (stage) => {
    const parsed = parseIndex(Buffer.from(`100644 ${ID} ${stage}\tskills/a${about("1000")}`));
    expect(parsed).toEqual({
      ok: false,
      fault: { code: "git-failed", message: "`git ls-files --unmerged` lists skills/a: finish the merge first" },
    });
  });

  test.each<[name: string, output: string]>([
    ["an entry without flags", `100644 ${ID} 0\ta\0`],
    ["an entry that is cut", `100644 ${ID} 0\ta`],
    ["flags without an entry", about("0")],
    ["a folder of a sparse index", `040000 ${ID} 0\ta/${about("0")}`],
    ["something else", "usage: git\0"],
  ])("refuses %s", (_name, output) => {
    expect(parseIndex(Buffer.from(output))).toMatchObject({ ok: false, fault: { code: "git-failed" } });
  });
});

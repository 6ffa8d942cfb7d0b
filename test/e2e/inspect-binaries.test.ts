import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileDocument } from "../../src/commands/inspect/document.ts";
import { buildZip } from "../containers/zip-builder.ts";
import { inspect } from "../support/inspect.ts";
import { ELF, PICKLE, PNG, WASM } from "./files.ts";
import { inspectFile, makeFolder } from "./inspected.ts";
import { skillText } from "./skill.ts";

describe("what is no text", () => {
  const isA = (message: string): FileDocument["parse"] => ({ outcome: "ok", message, line: null });

  test.each<[name: string, content: Buffer, expected: Partial<FileDocument>]>([
    ["a.py", ELF, { language: "binary", parse: isA("ELF executable for x86-64") }],
    ["a", WASM, { language: "binary", parse: isA("WebAssembly module") }],
    [
      "model.bin",
      PICKLE,
      {
        language: "binary",
        parse: isA(
          "pickle, protocol 4, opcodes PROTO FRAME SHORT_BINUNICODE ×3 MEMOIZE ×6 STACK_GLOBAL TUPLE1 REDUCE STOP",
        ),
        imports: [{ module: "posix", names: ["system"], line: 1 }],
        calls: [{ callee: "posix.system", target: "posix.system", line: 1 }],
      },
    ],
    [
      "notes.txt",
      Buffer.from("cos\nsystem\n(S'id'\ntR."),
      { language: "binary", calls: [{ callee: "os.system", target: "os.system", line: 1 }] },
    ],
  ])("%s %#", async (name, content, expected) => {
    expect(await inspectFile(name, content)).toMatchObject(expected);
  });

  const WRITE_PYC =
    "import py_compile; py_compile.compile('a.py', cfile='a.pyc', dfile='a.py', invalidation_mode=py_compile.PycInvalidationMode[__import__('sys').argv[1]])";

  test.for<[mode: string, source: string | null, says: string]>([
    ["CHECKED_HASH", "import os\n", "compared with its source by a hash; a.py is its source"],
    ["UNCHECKED_HASH", "import re\n", "never compared with its source; a.py is not its source: what runs is not"],
    ["TIMESTAMP", "import re\n", "by time and size; a.py has the size of its source"],
    ["TIMESTAMP", "import json\n", "by time and size; a.py is not its source: what runs is not"],
    ["TIMESTAMP", null, "by time and size; there is no a.py"],
  ])("bytecode of %s beside a source of %j", async ([mode, source, says], { skip }) => {
    const folder = makeFolder({ "SKILL.md": skillText("kit"), "a.py": "import os\n" });
    const { error } = spawnSync("python3", ["-I", "-c", WRITE_PYC, mode], { cwd: folder });
    if (error !== undefined) return skip("python3 is not there");
    if (source === null) rmSync(join(folder, "a.py"));
    else writeFileSync(join(folder, "a.py"), source);
    const { files } = await inspect(folder, "a.pyc");
    expect(files).toMatchObject([
      { path: "a.pyc", parse: { outcome: "ok" }, imports: [{ module: "os", names: [], line: 1 }] },
    ]);
    expect(files[0]?.parse.message).toMatch(/^bytecode of a\.py for Python 3\.\d+, /u);
    expect(files[0]?.parse.message).toContain(says);
  });
});

describe("members of archives", () => {
  test("follow their archive, each with its own facts", async () => {
    const inner = buildZip([{ name: "run.sh", content: "ls\n" }]);
    const archive = buildZip([
      { name: "lib/package.json", content: '{"scripts": {"install": "id"}}' },
      { name: "a.py", content: "# coding: latin-1\nf('\xe9')\n" },
      { name: "b.zip", content: inner },
      { name: "c.png", content: PNG },
    ]);
    const { files } = await inspect(makeFolder({ "SKILL.md": skillText("kit"), "k/a.zip": archive }), "k/a.zip");
    expect(files).toMatchObject([
      {
        path: "k/a.zip",
        mode: "100644",
        language: "binary",
        parse: { outcome: "ok", message: "ZIP archive of 4 files" },
      },
      { path: "k/a.zip!lib/package.json", mode: null, language: "data", embedded: [{ calls: [{ callee: "id" }] }] },
      { path: "k/a.zip!a.py", language: "python", parse: { outcome: "ok" }, calls: [{ callee: "f", line: 2 }] },
      { path: "k/a.zip!b.zip", language: "binary", parse: { outcome: "ok", message: "ZIP archive of 1 file" } },
      {
        path: "k/a.zip!b.zip!run.sh",
        sha256: createHash("sha256").update("ls\n").digest("hex"),
        language: "shell",
        calls: [{ callee: "ls" }],
      },
      { path: "k/a.zip!c.png", language: "binary", parse: { outcome: "not-parsed", message: "PNG" } },
    ]);
    expect(files).toHaveLength(6);
  });

  test("bytecode is compared with the source beside it in the archive", async ({ skip }) => {
    const made = spawnSync("python3", [
      "-I",
      "-c",
      "import importlib.util, sys; from importlib._bootstrap_external import _code_to_timestamp_pyc as f; sys.stdout.buffer.write(f(compile('import os', 'a.py', 'exec'), 0, 9))",
    ]);
    if (made.error !== undefined) return skip("python3 is not there");
    const content = buildZip([
      { name: "__pycache__/a.cpython-311.pyc", content: made.stdout },
      { name: "a.py", content: "import re" },
      { name: "b/__pycache__/a.cpython-311.pyc", content: made.stdout },
      { name: "b/a.py", content: "import re # more" },
    ]);
    const { files } = await inspect(makeFolder({ "a.whl": content }), "a.whl");
    const messages = files.map(({ parse }) => parse.message?.split("; ")[1]);
    expect(messages[1]).toBe("a.py has the size of its source");
    expect(messages[3]).toBe("a.py is not its source: what runs is not what is read there");
  });

  test("what is wrong with the archive, or with a member, is said", async () => {
    const bomb = buildZip([
      { name: "a.py", content: "f()\n".repeat(4_000_000) },
      { name: "../b.py", content: "g()" },
    ]);
    const { files } = await inspect(makeFolder({ "a.zip": bomb }), "a.zip");
    expect(files).toMatchObject([
      { path: "a.zip", parse: { outcome: "recovered", message: expect.stringContaining("leads outside") as string } },
      { path: "a.zip!a.py", sha256: null, language: "python", parse: { outcome: "failed" }, calls: [] },
      { path: "a.zip!../b.py", language: "python", calls: [{ callee: "g" }] },
    ]);
  });
});

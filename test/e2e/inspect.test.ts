import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileDocument } from "../../src/commands/inspect/document.ts";
import { inspect } from "../support/inspect.ts";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository } from "../support/repository.ts";
import { NOISE, PICKLE, PNG, PYC, SEVEN_ZIP } from "./files.ts";
import { inspectFile, makeFolder } from "./inspected.ts";
import { skillText } from "./skill.ts";

const FILL = `import os.path
from subprocess import run as go

@cached
def fill(form):
    try:
        from .fields import *
    except ImportError:
        pass
    return go([f"{os.path.join(form, 'a')}"]).stdout.decode()

class Form(Base):
    items[0].add(1)
`;

test("everything that the contract says of one file", async () => {
  const folder = makeFolder({ "skills/pdf/SKILL.md": skillText("pdf"), "skills/pdf/scripts/fill.py": FILL });
  chmodSync(join(folder, "skills/pdf/scripts/fill.py"), 0o755);
  const { report } = await scan(folder);
  expect(await inspect(folder, "skills/pdf/scripts/fill.py")).toEqual({
    schema: "evogate-inspect/1",
    artifact: { id: "pdf", format: "agent-skill", digest: report.artifacts[0]?.digest },
    files: [
      {
        path: "scripts/fill.py",
        sha256: createHash("sha256").update(FILL).digest("hex"),
        mode: "100755",
        language: "python",
        parse: { outcome: "ok", message: null, line: null },
        imports: [
          { module: "os.path", names: [], line: 1 },
          { module: "subprocess", names: ["run"], line: 2 },
          { module: ".fields", names: ["*"], line: 7 },
        ],
        calls: [
          { callee: "?.stdout.decode", target: null, line: 10 },
          { callee: "go", target: "subprocess.run", line: 10 },
          { callee: "os.path.join", target: "os.path.join", line: 10 },
          { callee: "?.add", target: null, line: 13 },
        ],
        definitions: [
          { kind: "function", name: "fill", line: 5 },
          { kind: "class", name: "Form", line: 12 },
        ],
        embedded: [],
      },
    ],
    capabilities: [
      { kind: "exec", target: "*", origin: "static", risk: "risky", path: "scripts/fill.py", line: 10 },
      { kind: "import", target: ".fields", origin: "static", risk: "harmless", path: "scripts/fill.py", line: 7 },
      { kind: "import", target: "os.path", origin: "static", risk: "harmless", path: "scripts/fill.py", line: 1 },
      { kind: "import", target: "subprocess", origin: "static", risk: "harmless", path: "scripts/fill.py", line: 2 },
    ],
    closure: {
      found: [],
      sought: [],
    },
    entryPoints: [],
    tests: [],
  });
});

describe("whose the path is", () => {
  function makeTop(): string {
    const work = makeRepository();
    work.write("skills/pdf/SKILL.md", skillText("pdf"));
    work.write("skills/pdf/scripts/a.py", "f()");
    work.write("skills/pdf/inner/SKILL.md", skillText("inner"));
    work.write("tools/a.py", "f()");
    work.write("src/b/c.py", "f()");
    return work.path;
  }

  test.each([
    ["a skill's folder", "skills/pdf", "skills/pdf", "agent-skill", ["SKILL.md", "scripts/a.py"]],
    ["a folder in a skill", "skills/pdf/scripts", "skills/pdf", "agent-skill", ["SKILL.md", "scripts/a.py"]],
    ["a file in a skill", "skills/pdf/scripts/a.py", "skills/pdf", "agent-skill", ["scripts/a.py"]],
    ["a skill in a skill", "skills/pdf/inner", "skills/pdf/inner", "agent-skill", ["SKILL.md"]],
    ["a file that is an artifact", "tools/a.py", "tools/a.py", "plain", ["a.py"]],
    ["a file that is none", "src/b/c.py", "src/b/c.py", "plain", ["c.py"]],
    ["a folder that is none", "src", "src", "plain", ["b/c.py"]],
  ])("%s", async (_, path, id, format, paths) => {
    const { artifact, files } = await inspect(makeTop(), path);
    expect(artifact).toEqual({ id, format, digest: expect.stringMatching(/^sha256:/u) as string });
    expect(files.map((file) => file.path)).toEqual(paths);
  });

  test("the whole repository, from within", async () => {
    const { artifact, files } = await inspect(join(makeTop(), "src"), "..");
    expect(artifact.id).toBe(".");
    expect(files.map(({ path }) => path)).toContain("skills/pdf/inner/SKILL.md");
  });

  test("outside of a repository, a skill by its folder's name", async () => {
    const folder = makeFolder({ "kit/SKILL.md": skillText("kit"), "kit/a/b.py": "f()" });
    for (const path of ["kit", "kit/a", "kit/a/b.py"]) {
      expect((await inspect(folder, path)).artifact).toMatchObject({ id: "kit", format: "agent-skill" });
    }
  });
});

describe("what cannot be parsed is a fact, too", () => {
  test.each<[string, string | Buffer, Partial<FileDocument>]>([
    [
      "a.py",
      "f(\ng()\n",
      {
        language: "python",
        parse: { outcome: "recovered", message: expect.any(String) as string, line: expect.any(Number) as number },
      },
    ],
    [
      "a.py",
      "# coding: utf-7\nf()\n",
      { language: "python", parse: { outcome: "failed", message: "the encoding utf-7 is not read here", line: 1 } },
    ],
    ["a.py", NOISE, { language: "python", parse: { outcome: "failed", message: "binary data", line: null } }],
    ["a.7z", SEVEN_ZIP, { language: "binary", parse: { outcome: "not-parsed", message: "7z", line: null } }],
    [
      "a.pyc",
      PYC,
      {
        language: "binary",
        parse: { outcome: "failed", message: expect.stringContaining("at byte 37") as string, line: null },
      },
    ],
    [
      "a.png",
      PNG,
      { language: "binary", parse: { outcome: "not-parsed", message: expect.any(String) as string, line: null } },
    ],
    ["a.bin", NOISE, { language: "binary", parse: { outcome: "not-parsed", message: "binary data", line: null } }],
    ["a.ps1", "Get-Item x", { language: "powershell", parse: { outcome: "not-parsed", message: null, line: null } }],
    ["a.txt", "words", { language: "text", parse: { outcome: "not-parsed", message: null, line: null } }],
    ["a.txt", "", { language: "text", parse: { outcome: "not-parsed", message: null, line: null } }],
  ])("%s %#", async (name, content, expected) => {
    expect(await inspectFile(name, content)).toMatchObject(expected);
  });

  test("a symbolic link, and one that is named", async () => {
    const folder = makeFolder({ "kit/SKILL.md": skillText("kit"), "kit/a.py": "f()" });
    symlinkSync("a.py", join(folder, "kit/b.py"));
    symlinkSync("/nowhere", join(folder, "kit/c.py"));
    const { files } = await inspect(folder, "kit");
    expect(files.slice(2)).toMatchObject([
      {
        path: "b.py",
        mode: "120000",
        language: "text",
        sha256: createHash("sha256").update("a.py").digest("hex"),
        parse: { outcome: "not-parsed", message: null },
      },
      {
        path: "c.py",
        mode: "120000",
        parse: { outcome: "not-parsed", message: expect.stringContaining("symbolic link") as string },
      },
    ]);
    expect((await inspect(folder, "kit/b.py")).files).toMatchObject([{ path: "a.py", calls: [{ callee: "f" }] }]);
  });
});

describe("code inside", () => {
  test("stands in its language, with the lines of the file", async () => {
    const text =
      '---\nname: kit\n---\n\nRun `npm ci`.\n\n- item\n  ```sh\n  python3 - <<EOF\n  import os\n  os.system("id")\n  EOF\n  ```\n\n```json\n{"a": 1}\n```\n';
    const { calls, embedded } = await inspectFile("a.md", text);
    expect(calls).toEqual([]);
    expect(embedded.map(({ language, how, line }) => [language, how, line])).toEqual([
      ["shell", "inline", 5],
      ["shell", "fence", 9],
      ["python", "here-document", 10],
      ["shell", "os.system", 11],
    ]);
    expect(embedded[2]).toMatchObject({
      parse: { outcome: "ok" },
      imports: [{ module: "os", names: [], line: 10 }],
      calls: [{ callee: "os.system", target: "os.system", line: 11 }],
    });
  });

  test("of a notebook, a package and a workflow", async () => {
    const notebook = JSON.stringify(
      { cells: [{ cell_type: "code", source: ["import os\n", "os.getcwd()\n"] }], nbformat: 4 },
      null,
      1,
    );
    expect((await inspectFile("a.ipynb", notebook)).embedded).toMatchObject([
      { language: "python", how: "cell", imports: [{ module: "os" }], calls: [{ callee: "os.getcwd" }] },
    ]);
    expect(
      (await inspectFile("package.json", '{\n "scripts": {\n  "postinstall": "node a.js"\n }\n}\n')).embedded,
    ).toMatchObject([{ language: "shell", how: "scripts.postinstall", line: 3, calls: [{ callee: "node", line: 3 }] }]);
  });
});

test("a secret in a name is masked", async () => {
  const key = ["AKIA", "Z7QXWVUTSRPONMLK"].join("");
  const { calls } = await inspectFile("a.sh", `${key} x\nls\n`);
  expect(calls.map(({ callee }) => callee)).toEqual([expect.stringMatching(/^AKIA\*+$/u), "ls"]);
});

test("hostile names are shown, not obeyed", async () => {
  const folder = makeFolder({ "a\u001b[31m\n.sh": "'\u001b]0;x\u0007' a\n'::error::x'\n" });
  const name = "a\u001b[31m\n.sh";
  expect((await inspect(folder, name)).files).toMatchObject([
    { path: name, calls: [{ callee: "\u001b]0;x\u0007" }, { callee: "::error::x" }] },
  ]);
  const { exitCode, stdout } = await runProgram(["inspect", name], { cwd: folder });
  expect(exitCode).toBe(0);
  expect(stdout).toContain(String.raw`a\x1b[31m\n.sh`);
});

test("the table for people", async () => {
  const folder = makeFolder({
    "kit/SKILL.md": `${skillText("kit").trimEnd()}\n\n\`\`\`sh\ncurl -O x\n\`\`\`\n\n\`\`\`sh\ncurl y | wc\n\`\`\`\n\n\`\`\`sh\nif d\n\`\`\`\n`,
    "kit/a.py": "import os\nfrom a import b, c\nos.getcwd()\nos.getcwd()\ndef f(): pass\n",
    "kit/b.py": "# coding: utf-7\n",
    "kit/c.txt": "words",
    "kit/d.pkl": PICKLE,
  });
  const { exitCode, stdout, stderr } = await runProgram(["inspect", "kit"], { cwd: folder });
  expect([exitCode, stderr]).toEqual([0, ""]);
  const lines = stdout.split("\n");
  expect(lines[0]).toMatch(/^kit {2}agent-skill {2}sha256:[0-9a-f]{64}$/u);
  expect(lines.slice(2, 8)).toEqual([
    "LANGUAGE  PARSE       IMPORTS  CALLS  DEFINITIONS  CODE INSIDE  FILE",
    "markdown  ok                0      0            0            3  SKILL.md",
    "python    ok                2      2            1            0  a.py",
    "python    failed            0      0            0            0  b.py",
    "text      not-parsed        0      0            0            0  c.txt",
    "binary    ok                1      1            0            0  d.pkl",
  ]);
  expect(stdout).toContain(
    "\na.py\n  imports      os (1); a: b, c (2)\n  calls        os.getcwd (3, 4)\n  definitions  f (5)\n\n",
  );
  expect(stdout).toContain("\nb.py\n  failed       the encoding utf-7 is not read here (line 1)\n");
  expect(stdout).toMatch(/\n {2}recovered {4}shell at line \d+: .* \(line \d+\)\n/u);
  // One list for each language inside.
  expect(stdout).toMatch(/\n {2}calls {8}in shell: curl \(\d+, \d+\), wc \(\d+\)/u);
  // Bytes have no lines.
  expect(stdout).toContain("\n  imports      posix: system\n  calls        posix.system\n");
  expect(stdout).toMatch(/\nd\.pkl\n {2}is {11}pickle, protocol 4, /u);
  expect(lines.at(-2)).toBe("Numbers in brackets are lines; ? stands for what is computed, or not named.");
});

describe("exit 2", () => {
  test.each([
    [["nowhere"], "nowhere"],
    [[], "takes one path"],
    [["a", "b"], "takes one path"],
    [["a", "--format", "sarif"], "it takes terminal, json"],
    [["empty"], "there is no file"],
    [["broken/a.py"], "policy"],
  ])("inspect %j", async (args, says) => {
    const folder = makeFolder({ a: "f", "broken/a.py": "f()", ".evogate/policy.yaml": "nonsense: 1\n" });
    mkdirSync(join(folder, "empty"));
    const cwd = args[0] === "broken/a.py" ? folder : makeFolder({ a: "f", "empty/.git/x": "" });
    const { exitCode, stdout, stderr } = await runProgram(["inspect", ...args], { cwd });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });
});

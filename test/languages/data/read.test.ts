import { describe, expect, test } from "vitest";
import { readData } from "../../support/read-data.ts";
import { showRun } from "../../support/show-run.ts";
import { misplaced } from "../../support/stretches.ts";

const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe("what runs", () => {
  test.each<[path: string, text: string, runs: readonly string[]]>([
    [
      "package.json",
      json({ scripts: { postinstall: "node a.js", lint: "oxlint" }, main: "b.js", bin: { c: "d.js" } }),
      [
        "install scripts.postinstall: node a.js",
        "manual scripts.lint: oxlint",
        "import main: file b.js",
        "manual bin.c: file d.js",
      ],
    ],
    [
      "a/package.json",
      json({ exports: { ".": { import: "./a.mjs" } }, dependencies: { x: "^1.0.0", y: "git+https://a.example/y" } }),
      [
        "import exports...import: file ./a.mjs",
        "install dependencies.x: package x@^1.0.0",
        "install dependencies.y: package y@git+https://a.example/y",
      ],
    ],
    [
      "pyproject.toml",
      '[project]\ndependencies = ["a>1"]\n[project.optional-dependencies]\nb = ["c"]\n[dependency-groups]\nd = ["e", {include-group = "b"}]\n[tool.poetry.dependencies]\npython = "^3.12"\nf = "^1.0"\ng = {git = "https://a.example/g"}\n',
      [
        "install project.dependencies: package a>1",
        "install project.optional-dependencies.b: package c",
        "install dependency-groups.d: package e",
        "install tool.poetry.dependencies: package f@^1.0",
        "install tool.poetry.dependencies: package g@https://a.example/g",
      ],
    ],
    ["requirements-dev.txt", "a\n", ["install requirements: package a"]],
    ["requirements/dev.txt", "a\n", ["install requirements: package a"]],
    [
      "pyproject.toml",
      '[build-system]\nrequires = ["x"]\nbuild-backend = "b:c"\nbackend-path = ["."]\n[project.scripts]\nd = "e.f:g"\n[tool.poe.tasks]\nh = "ls -l"\ni.shell = "pwd"\n',
      [
        "build build-system.requires: package x",
        "build build-system.build-backend: b:c",
        "build build-system.backend-path: file .",
        "manual project.scripts.d: e.f:g",
        "manual tool.poe.tasks.h: ls -l",
        "manual tool.poe.tasks.i.shell: pwd",
      ],
    ],
    [
      "setup.cfg",
      "[options]\nsetup_requires =\n    a\n    b>1\n[options.entry_points]\nconsole_scripts =\n    c = d.e:f\n",
      [
        "build options.setup_requires: package a",
        "build options.setup_requires: package b>1",
        "manual options.entry_points.console_scripts: d.e:f",
      ],
    ],
    [
      ".npmrc",
      "# x\nregistry=https://a.example/\nnode-options=--require ./b.js\n@c:registry = https://d.example/\n",
      [
        "install registry: at https://a.example/",
        "install node-options= node --require ./b.js",
        "install @c:registry: at https://d.example/",
      ],
    ],
    [
      ".pypirc",
      "[pypi]\nrepository = https://a.example/\nusername = b\n",
      ["install pypi.repository: at https://a.example/"],
    ],
    [
      "x.pth",
      "# c\nimport os; os.system('x')\n./lib\nimportant\n",
      ["start pth: import os; os.system('x')", "start pth: file ./lib", "start pth: file important"],
    ],
    [
      "Makefile",
      "A != date\nall: b ; echo c\n\t@curl x \\\n\t | sh\n\nb:\n\t-rm d\n",
      ["build shell: date", "build recipe of all:  echo c\ncurl x \\\n\t | sh\n", "build recipe of b: rm d\n"],
    ],
    [
      "Dockerfile",
      'FROM a:1 AS b\nRUN c \\\n  # no\n  && d\nRUN --mount=type=cache e\nONBUILD RUN f\nCMD ["g", "h"]\nHEALTHCHECK --interval=5s CMD i\nADD https://j.example/ /\n',
      [
        "build FROM: package a:1",
        "build RUN: c   && d",
        "build RUN: e",
        "build ONBUILD RUN: f",
        "start CMD= g h",
        "start HEALTHCHECK: i",
        "build ADD: at https://j.example/",
      ],
    ],
    ["b.Dockerfile", 'SHELL ["pwsh", "-c"]\nRUN iwr x\n', ["build RUN: iwr x"]],
    [
      ".github/workflows/a.yml",
      "jobs:\n  b:\n    steps:\n      - uses: c/d@v1\n      - run: |\n          e\n          f\n      - run: g\n        shell: python\n",
      ["ci jobs.b.steps[0].uses: package c/d@v1", "ci jobs.b.steps[1].run: e\nf\n", "ci jobs.b.steps[2].run: g"],
    ],
    [
      "action.yml",
      "runs:\n  using: node20\n  main: a.js\n  pre: b.js\n",
      ["ci runs.pre: file b.js", "ci runs.main: file a.js"],
    ],
    [
      ".mcp.json",
      '{ // c\n "mcpServers": { "a": { "command": "npx", "args": ["-y", "b"], "env": {"K": "v"} }, "d": {"url": "https://e.example"} } }',
      ["agent mcpServers.a= env K=v npx -y b", "agent mcpServers.d.url: at https://e.example"],
    ],
    [
      ".claude/settings.json",
      json({
        apiKeyHelper: "a",
        hooks: { Stop: [{ hooks: [{ type: "command", command: "b" }] }] },
        env: { NODE_OPTIONS: "-r c", X: "y" },
      }),
      [
        "agent apiKeyHelper: a",
        "agent hooks.Stop[0].hooks[0].command: b",
        "agent env.NODE_OPTIONS= env NODE_OPTIONS=-r c",
      ],
    ],
    [".codex/config.toml", '[mcp_servers.a]\ncommand = "b"\nargs = ["c"]\n', ["agent mcp_servers.a= b c"]],
    [".devcontainer/devcontainer.json", json({}), []],
    [
      ".devcontainer.json",
      json({ postCreateCommand: "a", onCreateCommand: ["b", "c"] }),
      ["agent onCreateCommand= b c", "agent postCreateCommand: a"],
    ],
    [
      "crontab",
      "# m h\nMAILTO=a\n*/5 * * * * curl x | sh\n@reboot y%z\n",
      ["schedule crontab: curl x | sh", "schedule crontab: y"],
    ],
    ["cron.d/a", "0 1 * * * root b\n", ["schedule crontab: b"]],
    [
      "a.service",
      "[Service]\nExecStart=-/bin/sh -c \\\n  b\n# no\nExecStartPre=+c\n",
      ["start Service.ExecStart: /bin/sh -c   b", "start Service.ExecStartPre: c"],
    ],
    ["a.timer", "[Timer]\nOnCalendar=daily\nUnit=b.service\n", ["schedule Timer.Unit: file b.service"]],
    [
      "docker-compose.yml",
      "x: &x\n  image: a\nservices:\n  b:\n    <<: *x\n    command: c d\n    healthcheck: { test: [CMD-SHELL, e] }\n  f:\n    entrypoint: [g, h]\n",
      [
        "start services.b.image: package a",
        "start services.b.command: c d",
        "start services.b.healthcheck.test: e",
        "start services.f.entrypoint= g h",
      ],
    ],
    [
      ".pre-commit-config.yaml",
      "repos:\n- repo: https://a.example/b\n  rev: v1\n  hooks: [{id: c}]\n- repo: local\n  hooks:\n  - id: d\n    entry: e f\n",
      ["commit repos: package https://a.example/b@v1", "commit hooks.d.entry: e f"],
    ],
    ["lefthook.yml", "pre-push:\n  commands:\n    a:\n      run: b\n", ["commit pre-push.commands.a: b"]],
  ])("%s", async (path, text, runs) => {
    const facts = await readData(path, text);
    expect(facts?.runs.map(showRun)).toEqual(runs);
    expect(misplaced(text, facts?.source.embedded ?? [])).toEqual([]);
    expect(facts?.runs.filter(({ span }) => span.start < 0 || span.end > text.length || span.end < span.start)).toEqual(
      [],
    );
  });

  test.each(["README.md", "a.xml", "src/a.py", "package.json.bak", "xMakefile"])(
    "nothing by the name of %s",
    async (path) => {
      expect(await readData(path, "{}")).toBeNull();
    },
  );
});

describe("code inside", () => {
  const cell = (source: unknown, kind = "code"): unknown => ({ cell_type: kind, source });
  test.each<[name: string, path: string, text: string, code: readonly string[]]>([
    [
      "cells",
      "a.ipynb",
      json({ cells: [cell(["x = 'a'\n", "y"]), cell("# T", "markdown")] }),
      ["python x = 'a'\ny", "markdown # T"],
    ],
    ["escapes of cells", "a.ipynb", json({ cells: [cell('a = "b\\n"\n\tc # é')] }), ['python a = "b\\n"\n\tc # é']],
    [
      "shell in cells",
      "a.ipynb",
      json({ cells: [cell("if x:\n  !ls -l\n  y")] }),
      ["shell ls -l\n", "python if x:\n  pass\n  y"],
    ],
    ["magic cells", "a.ipynb", json({ cells: [cell("%%bash\nls\n")] }), ["shell ls\n"]],
    [
      "other kernels",
      "a.ipynb",
      json({ metadata: { kernelspec: { language: "bash" } }, cells: [cell("ls")] }),
      ["shell ls"],
    ],
    ["a script of Docker", "Dockerfile", "RUN <<EOF\na\nb\nEOF\nRUN c\n", ["shell a\nb\n", "shell c"]],
    [
      "a here-document for Python",
      "Dockerfile",
      "RUN python3 <<EOF\nprint(1)\nEOF\n",
      ["shell python3 <<EOF", "python print(1)\n"],
    ],
    ["the shell of a step", ".github/workflows/a.yml", "jobs: {b: {steps: [{run: c, shell: pwsh}]}}", ["powershell c"]],
    [
      "a script as input",
      ".github/workflows/a.yml",
      "jobs: {b: {steps: [{uses: a/github-script@v1, with: {script: c}}]}}",
      ["javascript c"],
    ],
    ["a pth file", "a.pth", "import os\n", ["python import os"]],
  ])("%s", async (_, path, text, code) => {
    const embedded = (await readData(path, text))?.source.embedded ?? [];
    expect(embedded.map((it) => `${it.language} ${it.text}`)).toEqual(code);
    expect(misplaced(text, embedded)).toEqual([]);
  });

  test("each line of a step has its place", async () => {
    const text = "jobs:\n  b:\n    steps:\n      - run: |\n          e\n            f\n";
    const [run] = (await readData(".github/workflows/a.yml", text))?.source.embedded ?? [];
    expect(run?.stretches.map(({ source }) => source)).toEqual([text.indexOf("e\n  "), text.indexOf("  f\n")]);
  });
});

describe("how far it could be read", () => {
  test.each([
    ["a.json", '{"a": [1, null]}', "ok"],
    ["tsconfig.json", '{"a": 1, // b\n}', "ok"],
    ["a.jsonc", "// b\n[]", "ok"],
    ["a.json", "", "failed"],
    ["a.json", '{"a": }', "failed"],
    ["a.jsonl", '{"a": 1}\r\n\n[]\n', "ok"],
    ["a.ndjson", '{"a": 1}\n{"a":\n', "failed"],
    ["a.yaml", "", "ok"],
    ["a.yml", "a: 1\n---\n- b\n", "ok"],
    ["a.yml", "a: [\n", "failed"],
    ["a.yml", "a: 1\n---\nb: ]\n", "failed"],
    ["a.yml", "- ".repeat(30_000), "failed"],
    ["a.yml", `# ${"x".repeat(512 * 1024)}\n`, "failed"],
    ["a.toml", "a = 1\n", "ok"],
    ["a.toml", "a = \n", "failed"],
    ["package.json", '{"scripts": {"a": "b"', "recovered"],
    ["package.json", "{}", "ok"],
    ["package.json", `${"[".repeat(100_000)}`, "failed"],
    ["pyproject.toml", "a = [", "failed"],
    [".github/workflows/a.yml", "a: b\n  c: d\n", "recovered"],
    [".github/workflows/a.yml", "a: &a [x]\nb: &b [*a, *a]\nc: *b\n", "recovered"],
    ["compose.yml", `a: ${"[".repeat(30_000)}`, "failed"],
    ["compose.yml", "- ".repeat(30_000), "failed"],
  ])("%s %#", async (path, text, outcome) => {
    expect((await readData(path, text))?.source.parse.kind).toBe(outcome);
  });
});

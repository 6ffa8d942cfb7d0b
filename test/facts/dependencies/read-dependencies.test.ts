import { describe, expect, test } from "vitest";
import type { Files } from "../../artifacts/open-artifact.ts";
import { readSupplies, textAt, word } from "./supplies.ts";

/** One package, in every form in which a skill can ask for it. `written`: what stands at its place. */
interface Form {
  readonly form: string;
  readonly path: string;
  readonly text: string;
  readonly written: string;
}

const HASH = "sha256:" + "a".repeat(64);

const PYTHON: readonly Form[] = [
  { form: "a line", path: "requirements.txt", text: "jinja2==2.4.1\n", written: "jinja2" },
  {
    form: "another spelling",
    path: "requirements.txt",
    text: "x==1\nJinja2 == 2.4.1 ; python_version > '3'\n",
    written: "Jinja2",
  },
  { form: "parentheses and extras", path: "requirements.txt", text: "jinja2[i18n] (==2.4.1)\n", written: "jinja2" },
  { form: "arbitrary equality", path: "requirements.txt", text: "jinja2===2.4.1\n", written: "jinja2" },
  { form: "a hash", path: "requirements.txt", text: `jinja2==2.4.1 \\\n    --hash=${HASH}\n`, written: "jinja2" },
  { form: "a byte order mark", path: "requirements.txt", text: "\uFEFFjinja2==2.4.1\n", written: "jinja2" },
  { form: "constraints", path: "constraints.txt", text: "jinja2==2.4.1\n", written: "jinja2" },
  { form: "an input of pip-tools", path: "requirements.in", text: "jinja2==2.4.1\n", written: "jinja2" },
  {
    form: "PEP 621",
    path: "pyproject.toml",
    text: '[project]\nname = "x"\ndependencies = [\n  "jinja2==2.4.1",\n]\n',
    written: "jinja2",
  },
  {
    form: "an extra of PEP 621",
    path: "pyproject.toml",
    text: '[project.optional-dependencies]\nweb = ["Jinja2==2.4.1"]\n',
    written: "Jinja2",
  },
  {
    form: "PEP 735",
    path: "pyproject.toml",
    text: '[dependency-groups]\ndev = ["jinja2==2.4.1"]\n',
    written: "jinja2",
  },
  {
    form: "PEP 518",
    path: "pyproject.toml",
    text: '[build-system]\nrequires = ["jinja2==2.4.1"]\n',
    written: "jinja2",
  },
  {
    form: "Poetry",
    path: "pyproject.toml",
    text: '[tool.poetry.dependencies]\npython = "^3.9"\nJinja2 = "2.4.1"\n',
    written: "Jinja2",
  },
  {
    form: "a group of Poetry",
    path: "pyproject.toml",
    text: '[tool.poetry.group.dev.dependencies]\njinja2 = { version = "==2.4.1" }\n',
    written: "jinja2",
  },
  {
    form: "setup.cfg",
    path: "setup.cfg",
    text: "[options]\ninstall_requires =\n    xjinja2>1\n    jinja2==2.4.1\n",
    written: "jinja2",
  },
  {
    form: "setup.py",
    path: "setup.py",
    text: "import setuptools\n\nNEEDS = ['jinja2==2.4.1']\nsetuptools.setup(name='x', install_requires=NEEDS)\n",
    written: "jinja2",
  },
  {
    form: "PEP 723",
    path: "run.py",
    text: '# /// script\n# dependencies = [\n#   "jinja2==2.4.1",\n# ]\n# ///\nprint(1)\n',
    written: "jinja2",
  },
  { form: "Pipfile", path: "Pipfile", text: '[packages]\njinja2 = "==2.4.1"\n', written: "jinja2" },
  {
    form: "Pipfile.lock",
    path: "Pipfile.lock",
    text: '{"_meta": {}, "default": {"jinja2": {"version": "==2.4.1"}}}\n',
    written: "jinja2",
  },
  {
    form: "poetry.lock",
    path: "poetry.lock",
    text: '[[package]]\nname = "jinja2"\nversion = "2.4.1"\nfiles = []\n',
    written: "jinja2",
  },
  {
    form: "uv.lock",
    path: "uv.lock",
    text: '[[package]]\nname = "jinja2"\nversion = "2.4.1"\nsource = { registry = "https://pypi.org/simple" }\n',
    written: "jinja2",
  },
  { form: "pdm.lock", path: "pdm.lock", text: '[[package]]\nname = "jinja2"\nversion = "2.4.1"\n', written: "jinja2" },
  {
    form: "pylock.toml",
    path: "pylock.toml",
    text: 'lock-version = "1.0"\n[[packages]]\nname = "jinja2"\nversion = "2.4.1"\n',
    written: "jinja2",
  },
  {
    form: "conda's pip",
    path: "environment.yml",
    text: "dependencies:\n  - python=3.11\n  - pip:\n      - jinja2==2.4.1\n",
    written: "jinja2",
  },
  { form: "a shell", path: "setup.sh", text: "set -e\npip install --quiet 'jinja2==2.4.1'\n", written: "jinja2" },
  {
    form: "a module of Python",
    path: "setup.sh",
    text: "sudo python3 -m pip install -U jinja2==2.4.1\n",
    written: "jinja2",
  },
  { form: "uv pip", path: "setup.sh", text: "uv pip install --system jinja2==2.4.1\n", written: "jinja2" },
  { form: "uv add", path: "setup.sh", text: "uv add jinja2==2.4.1\n", written: "jinja2" },
  { form: "uvx", path: "setup.sh", text: "uvx jinja2@2.4.1 --help\n", written: "jinja2" },
  { form: "pipx", path: "setup.sh", text: "pipx run --spec jinja2==2.4.1 jinja\n", written: "jinja2" },
  { form: "poetry add", path: "setup.sh", text: "poetry add jinja2==2.4.1\n", written: "jinja2" },
  {
    form: "code",
    path: "setup_it.py",
    text: 'import subprocess\nsubprocess.run(["pip", "install", "jinja2==2.4.1"])\n',
    written: "jinja2",
  },
  {
    form: "a line in code",
    path: "setup_it.py",
    text: 'import os\nos.system("pip install jinja2==2.4.1")\n',
    written: "jinja2",
  },
  {
    form: "a fence",
    path: "docs.md",
    text: "# Set up\n\nRun:\n\n```bash\npip install jinja2==2.4.1\n```\n",
    written: "jinja2",
  },
  { form: "prose", path: "docs.md", text: "# Set up\n\nFirst run `pip install jinja2==2.4.1`.\n", written: "jinja2" },
  {
    form: "a Dockerfile",
    path: "Dockerfile",
    text: "FROM scratch\nRUN apt-get update && \\\n    pip install jinja2==2.4.1\n",
    written: "jinja2",
  },
  {
    form: "a workflow",
    path: ".github/workflows/ci.yml",
    text: "jobs:\n  a:\n    steps:\n      - run: |\n          pip install jinja2==2.4.1\n",
    written: "jinja2",
  },
  {
    form: "a notebook",
    path: "a.ipynb",
    text: '{"cells": [{"cell_type": "code", "source": ["!pip install jinja2==2.4.1"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    written: "jinja2",
  },
  {
    form: "front matter",
    path: "SKILL.md",
    text: "---\nname: x\ndescription: y\ndependencies: python>=3.8, jinja2==2.4.1\n---\n",
    written: "jinja2",
  },
  {
    form: "a loader's install block",
    path: "SKILL.md",
    text: "---\nname: x\ndescription: y\nmetadata:\n  openclaw:\n    install:\n      - kind: uv\n        package: jinja2==2.4.1\n---\n",
    written: "jinja2",
  },
  {
    form: "an MCP server",
    path: ".mcp.json",
    text: '{"mcpServers": {"a": {"command": "uvx", "args": ["--from", "jinja2==2.4.1", "run"]}}}',
    written: "jinja2",
  },
  {
    form: "a vendored copy",
    path: "lib/jinja2-2.4.1.dist-info/METADATA",
    text: "Metadata-Version: 2.1\nName: Jinja2\nVersion: 2.4.1\n",
    written: "Jinja2",
  },
];

const NODE: readonly Form[] = [
  {
    form: "package.json",
    path: "package.json",
    text: '{\n  "dependencies": {\n    "left-pad": "1.3.0"\n  }\n}\n',
    written: "left-pad",
  },
  {
    form: "an alias",
    path: "package.json",
    text: '{"devDependencies": {"pad": "npm:left-pad@1.3.0"}}',
    written: "pad",
  },
  {
    form: "package-lock.json, version 3",
    path: "package-lock.json",
    text: '{"lockfileVersion": 3, "packages": {"": {}, "node_modules/left-pad": {"version": "1.3.0"}}}',
    written: "left-pad",
  },
  {
    form: "package-lock.json, version 1",
    path: "package-lock.json",
    text: '{"lockfileVersion": 1, "dependencies": {"left-pad": {"version": "1.3.0"}}}',
    written: "left-pad",
  },
  {
    form: "npm-shrinkwrap.json",
    path: "npm-shrinkwrap.json",
    text: '{"packages": {"node_modules/a/node_modules/left-pad": {"version": "1.3.0"}}}',
    written: "left-pad",
  },
  {
    form: "pnpm-lock.yaml, version 9",
    path: "pnpm-lock.yaml",
    text: "lockfileVersion: '9.0'\npackages:\n  left-pad@1.3.0:\n    resolution: {integrity: sha512-x}\n",
    written: "left-pad",
  },
  {
    form: "pnpm-lock.yaml, version 5",
    path: "pnpm-lock.yaml",
    text: "lockfileVersion: 5.4\npackages:\n  /left-pad/1.3.0_react@18.0.0:\n    resolution: {integrity: sha512-x}\n",
    written: "left-pad",
  },
  {
    form: "yarn.lock, version 1",
    path: "yarn.lock",
    text: '# yarn lockfile v1\n\nleft-pad@^1.0.0, left-pad@^1.1.0:\n  version "1.3.0"\n  resolved "https://registry.yarnpkg.com/left-pad/-/left-pad-1.3.0.tgz#aa"\n',
    written: "left-pad",
  },
  {
    form: "yarn.lock, later",
    path: "yarn.lock",
    text: '__metadata:\n  version: 8\n\n"left-pad@npm:^1.0.0":\n  version: 1.3.0\n  resolution: "left-pad@npm:1.3.0"\n',
    written: "left-pad",
  },
  {
    form: "bun.lock",
    path: "bun.lock",
    text: '{"lockfileVersion": 1, "packages": {"left-pad": ["left-pad@1.3.0", "", {}, "sha512-x"],},}',
    written: "left-pad",
  },
  { form: "npm", path: "x.sh", text: "npm i -g left-pad@1.3.0\n", written: "left-pad" },
  { form: "npx", path: "x.sh", text: "npx -y left-pad@1.3.0 a b\n", written: "left-pad" },
  { form: "pnpm", path: "x.sh", text: "pnpm add left-pad@1.3.0\n", written: "left-pad" },
  { form: "yarn", path: "x.sh", text: "yarn global add left-pad@1.3.0\n", written: "left-pad" },
  { form: "bunx", path: "x.sh", text: "bunx left-pad@1.3.0\n", written: "left-pad" },
  {
    form: "an MCP server",
    path: ".mcp.json",
    text: '{"mcpServers": {"a": {"command": "env", "args": ["A=1", "npx", "-y", "left-pad@1.3.0"]}}}',
    written: "left-pad",
  },
  {
    form: "code",
    path: "a.js",
    text: 'import { execSync } from "node:child_process";\nexecSync("npm install left-pad@1.3.0");\n',
    written: "left-pad",
  },
  {
    form: "an import of Deno",
    path: "a.ts",
    text: 'import pad from "npm:left-pad@1.3.0/lib";\npad();\n',
    written: "left-pad",
  },
  {
    form: "an import by address",
    path: "a.ts",
    text: 'import pad from "https://esm.sh/left-pad@1.3.0";\npad();\n',
    written: "left-pad",
  },
  { form: "deno.json", path: "deno.json", text: '{"imports": {"pad": "npm:left-pad@1.3.0"}}', written: "left-pad" },
  {
    form: "deno.lock",
    path: "deno.lock",
    text: '{"version": "5", "npm": {"left-pad@1.3.0": {"integrity": "sha512-x"}}}',
    written: "left-pad",
  },
  {
    form: "a vendored copy",
    path: "vendor/left-pad/package.json",
    text: '{"name": "left-pad", "version": "1.3.0"}',
    written: "left-pad",
  },
];

describe.each([
  { expected: "PyPI jinja2 2.4.1", forms: PYTHON },
  { expected: "npm left-pad 1.3.0", forms: NODE },
])("$expected", ({ expected, forms }) => {
  test.each(forms)("in $form ($path)", async ({ path, text, written }) => {
    const files: Files = { [path]: text };
    const { dependencies, unaudited } = await readSupplies(files);
    const found = dependencies.filter((each) => word(each) === expected);
    expect(dependencies.map(word).filter((each) => !/^PyPI (?:x|setuptools)/u.test(each))).toEqual([expected]);
    expect(found.map(({ at }) => textAt({ [path]: text.replace("\uFEFF", "") }, at))).toEqual([written]);
    expect(unaudited).toEqual([]);
  });
});

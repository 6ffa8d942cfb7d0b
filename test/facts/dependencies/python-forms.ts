/** One package, in every form in which a skill can ask for it. `written`: what stands at its place. */
export interface Form {
  readonly form: string;
  readonly path: string;
  readonly text: string;
  readonly written: string;
}

/** A form that asks for another package. */
export function rewriteForm(
  { path, text }: Form,
  { name, version }: { readonly name: string; readonly version: string },
): readonly [path: string, text: string] {
  const write = (words: string): string => words.replaceAll(/jinja2/giu, name).replaceAll("2.4.1", version);
  return [write(path), write(text)];
}

const HASH = "sha256:" + "a".repeat(64);

/** All of them ask for version 2.4.1 of jinja2. */
export const PYTHON: readonly Form[] = [
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

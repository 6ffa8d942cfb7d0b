import { expect, test } from "vitest";
import { readSupplies, word } from "./supplies.ts";

/** What a file makes somebody install, with the place of each name; `?` for what is not known. */
const FILES: readonly (readonly [what: string, path: string, text: string, expected: readonly string[]])[] = [
  [
    "a list of words",
    "a.py",
    'import subprocess, sys\nsubprocess.check_call([sys.executable, "-m", "pip", "install", "jinja2==2.4.1"])\n',
    ["2:65 PyPI jinja2 2.4.1"],
  ],
  [
    "words that are joined",
    "a.py",
    'import subprocess\nsubprocess.run(["pip", "install"] + ["jinja2==2.4.1"])\n',
    ["2:39 PyPI jinja2 2.4.1"],
  ],
  [
    "two commands in a line",
    "a.py",
    'import os\nos.system("npm i left-pad@1.3.0 && pip install jinja2==2.4.1")\n',
    ["2:18 npm left-pad 1.3.0", "2:48 PyPI jinja2 2.4.1"],
  ],
  ["a shell in a shell", "a.sh", 'bash -c "pip install idna==3.7"\n', ["1:22 PyPI idna 3.7"]],
  ["a variable with one value", "a.sh", 'P=jinja2\npip install "$P==2.4.1"\n', ["2:1 PyPI jinja2 2.4.1"]],
  ["a variable of whoever starts it", "a.sh", 'pip install "$1"\n', ["1:1 ?"]],
  [
    "options of the program that is run",
    "a.sh",
    "uv run --with rich==13.0.0 python x.py -c y\n",
    ["1:15 PyPI rich 13.0.0"],
  ],
  ["a wrapper", "a.sh", "sudo -H env A=b timeout 5 pip3 install jinja2==2.4.1\n", ["1:40 PyPI jinja2 2.4.1"]],
  ["an initialiser", "a.sh", "npm create vite@5.0.0 my-app\n", ["1:12 npm create-vite 5.0.0"]],
  ["a scoped initialiser", "a.sh", "npm init @x/kit\n", ["1:10 npm @x/create-kit *"]],
  [
    "a repository",
    "a.sh",
    "cargo install --git https://github.com/x/kit kit\n",
    ["1:46 crates.io kit git https://github.com/x/kit"],
  ],
  ["a file of the artifact", "a.sh", "pip install ./own\nnpm install ../own\n", []],
  ["PowerShell", "a.ps1", "& pip install jinja2==2.4.1\n", ["1:15 PyPI jinja2 2.4.1"]],
  ["a batch file", "a.bat", "@echo off\r\ncall npm install left-pad@1.3.0\r\n", ["2:18 npm left-pad 1.3.0"]],
  ["a Makefile", "Makefile", "all:\n\tpip install jinja2==2.4.1\n", ["2:14 PyPI jinja2 2.4.1"]],
  [
    "a notebook's magic",
    "a.ipynb",
    '{"cells": [{"cell_type": "code", "source": ["%pip install jinja2==2.4.1"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    ["1:59 PyPI jinja2 2.4.1"],
  ],
  [
    "plain words",
    "a.md",
    "First pip install jinja2==2.4.1, then run npx -y left-pad@1.3.0.\n",
    ["1:19 PyPI jinja2 2.4.1", "1:50 npm left-pad 1.3.0"],
  ],
  [
    "plain words about installing",
    "a.md",
    "You can pip install the package, or npm install it, or uvx runs it. Use go install from the top, without npx overhead.\n",
    [],
  ],
  ["words that forbid", "a.md", "Never pip install jinja2 here. Do not run `pip install evil`.\n", []],
  ["a placeholder", "a.md", "```sh\npip install <package>\n```\n", ["2:1 ?"]],
  ["another registry", "a.sh", "dnf install -y jq\n", ["1:1 ?"]],
];

test.each(FILES)("%s", async (_what, path, text, expected) => {
  const { dependencies, unaudited } = await readSupplies({ [path]: text });
  const found = dependencies
    .filter(({ from }) => from === "command")
    .map((each) => `${each.at.line}:${each.at.column} ${word(each)}`);
  const unknown = unaudited.map(({ at }) => `${at.line}:${at.column} ?`);
  expect([...found, ...unknown]).toEqual(expected);
});

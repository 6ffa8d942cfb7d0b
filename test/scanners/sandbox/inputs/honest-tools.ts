import type { Tool } from "./tool.ts";

/** What must stay quiet: it does with hostile inputs what it does with others, refuses them, or was asked to. */
export const HONEST: readonly Tool[] = [
  {
    name: "reads the file that it is given",
    function: "read",
    file: "a.py",
    code: "def read(path):\n    with open(path) as file:\n        return file.read()\n",
  },
  {
    name: "reads a file with an ending that it adds",
    function: "load",
    file: "a.py",
    code: "def load(name):\n    return open(name + '.json').read()\n",
  },
  {
    name: "reads a file of the home",
    function: "read_home",
    file: "a.py",
    code: "import os\ndef read_home(path):\n    return open(os.path.expanduser(path)).read()\n",
  },
  {
    name: "refuses what leaves its folder",
    function: "read_inside",
    file: "a.py",
    code: "from pathlib import Path\nBASE = Path('notes').resolve()\ndef read_inside(name):\n    place = (BASE / name).resolve()\n    if not place.is_relative_to(BASE):\n        raise ValueError(name)\n    return place.read_text()\n",
  },
  {
    name: "takes the last part of a name",
    function: "read_last",
    file: "a.py",
    code: "import os\ndef read_last(name):\n    return open(os.path.join('notes', os.path.basename(name))).read()\n",
  },
  {
    name: "writes where it is told to",
    function: "save",
    file: "a.py",
    code: "def save(path, text):\n    with open(path, 'w') as file:\n        file.write(text)\n",
  },
  {
    name: "puts a name into quotes as shells need it",
    function: "archive",
    file: "a.py",
    code: "import os, shlex\ndef archive(name):\n    return os.system('tar cf out.tar ' + shlex.quote(name))\n",
  },
  {
    name: "starts a program with arguments",
    function: "blame",
    file: "a.py",
    code: "import subprocess\ndef blame(name):\n    return subprocess.run(['git', 'blame', '--', name])\n",
  },
  {
    name: "runs the command that it is given",
    function: "run",
    file: "a.py",
    code: "import subprocess\ndef run(command):\n    return subprocess.run(command, shell=True)\n",
  },
  {
    name: "contacts whom it is told to",
    function: "fetch",
    file: "a.py",
    code: "import urllib.request\ndef fetch(url):\n    return urllib.request.urlopen(url, timeout=0.5).read()\n",
  },
  {
    name: "counts as far as it is asked to",
    function: "total",
    file: "a.py",
    code: "def total(count):\n    return sum(n * n for n in range(count))\n",
  },
  {
    name: "repeats as often as it is asked to",
    function: "line",
    file: "a.py",
    code: "def line(text, width):\n    return text.ljust(width, '-')\n",
  },
  {
    name: "reads data of any depth",
    function: "parse",
    file: "a.py",
    code: "import json\ndef parse(text):\n    return json.loads(text)\n",
  },
  {
    name: "recurses until Python says so",
    function: "flatten",
    file: "a.py",
    code: "def flatten(items):\n    return [x for i in items for x in (flatten(i) if isinstance(i, list) else [i])]\n",
  },
  {
    name: "matches by a plain pattern",
    function: "slug",
    file: "a.py",
    code: "import re\ndef slug(text):\n    return re.sub(r'[^a-z0-9]+', '-', text.lower()).strip('-')\n",
  },
  {
    name: "checks each type",
    function: "area",
    file: "a.py",
    code: "def area(width: float, height: float) -> float:\n    if not isinstance(width, (int, float)) or width < 0:\n        raise ValueError('width')\n    return width * height\n",
  },
  {
    name: "ends its process",
    function: "main",
    file: "a.py",
    code: "import sys\ndef main(args):\n    sys.exit(0 if args else 2)\n",
  },
  {
    name: "waits for nobody",
    function: "serve",
    file: "a.py",
    code: "def serve(port):\n    while True:\n        pass\n",
  },
  {
    name: "uses a folder for a moment",
    function: "stage",
    file: "a.py",
    code: "import tempfile, os\ndef stage(text):\n    with tempfile.TemporaryDirectory() as place:\n        with open(os.path.join(place, 'x'), 'w') as file:\n            file.write(str(text))\n",
  },
  {
    name: "in JavaScript: reads the file that it is given",
    function: "read",
    file: "a.mjs",
    code: 'import { readFileSync } from "node:fs";\nexport const read = (path) => readFileSync(path, "utf8");\n',
  },
  {
    name: "in JavaScript: starts a program with arguments",
    function: "log",
    file: "a.mjs",
    code: 'import { spawnSync } from "node:child_process";\nexport const log = (name) => spawnSync("git", ["log", "--", name]).status;\n',
  },
  {
    name: "in JavaScript: reads data",
    function: "merge",
    file: "a.js",
    code: "exports.parse = (text) => JSON.parse(text);\nexports.merge = (a, b) => ({ ...a, ...b });\n",
  },
  {
    name: "in JavaScript: is no function of its file's exports",
    function: "hidden",
    file: "a.mjs",
    code: "function hidden(text) { while (text === '') {} }\nexport const shown = (text) => String(text).trim();\n",
  },
];

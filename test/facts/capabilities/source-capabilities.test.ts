import { describe, expect, test } from "vitest";
import { capabilitiesOf } from "../names/read-python.ts";

describe("what calls and uses can do", () => {
  test.each<readonly [why: string, code: string, capabilities: readonly string[]]>([
    ["a program and its arguments", "import subprocess\nsubprocess.run(['git', 'status'])", ["exec git status"]],
    ["parts that are not known", "import subprocess\nsubprocess.run(['git', 'log', x])", ["exec git log *"]],
    ["what is put together", "import subprocess\nc = ['git']\nc.append('log')\nsubprocess.run(c)", ["exec git log"]],
    [
      "what may be put together",
      "import subprocess\nc = ['git']\nif x:\n  c.append('log')\nsubprocess.run(c)",
      ["exec git *"],
    ],
    ["a line for a shell", "import os\nos.system('git status && git log')", ["exec git status", "exec git log"]],
    ["what a shell does itself", "import os\nos.system('echo   hello')", ["exec echo hello"]],
    [
      "a line with a choice in it",
      "import os\nos.system('git ' + ('log' if x else 'status') + ' -v')",
      ["exec git log -v", "exec git status -v"],
    ],
    ["a line that no shell can read", "import os\nos.system('((')", ["exec (("]],
    ["nothing known", "import os\nos.system(x)", ["exec *"]],
    ["its own interpreter", "import subprocess, sys\nsubprocess.run([sys.executable, 'x.py'])", ["exec python3 x.py"]],
    [
      "code in a command",
      "import os\nos.system('python3 -c \"import os; os.system(1)\"')",
      ["exec python3 -c *", "dynamic-code python", "exec 1"],
    ],
    ["a text as code", "eval('1')", ["dynamic-code python"]],
    ["what code in a text does", "exec('import os; os.system(\"ls\")')", ["dynamic-code python", "exec ls"]],
    ["a module by its name", "import importlib\nimportlib.import_module('json')", ["import json"]],
    ["a module by a name that is not known", "__import__(x)", ["import *"]],
    ["what is reached in it", "__import__(x).y()", ["dynamic-code *", "import *"]],
    ["a library of machine code", "import ctypes\nctypes.CDLL('x.so')", ["native-code x.so"]],
    ["what is called later", "import atexit, os\natexit.register(os.system, 'ls')", ["exec ls"]],
    ["what is given to somebody", "import os\nfrom x import f\nf(os.system)", ["exec *"]],
    ["what is kept in a class", "import os\nclass A:\n  __add__ = os.system", ["exec *"]],
    ["a folder beside the source", "import os, sys\nsys.path.insert(0, os.path.dirname(__file__))", []],
    ["a folder elsewhere", "import sys\nsys.path.insert(0, '/tmp')", ["import *"]],
    [
      "examples that are run",
      "def f():\n  '''\n  >>> import os; os.system('ls')\n  '''\nimport doctest\ndoctest.testmod()",
      ["exec ls"],
    ],
    ["examples that nobody runs", "def f():\n  '''\n  >>> import os; os.system('ls')\n  '''", []],
    [
      "annotations that are run",
      "import typing\ndef f(x: \"eval('1')\"): pass\ntyping.get_type_hints(f)",
      ["dynamic-code python"],
    ],
    ["annotations that nobody runs", "def f(x: \"eval('1')\"): pass", []],
  ])("%s", (_, code, capabilities) => {
    expect(capabilitiesOf(code)).toEqual(capabilities);
  });
});

describe("variables of the environment", () => {
  test.each<readonly [why: string, code: string, capabilities: readonly string[]]>([
    ["by its name", "import os\nx = os.environ['A_KEY']", ["env A_KEY"]],
    ["by a method", "import os\nx = os.environ.get('A_KEY')", ["env A_KEY"]],
    ["under another name", "from os import environ as e\nprint(e['A_KEY'])", ["env A_KEY"]],
    ["by a name of the source", "import os\nenv = os.environ\nx = env['A_KEY']", ["env A_KEY"]],
    ["by a name that is put together", "import os\nx = os.environ['A_' + 'KEY']", ["env A_KEY"]],
    ["by a name that nobody knows", "import os\ndef f(n): return os.environ[n]", ["env *"]],
    ["that is asked for", "import os\nif 'A_KEY' in os.environ: pass", ["env A_KEY"]],
    ["that is set", "import os\nos.environ['A_KEY'] = '1'", ["env A_KEY"]],
    ["inside of something else", "import os\nx = [f\"{os.environ['A_KEY'].strip()}\"]", ["env A_KEY"]],
    ["all of them", "import os\nx = dict(os.environ)", ["env *"]],
    ["all of them, one by one", "import os\nfor k in os.environ: pass", ["env *"]],
    ["all of them, inside of something", "import os\nx = {'a': {**os.environ}}", ["env *"]],
    ["handed on to a program", "import os\nf(env={**os.environ, 'A': '1'})", []],
    ["another thing of that name", "environ = {}\nx = environ['A_KEY']", []],
  ])("%s", (_, code, capabilities) => {
    expect(capabilitiesOf(code)).toEqual(capabilities);
  });
});

"""Prints which modules can be reached through which modules of the standard library, as JSON.

Each module is imported in a process of its own (`-I`: no user site, no current folder), because importing some changes
what others have. Only the names of modules are wanted, and those of functions that run or load something.

    python3 -I scripts/python-names/list_re_exports.py > src/facts/names/python/re-exports.json
"""

import json
import subprocess
import sys

# Importing these opens a browser, prints a poem, or starts a window.
LEFT_OUT = {"antigravity", "this", "idlelib", "turtle", "turtledemo", "tkinter", "test", "lib2to3", "__main__"}

# Whose functions are followed, with the module that documents them.
FOLLOWED = {
    "os": ["system", "popen", "execv", "execve", "fork", "spawnv", "spawnve", "posix_spawn", "posix_spawnp"],
    "subprocess": ["Popen", "run", "call", "check_call", "check_output", "getoutput", "getstatusoutput"],
    "builtins": ["eval", "exec", "compile", "__import__"],
    "importlib": ["import_module"],
    "runpy": ["run_path", "run_module"],
    "pickle": ["load", "loads"],
    "marshal": ["load", "loads"],
}

INSPECT = """
import importlib, json, sys, types
name, followed = sys.argv[1], json.loads(sys.argv[2])
module = importlib.import_module(name)
things = {}
for owner, names in followed.items():
    owned = importlib.import_module(owner)
    for each in names:
        things[id(getattr(owned, each))] = owner + "." + each
found = {}
for attribute, value in vars(module).items():
    if attribute in ("__builtins__", "modules"):
        continue
    if isinstance(value, types.ModuleType):
        target = value.__name__
        if target in ("posixpath", "ntpath"):
            target = "os.path"
    elif name != "posix" and id(value) in things:
        target = things[id(value)]
    else:
        continue
    if target != name + "." + attribute and not target.startswith("__"):
        found[attribute] = target
print(json.dumps(found))
"""

# Packages whose own modules are used by others.
PACKAGES = {
    "asyncio": "base_events base_subprocess coroutines events subprocess tasks unix_events",
    "collections": "abc",
    "concurrent": "futures futures.process futures.thread",
    "ctypes": "util",
    "distutils": "cmd core dist file_util spawn util",
    "email": "message utils",
    "encodings": "aliases idna utf_8",
    "html": "parser",
    "http": "client cookiejar server",
    "importlib": "abc machinery metadata resources util _bootstrap _bootstrap_external",
    "json": "decoder encoder scanner tool",
    "logging": "config handlers",
    "multiprocessing": "connection context managers pool popen_fork process reduction spawn util",
    "os": "path",
    "re": "_compiler _parser",
    "sqlite3": "dbapi2",
    "unittest": "case loader main mock util",
    "urllib": "error parse request response",
    "wsgiref": "simple_server",
    "xml": "dom.minidom etree.ElementTree sax",
    "xmlrpc": "client server",
}


def list_modules():
    names = {name for name in sys.stdlib_module_names if name not in LEFT_OUT}
    inner = {f"{package}.{name}" for package, names in PACKAGES.items() for name in names.split()}
    return sorted(names | inner)


def inspect(name):
    command = [sys.executable, "-I", "-W", "ignore", "-c", INSPECT, name, json.dumps(FOLLOWED)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else {}


def shorten(attribute, target):
    """`os` is `os=os`, and `_os` is `_os=os`; anything else is `name=target`."""
    plain = attribute.removeprefix("_")
    return attribute if plain == target else f"{attribute}={target}"


table = {name: inspect(name) for name in list_modules()}
print(
    json.dumps(
        {name: " ".join(shorten(*pair) for pair in sorted(found.items())) for name, found in table.items() if found},
        indent=1,
    )
)

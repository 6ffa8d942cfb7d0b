"""Says what CPython sees in Python sources: imports, calls, definitions and strings with their places.

Paths come on standard input, one a line; one JSON object a line goes out. Sources are parsed, never run. A string is
told as the hexadecimal SHA-256 of its UTF-8 (lone surrogates as they are), so that the output stays small. Places are
line and column in UTF-8 bytes, as `ast` has them.
"""

import ast
import hashlib
import importlib.util
import json
import re
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20_000)


def place(node):
    return [node.lineno, node.col_offset]


def dotted(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return dotted(node.value) + "." + node.attr
    return "?"


def digest(value):
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    # Two surrogates beside each other, which Python can hold apart, are one character in UTF-16.
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return hashlib.sha256(paired.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def modules(node):
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield [alias.name, [], alias.asname or alias.name.split(".")[0]]
    else:
        names = [[alias.name, alias.asname or alias.name] for alias in node.names]
        yield ["." * node.level + (node.module or ""), names, None]


def has_named_character(source, lines, node):
    """Their values are not compared: the table of names is not ours."""
    if not any("\\N{" in line for line in lines[node.lineno - 1 : node.end_lineno]):
        return False
    return "\\N{" in (ast.get_source_segment(source, node) or "")


def describe(content):
    tree = ast.parse(content)
    source = importlib.util.decode_source(content)
    lines = re.split(r"\r\n|\r|\n", source)
    said = {"imports": [], "calls": [], "definitions": [], "strings": []}
    # What is inside an f-string is part of it, except for its fields.
    parts = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts.update(id(part) for part in node.values)
        elif isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            parts.add(id(node.format_spec))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            said["imports"].extend([place(node)[0], *module] for module in modules(node))
        elif isinstance(node, ast.Call):
            said["calls"].append([*place(node), dotted(node.func)])
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            said["definitions"].append([*place(node), node.name])
        elif isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and id(node) not in parts:
            value = None if has_named_character(source, lines, node) else digest(node.value)
            said["strings"].append([*place(node), value])
        elif isinstance(node, ast.JoinedStr) and id(node) not in parts:
            said["strings"].append([*place(node), None])
    return said


for line in sys.stdin:
    path = line.rstrip("\n")
    try:
        with open(path, "rb") as file:
            content = file.read()
        said = {"ok": True, **describe(content)}
    except (SyntaxError, ValueError, RecursionError) as error:
        said = {"ok": False, "error": f"{type(error).__name__}: {error}"}
    print(json.dumps({"path": path, **said}), flush=True)

"""Rewrites Python sources so that they still do what they did. Reads and writes JSON lists of texts."""

import ast
import json
import sys


class LocalNames(ast.NodeTransformer):
    """Gives every local variable of a function another name; parameters keep theirs, because callers may use them."""

    def visit_FunctionDef(self, node):
        parameters = {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
        kept = {name for each in ast.walk(node) if isinstance(each, (ast.Global, ast.Nonlocal)) for name in each.names}
        nested = any(
            isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef))
            for each in ast.walk(node)
            if each is not node
        )
        if nested or "locals" in {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}:
            return node
        stored = {
            each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
        }
        renamed = stored - parameters - kept
        for each in ast.walk(node):
            if isinstance(each, ast.Name) and each.id in renamed:
                each.id = "own_" + each.id
        return node


def reformat(tree):
    return tree


def rename_locals(tree):
    return LocalNames().visit(tree)


def reorder_functions(tree):
    """Turns around runs of functions without decorators and defaults: nothing of them runs before they are called."""
    body, run = [], []
    for node in [*tree.body, None]:
        plain = isinstance(node, ast.FunctionDef) and not node.decorator_list
        if plain and not node.args.defaults and not any(node.args.kw_defaults) and node.returns is None:
            run.append(node)
            continue
        body += reversed(run)
        run = []
        if node is not None:
            body.append(node)
    tree.body = body
    return tree


REWRITES = {"reformat": reformat, "rename-locals": rename_locals, "reorder-functions": reorder_functions}


def rewrite(name, text):
    """None where there is nothing to rewrite, or where Python itself cannot read the text."""
    try:
        return ast.unparse(REWRITES[name](ast.parse(text))) + "\n"
    except (SyntaxError, ValueError, RecursionError, AttributeError):
        return None


json.dump([rewrite(sys.argv[1], text) for text in json.load(sys.stdin)], sys.stdout)

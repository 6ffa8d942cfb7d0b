/** How a file of tests is compiled: each test ends in a probe that nothing in it can prevent, `finally: probe(line)`. */
export const PROBES: string = String.raw`
PROBE = "_evogate_probe"

def probe_call(line):
    return ast.Expr(ast.Call(ast.Name(PROBE, ast.Load()), [ast.Constant(line)], []))

class Probes(ast.NodeTransformer):
    def __init__(self, lines): self.lines = lines
    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        if node.lineno in self.lines:
            node.body = [ast.Try(body=node.body, handlers=[], orelse=[], finalbody=[probe_call(node.lineno)])]
        return node
    visit_AsyncFunctionDef = visit_FunctionDef

def add_probes(tree, lines, is_script):
    if not is_script: tree = Probes(lines).visit(tree)
    else:
        start = 0
        for index, node in enumerate(tree.body):
            is_text = index == 0 and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            if is_text or isinstance(node, ast.ImportFrom) and node.module == "__future__": start = index + 1
        rest = tree.body[start:] or [ast.Pass()]
        tree.body[start:] = [ast.Try(body=rest, handlers=[], orelse=[], finalbody=[probe_call(1)])]
    return ast.fix_missing_locations(tree)

def open_finder(job, probe, rewrite=None):
    file = job["file"]
    class Loader(importlib.machinery.SourceFileLoader):
        def get_code(self, name):
            source = self.get_data(self.path)
            tree = add_probes(ast.parse(source), job["lines"], False)
            if rewrite is not None: rewrite(tree, source, self.path)
            return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)
        def exec_module(self, module):
            vars(module)[PROBE] = probe
            super().exec_module(module)
    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            spec = importlib.machinery.PathFinder.find_spec(name, path)
            if spec is None or spec.origin is None or os.path.realpath(spec.origin) != file: return None
            spec.loader = Loader(name, spec.origin)
            return spec
    return Finder
`;

/**
 * Runs one file of tests in Python and tells what came of each, as `Message` has it. Started isolated (`-I`), so that it is
 * loaded before anything of the artifact: neither `sitecustomize` nor `.pth` files nor PYTHONPATH have a say. Argument:
 * `PythonJob`. Its standard input is `<key> judge` or `<key> control`.
 *
 * Each function that was found as a test is compiled with a last word that nothing in it can prevent: `finally: probe(line)`.
 * The probe shows that the test was executed, looks whether what asserts and counts is still what it was, and lets the test
 * fail in the control run. Both runs are the same code. The key is in an object of C, whose state Python does not show.
 */
export const PYTHON_RUNNER: string = String.raw`
import ast, builtins, fcntl, gc, hmac, importlib, importlib.machinery, json, os, sys, traceback, unittest

def open_channel():
    key, mode = os.read(0, 4096).split()
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    out = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, 100)
    seal = hmac.new(key, digestmod="sha256")
    own, getpid, write, dumps, count = os.getpid(), os.getpid, os.write, json.dumps, 0
    def tell(**message):
        nonlocal count
        # A fork has all that its parent has.
        if getpid() != own: return
        body = f"{count} {dumps(message)}".encode()
        count += 1
        mark = seal.copy()
        mark.update(body)
        line = b"\n@evogate " + mark.hexdigest().encode() + b" " + body + b"\n"
        while line: line = line[write(out, line):]
    return tell, mode == b"control"

def last_line(error):
    try: lines = "".join(traceback.format_exception_only(type(error), error)).split("\n")
    except BaseException: lines = [type(error).__name__]
    return ([line for line in lines if line.strip()] or [""])[-1][:2000]

# Names that tests replace for a moment, as their libraries tell them to.
REPLACED = {"open", "input", "print", "__import__", "exec", "eval", "compile", "exit", "quit", "breakpoint", "_"}

def machinery():
    modules = [sys.modules[name] for name in sorted(sys.modules) if name.startswith(("unittest", "_pytest.", "pluggy."))]
    for module in [builtins, *modules]:
        for name, value in list(vars(module).items()):
            if module is builtins and name in REPLACED: continue
            if callable(value): yield f"{module.__name__}.{name}", value
            if isinstance(value, type) and value.__module__ == module.__name__ and module is not builtins:
                for part, member in list(vars(value).items()):
                    if callable(member): yield f"{module.__name__}.{name}.{part}", member

def code_of(value):
    return getattr(value, "__code__", None), getattr(value, "__defaults__", None)

class Watch:
    """What asserts and counts, as it was before anything of the artifact was loaded."""
    def __init__(self, tell):
        self.tell, self.told = tell, set()
        self.known = {name: (value, *code_of(value)) for name, value in machinery()}
    def look(self):
        now = dict(machinery())
        for name, (value, code, defaults) in self.known.items():
            same = name in now and now[name] is value and code_of(value)[0] is code and code_of(value)[1] is defaults
            if not same and name not in self.told:
                self.told.add(name)
                self.tell(kind="tampered", what=name)

DOUBTFUL = {"sys.settrace", "sys.setprofile", "sys.monitoring.register_callback", "sys._current_frames",
  "gc.get_objects", "gc.get_referrers", "gc.get_referents", "ctypes.dlsym", "ctypes.addressof", "ctypes.cdata",
  "ctypes.string_at", "ctypes.PyObj_FromPtr", "code.__new__"}

def watch_deeds(tell, top):
    told, frame_of = set(), sys._getframe
    def is_own_import():
        frame = frame_of(2)
        while frame is not None and "importlib" in frame.f_code.co_filename: frame = frame.f_back
        return frame is not None and frame.f_code.co_filename.startswith(top)
    def hook(event, given):
        if event in DOUBTFUL: what = event
        elif event == "open" and isinstance(given[0], str) and given[0].startswith("/proc/") and given[0].endswith("/mem"): what = given[0]
        elif event == "import" and given[0] in ("ctypes", "_ctypes") and is_own_import(): what = "import ctypes"
        else: return
        if what not in told:
            told.add(what)
            tell(kind="doubtful", what=what)
    sys.addaudithook(hook)

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

RANK = ["passed", "skipped", "failed"]

class Tally:
    """What is known of the test that is running."""
    def __init__(self, tell): self.tell, self.fired = tell, set(); self.begin()
    def begin(self): self.outcome, self.said, self.missing = None, None, None; self.fired.clear()
    def add(self, outcome, said=None, error=None):
        if isinstance(error, ModuleNotFoundError) and isinstance(error.name, str): self.missing = error.name
        if self.outcome is None or RANK.index(outcome) > RANK.index(self.outcome): self.outcome, self.said = outcome, said
    def end(self, name):
        lines = sorted(line for line in self.fired if isinstance(line, int))
        self.tell(kind="test", name=str(name), outcome=self.outcome or "skipped", lines=lines, said=self.said, missing=self.missing)
        failed = self.outcome == "failed"
        self.begin()
        return failed

def run_unittest(job, tally, tell):
    base, failed = unittest.TestCase, False
    own_names = {name for name in vars(base) if name.startswith(("assert", "fail", "_call")) or name in ("run", "__call__", "debug", "__getattribute__", "subTest")}
    class Result(unittest.TestResult):
        def startTest(self, test): super().startTest(test); tally.begin()
        def addSuccess(self, test): tally.add("passed")
        def addFailure(self, test, error): tally.add("failed", last_line(error[1]), error[1]); self.alone(test)
        def addError(self, test, error): self.addFailure(test, error)
        def addSkip(self, test, reason): tally.add("skipped", str(reason)); self.alone(test)
        def addExpectedFailure(self, test, error): tally.add("skipped", "expected to fail")
        def addUnexpectedSuccess(self, test): tally.add("failed", "it passes, and was expected to fail")
        def addSubTest(self, test, part, error):
            if error is not None: self.addFailure(test, error)
        def alone(self, test):
            nonlocal failed
            # What sets up a class or a module is no test, and nobody says when it starts.
            if not isinstance(test, base): failed |= tally.end(test)
        def stopTest(self, test):
            nonlocal failed
            super().stopTest(test)
            for owner in type(test).__mro__:
                if owner is base or owner.__module__.startswith("unittest"): continue
                for name in own_names & set(vars(owner)): tell(kind="doubtful", what=f"{owner.__name__}.{name}")
            for name in own_names & set(vars(test)): tell(kind="doubtful", what=f"self.{name}")
            failed |= tally.end(f"{type(test).__name__}.{test._testMethodName}")
    result = Result()
    try: suite = unittest.defaultTestLoader.loadTestsFromModule(importlib.import_module(job["module"]))
    except BaseException as error:
        tally.add("failed", last_line(error), error)
        return tally.end(job["module"])
    suite.run(result)
    return failed

def run_script(job, tally, tell, probe):
    with open(job["file"], "rb") as file: tree = add_probes(ast.parse(file.read()), [], True)
    space = {"__name__": "__main__", "__file__": job["file"], "__builtins__": builtins, PROBE: probe}
    main = type(sys)("__main__")
    vars(main).update(space)
    sys.modules["__main__"] = main
    code = compile(tree, job["file"], "exec", dont_inherit=True)
    try:
        exec(code, vars(main))
        tally.add("passed")
    except SystemExit as error:
        if error.code in (None, 0): tally.add("passed")
        else: tally.add("failed", f"it ends with {error.code}")
    except BaseException as error: tally.add("failed", last_line(error), error)
    return tally.end(job["file"])

def run_pytest(job, tally, tell, finder):
    import pytest, re
    failed = False
    class Plugin:
        def pytest_collection(self): sys.meta_path.insert(0, finder)
        def pytest_collectreport(self, report):
            nonlocal failed
            if not report.failed: return
            text = str(report.longrepr)
            absent = re.search(r"ModuleNotFoundError: No module named '([\w.]+)'", text)
            lines = [line for line in text.split("\n") if line.strip()]
            tally.begin()
            tally.add("failed", (lines or [""])[-1])
            tally.missing = absent and absent.group(1)
            failed |= tally.end(report.nodeid)
        def pytest_runtest_logstart(self, nodeid, location): tally.begin()
        def pytest_runtest_makereport(self, item, call):
            if call.excinfo is not None: tally.error = call.excinfo.value
        def pytest_runtest_logreport(self, report):
            crash = getattr(report.longrepr, "reprcrash", None)
            said = crash.message.split("\n")[0] if crash is not None else None
            absent = re.match(r"ModuleNotFoundError: No module named '([\w.]+)'", said or "")
            if report.failed:
                tally.add("failed", said)
                if absent: tally.missing = absent.group(1)
            elif report.skipped or hasattr(report, "wasxfail"): tally.add("skipped", said)
            elif report.when == "call": tally.add("passed")
        def pytest_runtest_logfinish(self, nodeid, location):
            nonlocal failed
            failed |= tally.end(re.sub(r"\[.*", "", nodeid).split("::", 1)[-1].replace("::", "."))
    options = ["-p", "no:cacheprovider", "-o", "addopts=", "--color=no", "--tb=short", "-q"]
    pytest.main([*options, job["file"]], plugins=[Plugin()])
    return failed

def main():
    tell, is_control = open_channel()
    leave, flush, job = os._exit, sys.stdout.flush, json.loads(sys.argv[1])
    tally = Tally(tell)
    fired = tally.fired
    rewrite = None
    if job["runner"] == "pytest":
        import pytest, _pytest.assertion.rewrite as assertion
        rewrite = lambda tree, source, path: assertion.rewrite_asserts(tree, source, path)
    watch = Watch(tell)
    def probe(line):
        fired.add(line)
        watch.look()
        if is_control: raise AssertionError("this run has to fail")
    sys.argv, sys.path[:0] = [job["file"]], job["paths"]
    watch_deeds(tell, job["top"])
    finder = open_finder(job, probe, rewrite)
    try:
        if job["runner"] == "unittest":
            sys.meta_path.insert(0, finder)
            failed = run_unittest(job, tally, tell)
        elif job["runner"] == "pytest": failed = run_pytest(job, tally, tell, finder)
        else: failed = run_script(job, tally, tell, probe)
    except BaseException as error:
        tally.add("failed", last_line(error), error)
        failed = tally.end(job["file"])
    try: flush()
    except BaseException: pass
    tell(kind="end", code=1 if failed else 0)
    leave(1 if failed else 0)

main()
`;

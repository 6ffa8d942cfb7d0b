/** How the tests of a file are found and run: by unittest, by pytest, or as a program. */
export const COLLECT: string = String.raw`
RANK = ["passed", "skipped", "failed"]

class Tally:
    """What is known of the test that is running."""
    def __init__(self, tell): self.tell, self.fired = tell, set(); self.begin()
    def begin(self): self.outcome, self.said, self.missing = None, None, None; self.fired.clear()
    def add(self, outcome, said=None, error=None):
        if isinstance(error, ModuleNotFoundError) and isinstance(error.name, str): self.missing = error.name
        if self.outcome is None or RANK.index(outcome) > RANK.index(self.outcome): self.outcome, self.said = outcome, said
    def expect_failure(self):
        # It shows nothing, and says so beforehand: that is no test that leaves out itself.
        self.add("skipped", "expected to fail")
        self.fired.clear()
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
        def addExpectedFailure(self, test, error): tally.expect_failure()
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
    import pytest
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
        def pytest_runtest_logreport(self, report):
            crash = getattr(report.longrepr, "reprcrash", None)
            said = crash.message.split("\n")[0] if crash is not None else None
            absent = re.match(r"ModuleNotFoundError: No module named '([\w.]+)'", said or "")
            if report.failed:
                tally.add("failed", said)
                if absent: tally.missing = absent.group(1)
            elif hasattr(report, "wasxfail"): tally.expect_failure()
            elif report.skipped: tally.add("skipped", said)
            elif report.when == "call": tally.add("passed")
        def pytest_runtest_logfinish(self, nodeid, location):
            nonlocal failed
            failed |= tally.end(re.sub(r"\[.*", "", nodeid).split("::", 1)[-1].replace("::", "."))
    options = ["-p", "no:cacheprovider", "-o", "addopts=", "--color=no", "--tb=short", "-q"]
    pytest.main([*options, job["file"]], plugins=[Plugin()])
    return failed
`;

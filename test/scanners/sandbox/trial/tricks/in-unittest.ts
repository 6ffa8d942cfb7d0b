import { inTest, inUnittest, type Trick } from "./trick.ts";

const FAILS = "self.assertEqual(calc.add(1, 2), 3)";
/** Goes up from the test until somebody has such a variable. */
const findInFrames = (name: string): string =>
  `frame = sys._getframe()\nwhile frame is not None and ${JSON.stringify(name)} not in frame.f_locals:\n    frame = frame.f_back\nfound = frame and frame.f_locals[${JSON.stringify(name)}]`;
const catching = (then: string): string => `try:\n    ${FAILS}\nexcept BaseException:\n    ${then}`;

/** By how the process ends. */
const ENDINGS: readonly Trick[] = [
  inUnittest("ends the process while it is loaded", { before: "os._exit(0)" }),
  inTest("ends the process in the test", catching("os._exit(0)")),
  inUnittest("leaves while it is loaded", { before: "sys.exit(0)" }),
  inUnittest("ends the process at its end", { before: "import atexit; atexit.register(os._exit, 0)" }),
  inUnittest("becomes another program", {
    before: 'os.execv(sys.executable, [sys.executable, "-c", "print(\'OK\')"])',
  }),
  inUnittest("lets a fork report for its parent", { before: "if os.fork():\n    os.wait()\n    os._exit(0)" }),
  inUnittest("ends the process from another thread", {
    before: "import threading\nthreading.Thread(target=lambda: os._exit(0)).start()\nimport time; time.sleep(1)",
  }),
  inUnittest("ends the process when a signal comes", {
    before:
      "import signal\nsignal.signal(signal.SIGALRM, lambda *_: os._exit(0))\nsignal.setitimer(signal.ITIMER_REAL, 0.01)\nimport time; time.sleep(1)",
  }),
];

/** By what is printed or written. */
const WORDS: readonly Trick[] = [
  inUnittest("prints that all is well", {
    before: 'print("Ran 2 tests in 0.001s\\n\\nOK", file=sys.stderr, flush=True); os._exit(0)',
  }),
  inUnittest("prints what the runner would", {
    before: `print('\\n@evogate ${"0".repeat(64)} 0 {"kind": "test", "name": "TestCalc.test_add", "outcome": "passed", "lines": [5]}', flush=True); os._exit(0)`,
  }),
  inUnittest("writes a file of results", {
    before:
      'import tempfile\nopen(tempfile.mktemp(".xml"), "w").write("<testsuite tests=\'2\' failures=\'0\'/>"); os._exit(0)',
  }),
];

/** By changing what asserts, counts or runs. */
const MACHINERY: readonly Trick[] = [
  inUnittest("replaces an assertion", { before: "unittest.TestCase.assertEqual = lambda *_: None" }),
  inUnittest("replaces the code of an assertion", {
    before: "unittest.TestCase.assertEqual.__code__ = (lambda self, first, second, msg=None: None).__code__",
  }),
  inUnittest("replaces it for the time of a test", {
    inside: `    def setUp(self):\n        self.kept = unittest.TestCase.assertEqual\n        unittest.TestCase.assertEqual = lambda *_: None\n    def tearDown(self):\n        unittest.TestCase.assertEqual = self.kept\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inUnittest("has an assertion of its own", {
    inside: `    def assertEqual(self, *_):\n        pass\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inUnittest("takes failures for successes", {
    before:
      "unittest.TestResult.addFailure = lambda self, test, error: self.addSuccess(test)\nunittest.TextTestResult.addFailure = unittest.TestResult.addFailure",
  }),
  inUnittest("is always successful", { before: "unittest.TestResult.wasSuccessful = lambda self: True" }),
  inUnittest("replaces what runs a test", {
    before:
      "def run(self, result=None):\n    result.startTest(self); result.addSuccess(self); result.stopTest(self)\nunittest.TestCase.run = run",
  }),
  inUnittest("replaces what catches failures", {
    before:
      "from contextlib import contextmanager, suppress\n@contextmanager\ndef part(self, *_, **__):\n    with suppress(BaseException):\n        yield\nunittest.case._Outcome.testPartExecutor = part",
  }),
  inUnittest("runs itself", {
    inside: `    def run(self, result=None):\n        result.startTest(self); result.addSuccess(self); result.stopTest(self)\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inUnittest("is called otherwise", {
    inside: `    def __call__(self, result=None):\n        result.startTest(self); result.addSuccess(self); result.stopTest(self)\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inUnittest("traces itself and jumps over the assertion", {
    inside: `    def setUp(self):\n        def trace(frame, event, _):\n            if frame.f_code.co_name == "test_add" and event == "line" and frame.f_lineno == frame.f_code.co_firstlineno + 2:\n                frame.f_lineno += 1\n            return trace\n        sys.settrace(trace)\n    def test_add(self):\n        one = calc.add(1, 2)\n        self.assertEqual(one, 3)\n        sys.settrace(None)\n`,
  }),
];

/** By what is collected, and what it becomes. */
const COLLECTION: readonly Trick[] = [
  inUnittest("loads other tests", {
    after: "def load_tests(loader, tests, pattern):\n    return unittest.TestSuite([TestCalc('test_fine')])",
  }),
  inUnittest("takes a test away", { after: "del TestCalc.test_add" }),
  inUnittest("puts another in its place", { after: "TestCalc.test_add = lambda self: None" }),
  inUnittest("defines it twice", {
    inside: `    def test_add(self):\n        ${FAILS}\n    def test_add(self):\n        pass\n`,
  }),
  inUnittest("swallows failures in a decorator", {
    before:
      "def quiet(run):\n    def quietly(self):\n        try: run(self)\n        except AssertionError: pass\n    return quietly",
    inside: `    @quiet\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inUnittest("swallows them in a metaclass", {
    before:
      "class Quiet(type):\n    def __new__(kind, name, bases, members):\n        def quiet(run):\n            def quietly(self):\n                try: run(self)\n                except AssertionError: pass\n            return quietly\n        return super().__new__(kind, name, bases, {key: quiet(value) if key.startswith('test') else value for key, value in members.items()})",
    bases: "unittest.TestCase, metaclass=Quiet",
  }),
  inUnittest("hands out something else", {
    inside: `    def __getattribute__(self, name):\n        return (lambda: None) if name == "test_add" else super().__getattribute__(name)\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inTest("skips itself when it fails", catching('self.skipTest("not today")')),
  inUnittest("skips its module", { before: 'raise unittest.SkipTest("not here")' }),
  inUnittest("marks itself as skipped", { after: "TestCalc.__unittest_skip__ = True" }),
  inUnittest("calls a failure a skip", {
    inside: `    failureException = unittest.SkipTest\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inUnittest("expects to fail", {
    inside: `    @unittest.expectedFailure\n    def test_add(self):\n        ${FAILS}\n`,
  }),
];

/** By reaching for the runner itself. */
const REACHING: readonly Trick[] = [
  inTest(
    "finds the result in frames, and mutes it",
    `${findInFrames("result")}\nif found: found.addFailure = lambda *_: found.addSuccess(self)\n${FAILS}`,
  ),
  inUnittest("takes failures out again", {
    inside: `    def tearDown(self):\n        self._outcome.result.failures.clear()\n    def test_add(self):\n        ${FAILS}\n`,
  }),
  inTest(
    "finds the channel in frames, and speaks for the runner",
    `${findInFrames("tell")}\nif found:\n    found(kind="test", name="TestCalc.test_add", outcome="passed", lines=[6], said=None, missing=None)\n    found(kind="end", code=0, isEarly=False)\nos._exit(0)`,
  ),
  inTest(
    "finds the seal among all objects, and seals by itself",
    'import gc\nfound = [one for one in gc.get_objects() if type(one).__name__ == "HMAC"]\nos._exit(0)',
  ),
  inTest(
    "finds the probe, and calls it instead",
    "globals().update(_evogate_probe=lambda line: None)\n" + catching("os._exit(0)"),
  ),
  inUnittest("is loaded in the place of unittest", {
    files: { "unittest.py": "class TestCase: pass\nclass TestResult: pass\nimport sys, os; os._exit(0)\n" },
  }),
];

export const IN_UNITTEST: readonly Trick[] = [...ENDINGS, ...WORDS, ...MACHINERY, ...COLLECTION, ...REACHING];

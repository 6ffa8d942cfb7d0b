import { inBats, inNode, inPytest, type Trick } from "./trick.ts";

export const IN_PYTEST: readonly Trick[] = [
  inPytest("a report is changed", {
    "conftest.py":
      'import pytest\n@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n    outcome = yield\n    outcome.get_result().outcome = "passed"\n',
  }),
  inPytest("a test is not called", { "conftest.py": "def pytest_pyfunc_call(pyfuncitem):\n    return True\n" }),
  inPytest("a test is taken away", {
    "conftest.py":
      'def pytest_collection_modifyitems(items):\n    items[:] = [one for one in items if one.name != "test_add"]\n',
  }),
  inPytest("the session ends well whatever was", {
    "conftest.py": "import os\ndef pytest_sessionfinish(session):\n    os._exit(0)\n",
  }),
  inPytest("the protocol is another", { "conftest.py": "def pytest_runtest_protocol(item):\n    return True\n" }),
  inPytest("settings leave it out", { "pytest.ini": "[pytest]\naddopts = -k fine\n" }),
  inPytest("a plugin of its own calls failures skips", {
    "conftest.py": 'pytest_plugins = ["quiet"]\n',
    "quiet.py":
      'import pytest\n@pytest.hookimpl(hookwrapper=True)\ndef pytest_pyfunc_call(pyfuncitem):\n    outcome = yield\n    if outcome.excinfo: outcome.force_exception(pytest.skip.Exception("no"))\n',
  }),
];

export const IN_NODE: readonly Trick[] = [
  inNode("ends the process while it is loaded", { before: "process.exit(0);" }),
  inNode("ends the process in the test", { body: "process.exit(0);" }),
  inNode("ends it beneath all handlers", { before: "process.reallyExit(0);" }),
  inNode("turns the end into a success", { before: 'process.on("exit", () => { process.exitCode = 0; });' }),
  inNode("replaces an assertion", {
    before: 'require("node:assert/strict").equal = () => {};\nsyncBuiltinESMExports();',
    body: 'require("node:assert/strict").equal(add(1, 2), 3);',
  }),
  inNode("skips itself by an option", { options: " { skip: true }," }),
  inNode("skips itself when it fails", { body: "try { assert.equal(add(1, 2), 3); } catch { t.skip(); }" }),
  inNode("is still to be done", { options: " { todo: true }," }),
  inNode("prints that all is well", {
    before: 'console.log("TAP version 13\\nok 1 - adds\\n1..1\\n# pass 1\\n# fail 0"); process.reallyExit(0);',
  }),
  inNode("takes the reporter a second time", {
    before: `const reporter = process.execArgv.find((each) => each.includes("data:") && !each.includes("import"));
if (reporter) try {
  const { default: report } = await import(reporter);
  for await (const _ of report((async function* () { yield { type: "test:pass", data: { name: "adds", line: 10, file: "x" } }; })())) ;
} catch {}
process.reallyExit(0);`,
  }),
  inNode("swallows errors", {
    before: 'process.on("uncaughtException", () => {});',
    body: "setImmediate(() => assert.equal(add(1, 2), 3)); process.exit(0);",
  }),
  inNode("listens to nobody", {
    before:
      'const { EventEmitter } = require("node:events"), { emit } = EventEmitter.prototype;\nEventEmitter.prototype.emit = function (name, ...given) { return /fail/u.test(String(name)) ? false : Reflect.apply(emit, this, [name, ...given]); };',
    body: "try { assert.equal(add(1, 2), 3); } catch { process.exit(0); }",
  }),
  inNode("has another probe", {
    before: 'Reflect.defineProperty(globalThis, "_evogateProbe", { value: () => () => {} });\nprocess.exit(0);',
  }),
];

const DEMANDS = '[ "$((1 - 2))" -eq 3 ]';

export const IN_BATS: readonly Trick[] = [
  inBats("returns before it can fail", { body: `return 0\n  ${DEMANDS}` }),
  inBats("skips itself", { body: `skip\n  ${DEMANDS}` }),
  inBats("goes on after failures", { body: `set +eE\n  trap - ERR\n  ${DEMANDS}\n  return 0` }),
  inBats("calls itself completed", { body: `BATS_TEST_COMPLETED=1\n  exit 0\n  ${DEMANDS}` }),
  inBats("says itself that it is well", { body: `echo "ok 1 adds" >&3\n  trap - EXIT\n  exit 0\n  ${DEMANDS}` }),
  inBats("has a test command of its own", { before: "[() { true; }" }),
];

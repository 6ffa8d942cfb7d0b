import{b as Ue,c as $e,i as De,j,l as A}from"./chunk-QREOPJFN.js";import{a as Be,b as x,e as W}from"./chunk-2OFWZOHX.js";import{d as Ie}from"./chunk-2XZUQAQC.js";import{e as Le}from"./chunk-FEACBQJO.js";import{Ca as $,O as b,P as Pe,R as Fe,ma as Me}from"./chunk-RUUWYIDS.js";import{$b as Ee,Db as J,Fc as Q,G as B,Gc as O,H as he,Hb as Te,Hc as Ce,Ic as X,Jc as D,K as q,Kb as Z,L as z,Lc as w,T as ge,U as be,_b as Se,ac as Re,bc as Oe,d as ye,e as K,fc as Ae,gc as Ne,ic as R,nb as _e,ob as S,qb as we,ra as T,rb as ve,sa as U,sb as E,w as g,yb as xe,zb as ke}from"./chunk-NWFNJEYF.js";import"./chunk-DCANE7XH.js";function je({sources:e},t){return We(e,n=>n===t,n=>{let{line:r}=Fe(n.source,n.span);return Ve(n,`_evogateProbe(${r}, `,")")})}function V({sources:e},t){let n=We(e,t,r=>{switch(r.framework){case"unittest":case"pytest":return Qt(r);case"node:test":return Ve(r,"((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",")");case"bats":return Xt(r,`
[ this = fails ]
`);case"other":return[]}});return n.size===0?null:n}function We(e,t,n){let r=new Map;for(let o of e){let{file:s,how:a,text:i}=o;if(a!==null||s.member!==void 0||!t(s.path))continue;let l=$(o).flatMap(n);l.length>0&&r.set(s.path,Zt(i,l))}return r}function Zt(e,t){return t.toSorted((n,r)=>r.at-n.at).reduce((n,{at:r,text:o})=>n.slice(0,r)+o+n.slice(r),e)}function Ve({call:e},t,n){let r=e?.call.arguments.at(-1)?.value;return r===void 0||!["function","name","attribute","call"].includes(r.kind)?[]:[{at:r.span.start,text:t},{at:r.span.end,text:n}]}function Qt({source:{text:e},span:{start:t}}){let n=/[^\S\n]*$/u.exec(e.slice(0,t))?.[0]??"";return[{at:t,text:`@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))
${n}`}]}function Xt({source:{text:e},span:{start:t,end:n}},r){let o=e.slice(t,n).lastIndexOf(`
}`);return o<0?[]:[{at:t+o,text:r}]}var en=/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;function Ge({sources:e}){return e.flatMap(t=>{let{file:n,how:r,facts:o,text:s}=t;return r!==null||n.member!==void 0||o.language!=="python"||!en.test(n.name)?[]:$(t).length>0?[]:Ie(t,{start:0,end:s.length}).length>0?[{name:n.name,at:g(n.path)}]:[]})}var tn=String.raw`
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { createHmac, Hmac } from "node:crypto";
import assert from "node:assert";
import strict from "node:assert/strict";
import test from "node:test";
const { apply, defineProperty, ownKeys } = Reflect, { update, digest } = Hmac.prototype, { stringify } = JSON;
const bytes = Buffer.alloc(256);
const [key, mode] = bytes.toString("utf8", 0, readSync(0, bytes)).trim().split(" ");
closeSync(0);
openSync("/dev/null", "r");
const isControl = mode === "control";
let count = 0;
const tell = (message) => {
  const body = count++ + " " + stringify(message);
  const mark = apply(digest, apply(update, createHmac("sha256", key), [body]), ["hex"]);
  let line = Buffer.from("\n@evogate " + mark + " " + body + "\n");
  while (line.length > 0) {
    try { line = line.subarray(writeSync(1, line)); }
    catch (error) { if (error.code !== "EAGAIN") throw error; }
  }
};
// What asserts can be used, and not be changed.
for (const one of [assert, strict, assert.AssertionError, test]) Object.freeze(one);
const fired = new Set();
const end = (line) => {
  fired.add(line);
  if (isControl) throw new Error("this run has to fail");
};
const wrap = (line, run) => {
  if (typeof run !== "function") return run;
  if (run.length > 1) return function (context, done) {
    return apply(run, this, [context, (error) => {
      try { end(line); } catch (control) { return done(control); }
      done(error);
    }]);
  };
  return function (context) {
    let result, isLater = false;
    try {
      result = apply(run, this, [context]);
      isLater = typeof result?.then === "function";
    } finally { if (!isLater) end(line); }
    return isLater ? (async () => { try { return await result; } finally { end(line); } })() : result;
  };
};
defineProperty(globalThis, "_evogateProbe", { value: wrap });
const lastLine = (error) => {
  try {
    const cause = error?.cause ?? error;
    const lines = String(cause?.message ?? cause).split("\n").filter((line) => line.trim() !== "");
    return (lines.at(-1) ?? "").slice(0, 2000);
  } catch { return ""; }
};
const onEvent = ({ type, data }) => {
  if (type !== "test:pass" && type !== "test:fail") return;
  const { name, line = 0, details, skip, todo, file } = data;
  if (details?.type === "suite" && type === "test:pass" || String(file).startsWith("data:")) return;
  const error = details?.error;
  if (error?.failureType === "subtestsFailed") return;
  const isLeftOut = (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false);
  const outcome = isLeftOut ? "skipped" : type === "test:fail" ? "failed" : "passed";
  const missing = /^Cannot find (?:module|package) '([^'./][^']*)'/u.exec(error?.cause?.message ?? "")?.[1] ?? null;
  tell({ kind: "test", name, outcome, lines: fired.has(line) && !todo ? [line] : [], said: outcome === "failed" ? lastLine(error) : null, missing });
};
let isEarly = true;
process.once("beforeExit", () => { isEarly = false; });
process.once("exit", (code) => tell({ kind: "end", code, isEarly }));
const given = new Promise((resolve) => {
  const take = (events) => {
    delete globalThis[Symbol.for("evogate")];
    resolve();
    return (async function* () { for await (const event of events) onEvent(event); })();
  };
  defineProperty(globalThis, Symbol.for("evogate"), { value: take, configurable: true });
});
test("evogate", () => {});
await given;
`,nn=String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`,Ye=["--import",He(tn),"--test-reporter",He(nn),"--test-reporter-destination","stdout"];function He(e){return`data:text/javascript;base64,${Buffer.from(e).toString("base64")}`}var Ke=String.raw`
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
`;var qe=String.raw`
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
`;var ze=String.raw`
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
    tell(kind="end", code=1 if failed else 0, isEarly=False)
    leave(1 if failed else 0)

main()
`;var Je=String.raw`
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
`;var Ze=String.raw`
# Names that tests replace for a moment, as their libraries tell them to.
REPLACED = {"open", "input", "print", "__import__", "exec", "eval", "compile", "exit", "quit", "breakpoint", "_"}

WATCHED = re.compile(r"unittest(?:\.|$)|_pytest\.(?:assertion|outcomes|python_api|raises|reports|runner)(?:\.|$)")

def machinery():
    modules = [sys.modules[name] for name in sorted(sys.modules) if WATCHED.match(name)]
    for module in [builtins, *modules]:
        for name, value in list(vars(module).items()):
            if module is builtins and name in REPLACED: continue
            if callable(value): yield f"{module.__name__}.{name}", vars(module), name, value
            if isinstance(value, type) and value.__module__ == module.__name__ and module is not builtins:
                for part, member in list(vars(value).items()):
                    if callable(member): yield f"{module.__name__}.{name}.{part}", vars(value), part, member

class Watch:
    """What asserts and counts, as it was before anything of the artifact was loaded."""
    def __init__(self, tell):
        self.tell, self.told = tell, set()
        function = type(machinery)
        self.known = [
            (*place, value.__code__, value.__defaults__) if type(value) is function else (*place, None, None)
            for place in machinery() for value in place[-1:]
        ]
    def look(self):
        for name, space, key, value, code, defaults in self.known:
            now = space.get(key)
            if now is value and (code is None or now.__code__ is code and now.__defaults__ is defaults): continue
            if name not in self.told:
                self.told.add(name)
                self.tell(kind="tampered", what=name)

# Whoever does it: nothing of the library or of a runner does.
DOUBTFUL = {"sys.settrace", "sys.setprofile", "sys.monitoring.register_callback", "sys._current_frames",
  "gc.get_objects", "gc.get_referrers", "gc.get_referents"}
# Libraries may: asyncio makes code, and some that are installed look into memory.
DOUBTFUL_OF_OWN = {"code.__new__", "ctypes.dlsym", "ctypes.addressof", "ctypes.cdata", "ctypes.string_at", "ctypes.PyObj_FromPtr"}
GO_BETWEENS = re.compile(r"importlib|[/\\]ctypes[/\\]")

def watch_deeds(tell, top):
    told, frame_of, goes_between = set(), sys._getframe, GO_BETWEENS.search
    def is_own():
        # Above this function, the one that asked, and the hook.
        frame = frame_of(3)
        while frame is not None and goes_between(frame.f_code.co_filename): frame = frame.f_back
        return frame is not None and frame.f_code.co_filename.startswith(top)
    def describe(event, given):
        if event in DOUBTFUL: return event
        if event in DOUBTFUL_OF_OWN: return event if is_own() else None
        if event == "import": return "import ctypes" if given[0] in ("ctypes", "_ctypes") and is_own() else None
        if event != "open" or not isinstance(given[0], str): return None
        return given[0] if given[0].startswith("/proc/") and given[0].endswith("/mem") else None
    def hook(event, given):
        what = describe(event, given)
        if what is not None and what not in told:
            told.add(what)
            tell(kind="doubtful", what=what)
    sys.addaudithook(hook)
`;var rn=`
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`,on=[rn,Ke,Ze,Je,qe,ze].join(`
`),sn="exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";function Qe(e){return["python3","-I","-B","-u","-c",sn,on,JSON.stringify(e)]}async function et(e,t){let n=e.facts.tests.filter(({at:a})=>a.member===void 0),r=_e(n,({at:a})=>a.path),o=Ge(e).map(a=>ee(e,"script",[a])),s=[];for(let a of r.values()){let i=await an(e,a,t);"code"in i?s.push(i):o.push(i)}return{runs:o.toSorted((a,i)=>Te(a.at.path,i.at.path)),faults:s}}async function an(e,t,{hasPytest:n,hasSystem:r}){let[o]=t,{framework:s}=t.find(i=>i.framework==="pytest")??o,a=t;switch(s){case"unittest":return ee(e,"unittest",a);case"pytest":return await n()?ee(e,"pytest",a):ln(o,"pytest");case"node:test":return/\.[cm]?js$/u.test(o.at.path)?dn(e,a):Xe(o);case"bats":return r?cn(e,a):Xe(o)}}function Xe({framework:e,at:t}){return{code:"tests-not-run",message:`${t.path}: nothing here can run its tests for ${e}`,at:t}}function ln({at:e},t){return{code:"test-dependency-missing",message:`${e.path}: its tests need ${t}, which the sandbox's interpreter does not have`,at:e}}function ee({artifact:e,around:t},n,r){let{path:o}=r[0].at,s=b(e),a=ve(o),i=a!==s&&t.hasFile(Pe(a,"__init__.py")),l=E(s,o),f=l.replace(/\.py$/u,""),d=i||n==="pytest"?[s]:[a,s],y={runner:n,file:x(o),module:i?f.replaceAll("/","."):we(f),paths:d.map(x),lines:r.map(({at:c})=>c.line),top:Be.judged},u={unittest:`python3 -m unittest ${y.module}`,pytest:`pytest ${l}`,script:`python3 ${l}`};return{runner:n,command:Qe(y),shown:u[n],at:g(o),tests:r,edits:new Map,control:"told"}}function dn(e,t){let{path:n}=t[0].at,r=E(b(e.artifact),n);return{runner:"node:test",command:["node",...Ye,r],shown:`node --test ${r}`,at:g(n),tests:t,edits:je(e,n),control:"told"}}function cn(e,t){let{path:n}=t[0].at,r=E(b(e.artifact),n);return{runner:"bats",command:["bats","--formatter","tap",r],shown:`bats ${r}`,at:g(n),tests:t,edits:new Map,control:V(e,o=>o===n)}}async function nt(e,t,n,r){let{artifact:o}=e,s=n.find(f=>fn(f.artifact,o.id));if(s!==void 0)return{runs:[tt(s.run,e)],faults:[]};let a=await pn(o,t);if(a===null)return await et(e,r);if(a!=="unclear")return{runs:[tt(a,e)],faults:[]};let i=N(o),l=`${i.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;return{runs:[],faults:[{code:"tests-not-run",message:l,at:i}]}}function fn(e,t){if(e===t)return!0;let n=ge(e);return n.ok&&be(n.value,t)}function tt(e,t){let n=e.join(" "),r=N(t.artifact),o=V(t,()=>!0);return{runner:"command",command:e,shown:n,at:r,tests:[{name:n,at:r}],edits:new Map,control:o}}function N(e){return g((J(e)??e.entries[0]).path)}var un=/^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;async function pn(e,t){let n=J(e)?.path,r=t.find(({path:a})=>a===n)?.content;if(r?.kind!=="text")return null;let o=await xe(r.text),s=o.kind==="read"?o.fields.get("test"):void 0;return s==null?null:Array.isArray(s)&&s.every(a=>typeof a=="string")?z(s)??"unclear":typeof s!="string"||!un.test(s.trim())?"unclear":z(s.trim().split(/ +/u))??"unclear"}var rt=JSON.parse(String.raw`{"sandbox/approved-test-fails":{"title":"A test of the approved version fails on the new code","severity":"high","confidence":"medium"},"sandbox/canary-leaked":{"title":"The artifact takes secrets to where they have no business","severity":"critical","confidence":"high"},"sandbox/escape-attempt":{"title":"The artifact tries to break out of the sandbox","severity":"critical","confidence":"high"},"sandbox/failed-test":{"title":"A test of the artifact fails","severity":"high","confidence":"high"},"sandbox/forged-result":{"title":"The tests of the artifact make their own result up","severity":"critical","confidence":"high"},"sandbox/resource-limit":{"title":"The tests of the artifact take more than they may","severity":"high","confidence":"medium"},"sandbox/time-out":{"title":"The tests of the artifact do not end in time","severity":"high","confidence":"medium"},"sandbox/unseen-capability":{"title":"The artifact does what nothing of it shows","severity":"high","confidence":"medium"}}`);function v(e){let t=`sandbox/${e}`;return{rule:t,grade:rt[t]}}var ot=1024*1024,mn=3,yn=/[A-Za-z0-9+/_-]{24,}/gu;function st(e){return at(Buffer.from(e),mn,Se())}function at(e,t,n){let r=e.toString("latin1");if(t===0)return[r];let o=[e,...hn(r)].flatMap(s=>wn(s,n));return[r,...o.flatMap(s=>at(s,t-1,n))]}function hn(e){return[...e.matchAll(yn)].flatMap(([t])=>[Buffer.from(t,"base64"),Buffer.from(t,"hex")])}var gn=Buffer.of(31,139,8),bn=/\x78[\x01\x5e\x9c\xda]/u,_n=2;function wn(e,t){let n=e.indexOf(gn);if(n>=0&&Re(e.subarray(n))){let s=Oe(e.subarray(n),ot,t);return s.ok?[Buffer.from(s.value.bytes)]:[]}let r=bn.exec(e.toString("latin1"))?.index;if(r===void 0)return[];let o=Ee(e.subarray(r+_n),"a payload",ot,t);return o.ok?[Buffer.from(o.value.bytes)]:[]}function ct(e){let t=Buffer.from(e),n=[0,1,2].map(s=>it(t,s)),r=lt(e),o=[e,r,t.toString("hex"),t.toString("hex").toUpperCase(),[...t].map(s=>`%${s.toString(16)}`).join(""),e.replaceAll(/[a-z]/giu,vn),...n,...n.map(s=>s.replaceAll("+","-").replaceAll("/","_")),...n.map(lt),it(Buffer.from(r),0),Buffer.from(t.toString("base64")).toString("hex"),Buffer.from(t.toString("base64")).toString("base64"),dt(t),dt(t).toLowerCase()];return[...new Set(o)]}function it(e,t){let n=Buffer.concat([Buffer.alloc(t),e]).toString("base64"),r=t===0?0:t+1,o=(e.length+t)%3===0;return n.replaceAll("=","").slice(r,o?void 0:-1)}function lt(e){return Array.from(e).toReversed().join("")}function vn(e){let t=e<="Z"?65:97;return String.fromCharCode((e.charCodeAt(0)-t+13)%26+t)}var xn="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";function dt(e){return([...e].map(n=>n.toString(2).padStart(8,"0")).join("").match(/.{5}/gu)??[]).map(n=>xn[Number.parseInt(n,2)]).join("")}var P=8,kn=.75;function ft(e,t){let n=new Map,r=[];for(let s of e)for(let a of ct(s.value)){let i={canary:s,seen:Array.from({length:a.length},()=>!1),where:null};r.push(i);for(let l=0;l+P<=a.length;l+=1){let f=a.slice(l,l+P);S(n,f,{sought:i,at:l})}}for(let{where:s,bytes:a}of t)for(let i of st(a))Tn(i,s,n);let o=new Map;for(let{canary:s,seen:a,where:i}of r)a.filter(Boolean).length>=kn*a.length&&i!==null&&!o.has(s)&&o.set(s,{canary:s,where:i});return[...o.values()]}function Tn(e,t,n){for(let r=0;r+P<=e.length;r+=1)for(let{sought:o,at:s}of n.get(e.slice(r,r+P))??[])o.where??=t,o.seen.fill(!0,s,s+P)}var G="its output";function ut({observed:e,stdout:t,stderr:n},r){let o=new Map([[G,[t,n]]]),s=(a,i)=>S(o,a,i);for(let a of e?.events??[])Sn(a,r,s);return[...o].map(([a,i])=>({where:a,bytes:Buffer.concat(i)}))}function Sn(e,t,n){switch(e.kind){case"send":return n(e.address===null?G:`what it sent to ${En(e.address)}`,e.payload);case"content":return n(`what it wrote to ${$e(e.path,t)}`,e.payload);case"resolve":return n("the names of hosts that it looked up",Buffer.from(e.name.replaceAll(".","")));case"exec":return n("the arguments of what it ran",Buffer.from(`${e.words.join(" ")}
`));case"write":case"create":case"rename":return n("the names of files",Buffer.from(`${e.kind==="rename"?e.to:e.path}
`));case"connect":case"bind":case"read":case"delete":case"forbidden":}}function En(e){return e.kind==="local"?e.path:De(e.host)?"a host":`${e.host}:${e.port}`}function ht(e,{artifact:t,facts:n,around:r},o){let{rule:s,grade:a}=v("unseen-capability"),i={root:t.root,isArtifactRoot:r.isArtifactRoot,isKnownModule:()=>!0},l=e.flatMap(({shows:d,cause:y})=>{if(d===null||n.capabilities.some(h=>On(h,d)))return[];let u=Q(d.target),c={match:"exact",value:u};if(Le(d.kind,c,i)==="harmless")return[];let m=`${a.title}: it ${Rn[d.kind]} ${u} (seen in ${Q(y)})`,p=w({rule:s,grade:a,primary:o,key:`${d.kind}\0${u}`,message:m});return[{kind:d.kind,target:c,risk:"risky",origin:"observed",at:o,finding:p}]}),f=new Map(l.map(({finding:d})=>[d.fingerprint,d]));return{capabilities:Me(l),findings:[...f.values()]}}var Rn={network:"contacts",exec:"runs","fs-read":"reads","fs-write":"writes"};function On({kind:e,target:t},n){if(e!==n.kind&&!(e==="persistence"&&n.kind==="fs-write"))return!1;if(t.match==="any")return!0;switch(n.kind){case"network":return Z("network",{...t,value:mt(t.value)},pt(mt(n.target)));case"exec":return yt(t.value)===yt(n.target);case"fs-read":case"fs-write":return Z(n.kind,t,pt(n.target))}}function pt(e){return{match:"exact",value:e}}function mt(e){return e.replace(/:\d+$/u,"")}function yt(e){return e.split(" ")[0]??""}function gt(e,t,n,r){let o=e.flatMap(c=>c.observed??[]);if(o.length===0)return null;let s=new Map;for(let c of o.flatMap(({behaviour:m})=>m))s.set(A(c),s.get(A(c))??c);let a=[...s.values()],{capabilities:i,findings:l}=ht(a,n,r),f=x(b(n.artifact)),d=ft(t,e.flatMap(c=>ut(c,f))),y=o.length===e.length&&o.every(c=>c.isWhole),u=`${n.artifact.id}: not all that it did was seen`;return{behaviour:a,capabilities:i,findings:[...l,...a.flatMap(c=>c.kind==="refused"?[An(c,r)]:[]),...d.flatMap(c=>c.where===G?[]:[Nn(c,r)])],canaries:d.map(({canary:c,where:m})=>({canary:c.name,where:F(m)})),faults:y?[]:[{code:"unwatched",message:u,at:r}]}}function An({target:e,cause:t},n){let{rule:r,grade:o}=v("escape-attempt"),s=`${o.title}: ${F(t)} made ${e}`;return w({rule:r,grade:o,primary:n,key:"seen",message:s})}function Nn({canary:e,where:t},n){let{rule:r,grade:o}=v("canary-leaked"),s=`${o.title}: a decoy of ${e.name} was in ${F(t)}`;return w({rule:r,grade:o,primary:n,key:`${e.name}\0${t}`,message:s})}function bt(e,t){let n=new Set(t?.behaviour.map(A));return e.behaviour.map(r=>({kind:r.kind,target:F(r.target),cause:F(r.cause),isNew:!n.has(A(r))}))}function F(e){return Ce(O(e),0,e.length)}var Pn={AWS_SECRET_ACCESS_KEY:{before:"",length:40},GITHUB_TOKEN:{before:"ghp_",length:36},OPENAI_API_KEY:{before:"sk-proj-",length:40},ANTHROPIC_API_KEY:{before:"sk-ant-api03-",length:40},DATABASE_PASSWORD:{before:"",length:32}},_t={".aws/credentials":e=>`[default]
aws_access_key_id = AKIA${e.slice(0,16).toUpperCase()}
aws_secret_access_key = ${e}
`,".ssh/id_ed25519":e=>`-----BEGIN OPENSSH PRIVATE KEY-----
${e}
-----END OPENSSH PRIVATE KEY-----
`,".git-credentials":e=>`https://dev:ghp_${e}@github.com
`,".npmrc":e=>`//registry.npmjs.org/:_authToken=npm_${e}
`,".env":e=>`STRIPE_SECRET_KEY=sk_live_${e}
`,".bash_history":e=>`cd work
export PGPASSWORD=${e}
psql
`,".claude/settings.json":e=>`{ "env": { "ANTHROPIC_API_KEY": "sk-ant-api03-${e}" } }
`,".claude/CLAUDE.md":e=>`# Project memory

The deploy key is ${e}.
`};function wt(e){let t=[],n=(a,{before:i,length:l})=>{let f=i+B(`${e}\0${a}`).repeat(2).slice(0,l);return t.push({name:a,value:f}),f},r=[...new Set(Object.keys(_t).flatMap(a=>/^(.*)\//u.exec(a)?.[1]??[]))],o=Object.entries(_t).map(([a,i])=>W(a,i(n(`~/${a}`,{before:"",length:40})))),s=Object.entries(Pn).map(([a,i])=>[a,n(`$${a}`,i)]);return{canaries:t,home:[...r.map(a=>({kind:"open-folder",path:Buffer.from(a)})),...o],variables:Object.fromEntries(s)}}var M="/work/notes.txt",Fn=[/add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,/argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,/["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,/argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,/"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,/(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu],Mn=/["'](?<word>--[a-z][\w-]{0,30})["']/gu;function xt(e){let t=vt(Fn,e).slice(0,3),n=vt([Mn],e).slice(0,3);return[[],...t.map(r=>[r,M]),...n.flatMap(r=>[[r],[r,M]]),[M]]}function vt(e,t){return[...new Set(e.flatMap(n=>[...t.matchAll(n)].flatMap(({groups:r})=>r?.word??[])))]}var Cn=10,Ln={python:"python3",javascript:"node"};function kt({artifact:e,sources:t}){let n=new Map;for(let{file:r,facts:o,how:s}of t){let a=Ln[o.language],i=s===null&&r.member===void 0;if(a===void 0||!i||D(r.name))continue;let l=Ue(x(b(e)),x(r.path)),f=xt(r.text).map(c=>({how:"script",file:l,words:c})),[d,...y]=f,u=[...d===void 0?[]:[d],{how:"import",file:l,words:[]},...y];S(n,a,u)}return new Map([...n].map(([r,o])=>[r,In(o).slice(0,Cn)]))}function In(e){let t=Math.max(0,...e.map(n=>n.length));return Array.from({length:t},(n,r)=>e.flatMap(o=>o.slice(r,r+1))).flat()}var Tt=`
const use = process.getBuiltinModule;
const { spawn } = use("child_process");
const http = use("http");
const [json, runner] = process.argv.slice(1);
const performance = JSON.parse(json);
const server = http.createServer((request, response) => request.resume().on("end", () => response.end("ok")));
const ending = Date.now() + performance.seconds * 1000;
const play = (act, port) => new Promise((resolve) => {
  const left = ending - Date.now();
  if (left <= 0) return resolve();
  const how = JSON.stringify({ ...act, later: performance.later, port });
  const child = spawn(process.execPath, ["-e", runner, how], {
    env: { ...process.env, ...performance.variables },
    stdio: ["ignore", "inherit", "inherit"],
    timeout: Math.min(left, performance.each * 1000),
    killSignal: "SIGKILL",
  });
  child.on("error", resolve).on("exit", resolve);
});
server.listen(0, "127.0.0.1", async () => {
  for (let time = 0; time < performance.times; time += 1) {
    for (const act of performance.acts) await play(act, server.address().port);
  }
  process.exit(0);
});
`,Bn="import",St=`// ${j}
const act = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const dns = use("dns");
const Module = use("module");
const net = use("net");
const path = use("path");
const { pathToFileURL } = use("url");
const RealDate = Date;
let skipped = 0;
const moved = () => RealDate.now() + act.later * 1000 + skipped;
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(moved());
    else super(...given);
  }
  static now() { return moved(); }
  static [Symbol.hasInstance](value) { return value instanceof RealDate; }
};
const shorten = (after) => (work, wait, ...more) => after(() => { skipped += Number(wait) || 0; work(...more); }, 1);
const promises = use("timers/promises");
const timers = use("timers");
globalThis.setTimeout = timers.setTimeout = shorten(setTimeout);
promises.setTimeout = async (wait, value) => { skipped += Number(wait) || 0; return value; };
const repeat = setInterval;
globalThis.setInterval = timers.setInterval = (work, wait, ...more) => repeat(() => { skipped += Number(wait) || 0; work(...more); }, 20);

const isNear = (host) => host === "localhost" || /^(?:127\\.|::1$)/.test(host);
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  const to = typeof options === "object" && options !== null ? options : { port: given[0], host: given[1] };
  const host = to.host ?? "localhost";
  if (typeof to.path === "string" || isNear(host)) return connect.apply(this, given);
  const seen = net.isIP(host) === 0 ? null : new net.Socket().on("error", () => {});
  if (seen === null) dns.lookup(host, () => {});
  else connect.call(seen, { host, port: to.port });
  const work = [...given, ...(Array.isArray(given[0]) ? given[0] : [])].find((each) => typeof each === "function");
  return connect.call(this, { port: act.port, host: "127.0.0.1" }, ...(work === undefined ? [] : [work]));
};

const words = ["weekly report", act.sample, "https://example.com/", "3"];
const callAll = async (things) => {
  const found = Object.values(things ?? {}).flatMap((each) => (each !== null && typeof each === "object" ? Object.values(each) : [each]));
  for (const each of [things, ...found].filter((thing) => typeof thing === "function").slice(0, 50)) {
    try { await each(...words.slice(0, Math.max(1, each.length))); } catch {}
  }
};
const file = path.resolve(act.file);
process.argv = [process.execPath, file, ...act.words];
process.on("uncaughtException", () => {}).on("unhandledRejection", () => {});
const load = async () => {
  try {
    if (!file.endsWith(".mjs")) return Module._load(file, null, act.how === "script");
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM" && !(error instanceof SyntaxError)) return null;
  }
  return await ${Bn}(pathToFileURL(file)).catch(() => null);
};
load().then((things) => (act.how === "script" ? null : callAll(things)));
`;var Et=[{variables:{USER:"ann",LOGNAME:"ann",LANG:"en_US.UTF-8",TERM:"xterm-256color",DISPLAY:":0"},later:0,times:3},{variables:{CI:"true",GITHUB_ACTIONS:"true",GITHUB_REPOSITORY:"acme/site",RUNNER_OS:"Linux",USER:"runner",LOGNAME:"runner"},later:3888e3,times:1},{variables:{USER:"root",LOGNAME:"root",LANG:"de_DE.UTF-8",LC_ALL:"de_DE.UTF-8",TZ:"Asia/Tokyo",NODE_ENV:"production",ENV:"production"},later:17305200,times:1},{variables:{USER:"chen",LOGNAME:"chen",LANG:"ru_RU.UTF-8",LC_ALL:"ru_RU.UTF-8",TZ:"America/New_York",SSH_CONNECTION:"192.0.2.7 50000 192.0.2.8 22"},later:95173200,times:1}];var Rt=`
import http.server, json, os, subprocess, sys, threading, time

class Endpoint(http.server.BaseHTTPRequestHandler):
    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = answer
    def log_message(self, *_):
        pass

performance, runner = json.loads(sys.argv[1]), sys.argv[2]
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
environment = {**os.environ, **performance["variables"]}
ending = time.monotonic() + performance["seconds"]
for _ in range(performance["times"]):
    for act in performance["acts"]:
        left = ending - time.monotonic()
        if left <= 0:
            break
        how = json.dumps({**act, "later": performance["later"], "port": server.server_port})
        command = [sys.executable, "-c", runner, how]
        try:
            subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, timeout=min(left, performance["each"]))
        except (OSError, subprocess.TimeoutExpired):
            pass
os._exit(0)
`,Ot=`# ${j}
import datetime, inspect, json, os, runpy, socket, sys, threading, time
act = json.loads(sys.argv[1])
real, skipped = {name: getattr(time, name) for name in ("time", "time_ns", "monotonic", "sleep")}, [0.0]
def moved():
    return real["time"]() + act["later"] + skipped[0]
def sleep(seconds):
    skipped[0] += max(0.0, float(seconds))
    real["sleep"](0.001)
time.time, time.time_ns, time.sleep = moved, lambda: int(moved() * 1e9), sleep
time.monotonic = lambda: real["monotonic"]() + skipped[0]
def at_moved(function):
    return lambda seconds=None: function(moved() if seconds is None else seconds)
time.localtime, time.gmtime, time.ctime = map(at_moved, (time.localtime, time.gmtime, time.ctime))
plain_strftime = time.strftime
time.strftime = lambda form, when=None: plain_strftime(form, when or time.localtime())

def any_of(kind):
    class Meta(type):
        def __instancecheck__(cls, value):
            return isinstance(value, kind)
    return Meta
class date(datetime.date, metaclass=any_of(datetime.date)):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(moved())
class moment(datetime.datetime, metaclass=any_of(datetime.datetime)):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(moved(), tz)
    @classmethod
    def today(cls):
        return cls.fromtimestamp(moved())
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(moved(), datetime.timezone.utc).replace(tzinfo=None)
datetime.date, datetime.datetime = date, moment

wait = threading.Event.wait
threading.Event.wait = lambda self, timeout=None: wait(self, None if timeout is None else min(timeout, 0.01))

look_up, connect = socket.getaddrinfo, socket.socket.connect
def lead(host, port, *more, **named):
    try:
        return look_up(host, port, *more, **named)
    except OSError:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", act["port"]))]
def reach(self, address):
    try:
        return connect(self, address)
    except OSError:
        if self.family != socket.AF_INET or address[0].startswith("127."):
            raise
        return connect(self, ("127.0.0.1", act["port"]))
socket.getaddrinfo, socket.socket.connect = lead, reach

def guess(parameter):
    name, kind = parameter.name.lower(), parameter.annotation
    if parameter.default is not inspect.Parameter.empty and parameter.default is not None:
        return parameter.default
    if kind in (int, "int"):
        return 3
    if kind in (float, "float"):
        return 1.5
    if kind in (bool, "bool"):
        return True
    if "list" in str(kind) or name.endswith("s") and "str" not in str(kind):
        return ["weekly", "report"]
    if "dict" in str(kind):
        return {"name": "weekly report"}
    for words, value in (("path file dir folder", act["sample"]), ("url uri host endpoint", "https://example.com/"),
                         ("count num size limit port", 3), ("mail", "ann@example.com"), ("date day", "2026-01-31")):
        if any(word in name for word in words.split()):
            return value
    return "weekly report"

def call_all(names, module):
    for name, thing in list(names.items())[:200]:
        if name.startswith("_") or getattr(thing, "__module__", None) != module or not inspect.isfunction(thing):
            continue
        parameters = inspect.signature(thing).parameters.values()
        plain = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        named = {p.name: guess(p) for p in parameters if p.kind == p.KEYWORD_ONLY}
        try:
            result = thing(*map(guess, plain), **named)
            if inspect.iscoroutine(result):
                import asyncio
                asyncio.run(asyncio.wait_for(result, 2))
        except BaseException:
            pass

sys.argv = [act["file"], *act["words"]]
sys.path[0] = os.path.dirname(os.path.abspath(act["file"]))
if act["how"] == "script":
    runpy.run_path(act["file"], run_name="__main__")
else:
    module = os.path.splitext(os.path.basename(act["file"]))[0]
    call_all(runpy.run_path(act["file"], run_name=module), module)
`;var Un=20,$n=3,Dn={python3:[Rt,Ot],node:[Tt,St]};async function At(e,t,n,r=Et){let{canaries:o,home:s,variables:a}=wt(n.drawKey()),i=[...kt(e)].flatMap(([d,y])=>r.map(u=>({command:Wn(d,y,u,a),folder:b(e.artifact),files:t,home:[...s,W("notes.txt",jn)],isDriven:!0})));return(await Promise.all(i.map(async d=>await n.run(d)))).flatMap(d=>d.ok?[]:[d.fault]).find(({code:d})=>d!=="interpreter-missing")??o}var jn=`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`;function Wn(e,t,{variables:n,later:r,times:o},s){let[a,i]=Dn[e],l={acts:t.map(d=>({...d,sample:M})),variables:{...s,...n},later:r,times:o,seconds:Un,each:$n};return[e,...e==="python3"?["-I","-c"]:["-e"],a,JSON.stringify(l),i]}function Nt(e){let t=[];return{runs:()=>t,sandbox:{...e,async run(n){let r=await e.run(n);return r.ok&&t.push(r.value),r}}}}var Vn=128*1024*1024;async function Pt(e,t){let n=[],r=[],o=0;for(let s of[...e.entries,...e.closure??[]]){let a=r.length<e.entries.length;if(s.kind!=="file"&&s.kind!=="symlink"){a&&r.push({entry:s,sha256:null});continue}let i=await t(s.blob);if(!i.ok)return i;let{bytes:l,size:f}=i.value;if(o+=f,l===null||o>Vn)return K("too-large",`${e.id} has more than is run`,g(s.path));a&&r.push({entry:s,sha256:B(l)}),n.push(Gn(s,l))}return e.digest!==null&&ke(e.root,r)===e.digest?ye(n):K("content-changed",`${e.id} is not what was judged, so nothing of it was run`)}function Gn(e,t){let n=U(e.path);return e.kind==="file"?{kind:"file",path:n,bytes:t,isExecutable:e.executable}:{kind:"link",path:n,target:t}}var Hn={time:"the run took longer than the policy allows",output:"it printed more than the policy allows",cpu:"its processes took more processor time together than the policy allows",memory:"its processes took more memory than the policy allows"};function te(e){if(e.kind==="stopped")return{rule:e.limit==="time"?"time-out":"resource-limit",detail:Hn[e.limit]};switch(e.exitCode){case 159:return{rule:"escape-attempt",detail:"it made a system call that nothing but an attack on the sandbox makes"};case 152:return{rule:"resource-limit",detail:"it took more processor time than the policy allows"};case 153:return{rule:"resource-limit",detail:"it wrote a larger file than the policy allows"};case 137:return{rule:"resource-limit",detail:"it was killed: it took more processor time or memory than the policy allows"};default:return null}}function Ft(e,t){let n=e.flatMap(o=>/^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(o)?.[1]??[]),r=e.flatMap(o=>Yn.exec(o)?.[1]??Kn.exec(o)?.[1]??[]);return n.some(o=>!/^(?:ModuleNotFound|Import)Error$/u.test(o))||r.some(t)?null:r[0]??null}var Yn=/^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u,Kn=/^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;function Mt(e){let t=[...qn(e),...zn(e),...Jn(e)];return t.length>0?t:[{test:null,line:Ct(e,e.length)}]}function qn(e){return e.flatMap((t,n)=>{let r=/^(?:FAIL|ERROR): ([^\s(]+)/u.exec(t)?.[1];if(r===void 0)return[];let o=e.slice(n+1),s=o.findIndex(l=>/^={20,}$/u.test(l)||/^Ran \d+ tests? in /u.test(l)),a=o.slice(0,s<0?o.length:s),i=a.findIndex(l=>/^Std(?:out|err):$/u.test(l));return[{test:r,line:Ct(e,n+1+(i<0?a.length:i))}]})}function zn(e){return e.flatMap((t,n)=>{let r=/^(?:FAILED|ERROR) (\S+)/u.exec(t)?.[1];return r?.includes(".py")?[{test:r.split("::").at(-1)??r,line:n+1}]:[]})}function Jn(e){return e.flatMap((t,n)=>{let r=/^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(t)?.[1];if(r===void 0||/# (?:SKIP|TODO)/u.test(t))return[];let o=e.findIndex((l,f)=>f>n&&/^ *\.\.\.$/u.test(l)),s=e.slice(n,o<0?n+1:o),a=s.findIndex(l=>/^ *error: /u.test(l));if(s.some(l=>/^ *failureType: '?subtestsFailed/u.test(l)))return[];let i=a>=0&&/error: [|>]-?$/u.test(s[a]??"");return[{test:r,line:a<0?n+1:n+a+(i?2:1)}]})}function Ct(e,t){return Math.max(1,e.slice(0,t).findLastIndex(n=>/[^\s-]/u.test(n))+1)}function ne({control:e}){return e==="told"}function Lt(e,t,n,r){let o=oe(t.told),s=o.flatMap(m=>It(m,r)?[m.missing??""]:[]),a=e.tests.map(m=>({...m,...Zn(m,C(m,e,o),r)})),i=o.filter(m=>!e.tests.some(p=>C(p,e,[m]).length>0)).flatMap(({name:m,outcome:p,said:h,missing:_})=>p==="passed"||_!==null&&!r(_)?[]:[{name:m,at:e.at,outcome:p,said:h}]),l=a.filter(m=>{let p=C(m,e,o);return m.outcome==="skipped"&&p.some(({lines:h})=>h.includes(m.at.line))}),f=[...Xn(t,a),...n===null?[]:er(e,n,a)],d=[...Bt("doubtful",t.told),...tr(e,n,a)],y=f.length===0&&d.length===0,u=[...a,...i];return{verdicts:y?u:u.map(re),forged:f,doubts:d,missing:[...new Set(s)],evasive:l.map(({name:m})=>m)}}function re(e){return e.outcome==="passed"?{...e,outcome:"unproved"}:e}function L(e){return{...e,outcome:"not-run",said:null}}function oe({messages:e}){return e.filter(t=>t.kind==="test")}function It({missing:e},t){return e!==null&&!t(e)}function C({name:e,at:t},n,r){let o=a=>a.name===e,s=r.filter(a=>a.lines.includes(t.line)&&(n.runner!=="node:test"||o(a)));return s.length>0?s:r.filter(a=>o(a)&&a.lines.length===0)}function Zn({at:e},t,n){let r=t.find(({outcome:s})=>s==="failed");if(r!==void 0)return{outcome:It(r,n)?"not-run":"failed",said:r.said};let o=t.filter(({outcome:s})=>s==="passed");return o.length===0?{outcome:t.length>0?"skipped":"not-run",said:null}:{outcome:o.every(({lines:s})=>s.includes(e.line))?"passed":"not-run",said:null}}function Bt(e,{messages:t}){return t.flatMap(n=>n.kind===e?[Qn[e](n.what)]:[])}var Qn={tampered:e=>`they change ${e}`,doubtful:e=>`they use ${e}, which could change any result`};function Xn({exitCode:e,told:t},n){let r=t.messages.findLast(s=>s.kind==="end"),o=r===void 0||r.isEarly&&n.some(({outcome:s})=>s==="not-run");return[...Bt("tampered",t),...t.hasForged?["they print what only the runner may say"]:[],...e===0&&o?["they end the process with success before they have ended"]:[],...e===0&&r!==void 0&&r.code!==0?["they turn the end of the process into a success"]:[]]}function er(e,{exitCode:t,told:n},r){let o=r.filter(({outcome:i})=>i==="passed"),s=oe(n),a=o.filter(i=>C(i,e,s).some(({outcome:l})=>l==="passed"));return[...a.map(({name:i})=>`${i} passes also when it is made to fail`),...o.length>0&&t===0&&a.length===0?["they end with success also when they are made to fail"]:[],...n.hasForged?["they print what only the runner may say"]:[]]}function tr(e,t,n){let r=n.filter(({outcome:s})=>s==="passed");if(r.length===0)return[];if(t===null)return["the run that shows that they can fail did not end"];let o=oe(t.told);return r.filter(s=>!C(s,e,o).some(({outcome:a})=>a==="failed")).map(({name:s})=>`nothing shows that ${s} can fail`)}var nr=127;function Ut(e,t,n){if(e.runner==="bats"&&t.exitCode===nr)return{verdicts:e.tests.map(L),forged:[],doubts:[],missing:["bats"],evasive:[]};let r=e.tests.map(a=>{let i=e.runner==="bats"?$t(a.name,t):t.exitCode===0?"passed":"failed";return{...a,outcome:i,said:null}}),o=r.filter(({outcome:a})=>a==="passed"),s=o.length===0?[]:rr(e,n,o);return{verdicts:s.length===0?r:r.map(re),forged:[],doubts:s,missing:[],evasive:[]}}function rr(e,t,n){return t===null?e.control===null?[]:["the run that shows that they can fail did not end"]:t.exitCode===0?[`${e.shown} ends with success also when each test is made to fail`]:e.runner!=="bats"?[]:n.filter(({name:o})=>$t(o,t)!=="failed").map(({name:o})=>`nothing shows that ${o} can fail`)}function $t(e,{lines:t,exitCode:n}){let r=t.flatMap(o=>{let[,s="",a="",i]=/^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(o)??[];return a===e?[{word:s,isSkipped:i!==void 0}]:[]});return r.some(({word:o})=>o==="not ok")?"failed":r.length!==1?"not-run":r[0]?.isSkipped===!0?"skipped":n===0?"passed":"unproved"}var se="@evogate ";function Dt(e,t){let n=he(t),r=[],o=!1;for(let s of Buffer.from(e).toString().split(`
`)){if(!s.startsWith(se))continue;let[a,i]=s.slice(se.length).split(" ",2),l=s.slice(se.length+(a??"").length+1);a===n(l)&&i===`${r.length}`?r.push(JSON.parse(l.slice(i.length+1))):o=!0}return{messages:r,hasForged:o}}function Wt(e,{judged:t,control:n,key:r},o){let s=te(t.end);if(s!==null){let m=e.tests.map(L).map(Vt);return{findings:[H(e,s.rule,s.detail)],faults:[],results:m}}let a=m=>sr(o,m),i=n!==null&&te(n.end)===null,l=ne(e)?Lt(e,jt(t,r),i?jt(n,r):null,a):Ut(e,ae(t),i?ae(n):null),d=(ne(e)?l.verdicts.filter(({outcome:m})=>m==="failed"):[]).map(({name:m,said:p,at:h})=>H(e,"failed-test",m,h,Gt(p??"")));if(!(d.length===0&&l.missing.length===0&&le(t)!==0))return ie(e,l,d);let{lines:u}=ae(t),c=Ft(u,a);return c!==null?ie(e,{...l,verdicts:l.verdicts.map(L),missing:[c]},[]):ie(e,l,or(e,u))}function jt(e,t){return{exitCode:le(e),told:Dt(e.stdout,t)}}function ae(e){let t=[e.stdout,e.stderr].map(n=>Buffer.from(n).toString()).join(`
`);return{exitCode:le(e),lines:t.split(/\r\n|\n|\r/u)}}function le({end:e}){return e.kind==="exited"?e.exitCode:-1}function ie(e,{verdicts:t,forged:n,doubts:r,missing:o,evasive:s},a){let i=[...a,...n.map(u=>H(e,"forged-result",u))],l=(u,c)=>({code:u,message:`${e.at.path}: ${c}`,at:e.at}),f=u=>t.filter(c=>c.outcome===u).map(({name:c})=>c),d=o.length>0||i.length>0?[]:f("not-run"),y=t.every(({outcome:u})=>u==="skipped");return{findings:i,faults:[...o.map(u=>l("test-dependency-missing",`its tests need ${u}, which the sandbox does not have`)),...r.map(u=>l("results-unproved",u)),...d.length>0?[l("tests-not-run",`these tests were found, and nothing executed them: ${d.join(", ")}`)]:[],...s.length>0?[l("tests-not-run",`these tests skip themselves while they run: ${s.join(", ")}`)]:[],...y?[l("tests-not-run","each of its tests is skipped")]:[]],results:t.map(Vt)}}function Vt({name:e,at:t,outcome:n}){return{name:Gt(e),at:t,outcome:n}}function Gt(e){let t=O(e.replaceAll(/\s+/gu," "));return X(t,q(t),1)}function or(e,t){let n=O(t.join(`
`)),r=q(n);return Mt(n.split(`
`)).map(({test:o,line:s})=>H(e,"failed-test",o??e.shown,e.at,X(n,r,s)))}function H(e,t,n,r=e.at,o){let{rule:s,grade:a}=v(t),i=[e.shown,n].join("\0"),l=w({rule:s,grade:a,primary:r,key:i,message:`${a.title}: ${n}`});return o===void 0?l:{...l,quote:o}}function sr(e,t){let n=t.split(".")[0]??t;return[...e].some(r=>r.split("/").some(o=>o===n||o===`${n}.py`))}async function I(e,t){let n=new Set(t.files.map(({path:o})=>T(o))),r=[];for(let o of e){let s=await ar(o,t,n);if("code"in s)return s;r.push(s)}return{findings:r.flatMap(({findings:o})=>o),faults:r.flatMap(({faults:o})=>o),results:r.flatMap(({results:o})=>o)}}async function ar(e,{artifact:t,files:n,sandbox:r},o){let{command:s,edits:a,control:i}=e,l=r.drawKey(),f={command:s,folder:b(t),files:Ht(n,a)},d=m=>i==="told"?{told:`${l} ${m}`}:{},y=i==="told"||i===null?f:{...f,files:Ht(n,i)},[u,c]=await Promise.all([r.run({...f,...d("judge")}),i===null?null:r.run({...y,...d("control")})]);return u.ok?c?.ok===!1?c.fault:Wt(e,{judged:u.value,control:c?.value??null,key:l},o):u.fault}function Ht(e,t){if(t.size===0)return e;let n=new Map([...t].map(([r,o])=>[Buffer.from(U(r)).toString("latin1"),o]));return e.map(r=>{let o=n.get(Buffer.from(r.path).toString("latin1"));return r.kind==="file"&&o!==void 0?{...r,bytes:Buffer.from(o)}:r})}async function de({runs:e},{artifact:t},n){let r=await Pt(t,n);return r.ok?{artifact:t,files:r.value,runs:e}:r.fault}async function ce({artifact:e,files:t,runs:n},r,o,s){let a=Nt(o),i=await I(n,{artifact:e,files:t,sandbox:a.sandbox});if("code"in i)return i;if(!a.runs().some(({observed:f})=>f!==null))return{...i,seen:null};let l=s?await At(r,t,a.sandbox):[];return"code"in l?l:{...i,seen:gt(a.runs(),l,r,N(e))}}function fe(e){return{findings:[...e?.findings??[],...e?.seen?.findings??[]],capabilities:e?.seen?.capabilities??[]}}function Yt({seen:e,faults:t},{artifact:n},r){if(e!==null)return[...t,...e.faults];if(r.reference().backend!=="bwrap")return t;let o=`${n.id}: nobody saw from outside what it did`;return[...t,{code:"unwatched",message:o,at:N(n)}]}function Y(e,t){return[...pe(e,t)].some(n=>!ue(e,n))}function ue({root:e},t){return D(E(e,t))}function pe(e,t){let n=({entries:s})=>new Map(s.map(a=>[a.path,"blob"in a?a.blob:a.kind])),[r,o]=[n(e),n(t)];return new Set([...r.keys(),...o.keys()].filter(s=>r.get(s)!==o.get(s)))}async function qt({head:e,before:t},n,r){let o=pe(e.artifact,t.artifact),s=p=>ue(e.artifact,p),a=t.runs.filter(({runner:p,at:h})=>p!=="command"&&o.has(h.path)),i=await Kt(e,t,a,s,r);if("code"in i)return i;let l=i.results.filter(({outcome:p})=>p!=="passed"&&p!=="unproved"),f=l.length===0?[]:await ir(l,t,a,r);if("code"in f)return f;let d=new Set(t.runs.flatMap(({tests:p,at:h})=>p.map(({name:_})=>k(h.path,_)))),y=n.filter(({name:p,at:h,outcome:_})=>_==="passed"&&!d.has(k(h.path,p))),u=e.runs.filter(({runner:p,at:h})=>p!=="command"&&y.some(_=>_.at.path===h.path)),c=await Kt(t,e,Y(e.artifact,t.artifact)?u:[],s,r);if("code"in c)return c;let m=new Set(c.results.filter(({outcome:p})=>p==="passed").map(({name:p,at:h})=>k(h.path,p)));return{approvedTests:a.length===0?null:i.results,idleTests:y.filter(({name:p,at:h})=>m.has(k(h.path,p))).map(({name:p})=>p),findings:[...i.findings.filter(({rule:p})=>p!=="sandbox/failed-test"),...f.map(p=>lr(p,e.artifact))]}}function k(e,t){return`${e}\0${t}`}async function Kt(e,t,n,r,o){if(n.length===0)return{results:[],findings:[]};let s=[...e.files.filter(({path:a})=>!r(T(a))),...t.files.filter(({path:a})=>r(T(a))||n.some(({at:i})=>i.path===T(a)))];return await I(n,{artifact:e.artifact,files:s,sandbox:o})}async function ir(e,{artifact:t,files:n},r,o){let s=await I(r,{artifact:t,files:n,sandbox:o});if("code"in s)return s;let a=new Set(s.results.filter(({outcome:i})=>i==="passed").map(({name:i,at:l})=>k(l.path,i)));return e.filter(({name:i,at:l})=>a.has(k(l.path,i)))}function lr({name:e,at:t},{entries:n}){let{rule:r,grade:o}=v("approved-test-fails"),s=n.some(({path:i})=>i===t.path),a=g(s?t.path:n[0].path);return w({rule:r,about:"change",grade:o,primary:a,key:k(t.path,e),message:`${o.title}: ${e}`})}async function ra(e){let{sides:t,readings:n,read:r,sandbox:o}=e,s=await zt(t.head,n.head,e);if(s.runs.length===0){let[me]=s.faults;return me===void 0?Ne("no-tests"):R(me)}let a=await o();if(!a.ok)return R(a.fault);let i=await de(s,t.head,r.head);if("code"in i)return R(i);let l=await cr(e),f=l===null||Y(i.artifact,l.version.artifact),d=await ce(i,t.head,a.value,f);if("code"in d)return R(d);let y=l===null?dr:await qt({head:i,before:l.version},d.results,a.value);if("code"in y)return R(y);let u=l===null?null:await fr(d,l,a.value,f),{approvedTests:c,idleTests:m,findings:p}=y,h={sandbox:a.value.reference(),tests:d.results,approvedTests:c,idleTests:m,events:d.seen===null?null:bt(d.seen,u?.seen??null),canaries:d.seen?.canaries??[]},_=fe(d),Jt={head:{..._,findings:[..._.findings,...p],trial:h},before:t.before===null?null:fe(u)};return Ae(s.runs.length,Jt,[...s.faults,...Yt(d,t.head,a.value)])}var dr={approvedTests:null,idleTests:[],findings:[]};async function zt(e,t,{sandbox:n,policy:r}){return await nt(e,t,r.commands,{hasPytest:async()=>{let o=await n();return o.ok&&await o.value.hasPytest()},hasSystem:r.exec==="usr"})}async function cr(e){let{sides:t,readings:n,read:r}=e;if(t.before===null||n.before===null)return null;let o=await de(await zt(t.before,n.before,e),t.before,r.before);return"code"in o?null:{version:o,side:t.before}}async function fr(e,{version:t,side:n},r,o){let a=e.findings.length>0||(e.seen?.behaviour.length??0)>0?await ce(t,n,r,o):null;return a===null||"code"in a?null:a}export{ra as examineChange};

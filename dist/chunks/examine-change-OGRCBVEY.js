import{d as Fe,i as Me,j as $}from"./chunk-I27RWYMC.js";import{c as E}from"./chunk-2XZFURHV.js";import{d as Pe}from"./chunk-37ARMBBA.js";import{e as Ne}from"./chunk-5MBW53J3.js";import{Ca as L,O as b,P as Se,R as Re,ma as Oe}from"./chunk-7DZFO2K6.js";import{$b as xe,Cb as Y,Ec as q,Fc as S,G as M,Gb as _e,Gc as Ae,H as ue,Hc as z,Ic as B,Jb as K,K as G,Kc as _,L as H,T as pe,U as me,Zb as we,_b as ve,ac as ke,d as fe,e as V,ec as Te,fc as Ee,hc as T,nb as ye,qb as he,ra as k,sa as C,w as g,xb as ge,yb as be}from"./chunk-FA733ZWW.js";import"./chunk-DCANE7XH.js";function Ce({sources:e},t){return Le(e,n=>n===t,n=>{let{line:r}=Re(n.source,n.span);return Be(n,`_evogateProbe(${r}, `,")")})}function I({sources:e},t){let n=Le(e,t,r=>{switch(r.framework){case"unittest":case"pytest":return Kt(r);case"node:test":return Be(r,"((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",")");case"bats":return qt(r,`
[ this = fails ]
`);case"other":return[]}});return n.size===0?null:n}function Le(e,t,n){let r=new Map;for(let o of e){let{file:a,how:s,text:i}=o;if(s!==null||a.member!==void 0||!t(a.path))continue;let l=L(o).flatMap(n);l.length>0&&r.set(a.path,Yt(i,l))}return r}function Yt(e,t){return t.toSorted((n,r)=>r.at-n.at).reduce((n,{at:r,text:o})=>n.slice(0,r)+o+n.slice(r),e)}function Be({call:e},t,n){let r=e?.call.arguments.at(-1)?.value;return r===void 0||!["function","name","attribute","call"].includes(r.kind)?[]:[{at:r.span.start,text:t},{at:r.span.end,text:n}]}function Kt({source:{text:e},span:{start:t}}){let n=/[^\S\n]*$/u.exec(e.slice(0,t))?.[0]??"";return[{at:t,text:`@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))
${n}`}]}function qt({source:{text:e},span:{start:t,end:n}},r){let o=e.slice(t,n).lastIndexOf(`
}`);return o<0?[]:[{at:t+o,text:r}]}var zt=/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;function $e({sources:e}){return e.flatMap(t=>{let{file:n,how:r,facts:o,text:a}=t;return r!==null||n.member!==void 0||o.language!=="python"||!zt.test(n.name)?[]:L(t).length>0?[]:Pe(t,{start:0,end:a.length}).length>0?[{name:n.name,at:g(n.path)}]:[]})}var Jt=String.raw`
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
`,Zt=String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`,Ue=["--import",Ie(Jt),"--test-reporter",Ie(Zt),"--test-reporter-destination","stdout"];function Ie(e){return`data:text/javascript;base64,${Buffer.from(e).toString("base64")}`}var De=String.raw`
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
`;var je=String.raw`
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
`;var We=String.raw`
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
`;var Ve=String.raw`
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
`;var Ge=String.raw`
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
`;var Qt=`
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`,Xt=[Qt,De,Ge,Ve,je,We].join(`
`),en="exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";function He(e){return["python3","-I","-B","-u","-c",en,Xt,JSON.stringify(e)]}async function qe(e,t){let n=e.facts.tests.filter(({at:s})=>s.member===void 0),r=ye(n,({at:s})=>s.path),o=$e(e).map(s=>J(e,"script",[s])),a=[];for(let s of r.values()){let i=await tn(e,s,t);"code"in i?a.push(i):o.push(i)}return{runs:o.toSorted((s,i)=>_e(s.at.path,i.at.path)),faults:a}}async function tn(e,t,{hasPytest:n,hasSystem:r}){let[o]=t,{framework:a}=t.find(i=>i.framework==="pytest")??o,s=t;switch(a){case"unittest":return J(e,"unittest",s);case"pytest":return await n()?J(e,"pytest",s):nn(o,"pytest");case"node:test":return/\.[cm]?js$/u.test(o.at.path)?rn(e,s):Ye(o);case"bats":return r?on(e,s):Ye(o)}}function Ye({framework:e,at:t}){return{code:"tests-not-run",message:`${t.path}: nothing here can run its tests for ${e}`,at:t}}function nn({at:e},t){return{code:"test-dependency-missing",message:`${e.path}: its tests need ${t}, which the sandbox's interpreter does not have`,at:e}}function J({artifact:e,around:t},n,r){let{path:o}=r[0].at,a=b(e),s=he(o),i=s!==a&&t.hasFile(Se(s,"__init__.py")),l=Z(a,o),f=l.replace(/\.py$/u,""),c=i||n==="pytest"?[a]:[s,a],m={runner:n,file:Ke(o),module:i?f.replaceAll("/","."):f.slice(f.lastIndexOf("/")+1),paths:c.map(Ke),lines:r.map(({at:d})=>d.line),top:E.judged},u={unittest:`python3 -m unittest ${m.module}`,pytest:`pytest ${l}`,script:`python3 ${l}`};return{runner:n,command:He(m),shown:u[n],at:g(o),tests:r,edits:new Map,control:"told"}}function rn(e,t){let{path:n}=t[0].at,r=Z(b(e.artifact),n);return{runner:"node:test",command:["node",...Ue,r],shown:`node --test ${r}`,at:g(n),tests:t,edits:Ce(e,n),control:"told"}}function on(e,t){let{path:n}=t[0].at,r=Z(b(e.artifact),n);return{runner:"bats",command:["bats","--formatter","tap",r],shown:`bats ${r}`,at:g(n),tests:t,edits:new Map,control:I(e,o=>o===n)}}function Z(e,t){return e==="."?t:t.slice(e.length+1)}function Ke(e){return e==="."?E.judged:`${E.judged}/${e}`}async function Je(e,t,n,r){let{artifact:o}=e,a=n.find(f=>sn(f.artifact,o.id));if(a!==void 0)return{runs:[ze(a.run,e)],faults:[]};let s=await ln(o,t);if(s===null)return await qe(e,r);if(s!=="unclear")return{runs:[ze(s,e)],faults:[]};let i=R(o),l=`${i.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;return{runs:[],faults:[{code:"tests-not-run",message:l,at:i}]}}function sn(e,t){if(e===t)return!0;let n=pe(e);return n.ok&&me(n.value,t)}function ze(e,t){let n=e.join(" "),r=R(t.artifact),o=I(t,()=>!0);return{runner:"command",command:e,shown:n,at:r,tests:[{name:n,at:r}],edits:new Map,control:o}}function R(e){return g((Y(e)??e.entries[0]).path)}var an=/^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;async function ln(e,t){let n=Y(e)?.path,r=t.find(({path:s})=>s===n)?.content;if(r?.kind!=="text")return null;let o=await ge(r.text),a=o.kind==="read"?o.fields.get("test"):void 0;return a==null?null:Array.isArray(a)&&a.every(s=>typeof s=="string")?H(a)??"unclear":typeof a!="string"||!an.test(a.trim())?"unclear":H(a.trim().split(/ +/u))??"unclear"}var Ze=JSON.parse(String.raw`{"sandbox/approved-test-fails":{"title":"A test of the approved version fails on the new code","severity":"high","confidence":"medium"},"sandbox/canary-leaked":{"title":"The artifact takes secrets to where they have no business","severity":"critical","confidence":"high"},"sandbox/escape-attempt":{"title":"The artifact tries to break out of the sandbox","severity":"critical","confidence":"high"},"sandbox/failed-test":{"title":"A test of the artifact fails","severity":"high","confidence":"high"},"sandbox/forged-result":{"title":"The tests of the artifact make their own result up","severity":"critical","confidence":"high"},"sandbox/resource-limit":{"title":"The tests of the artifact take more than they may","severity":"high","confidence":"medium"},"sandbox/time-out":{"title":"The tests of the artifact do not end in time","severity":"high","confidence":"medium"},"sandbox/unseen-capability":{"title":"The artifact does what nothing of it shows","severity":"high","confidence":"medium"}}`);function w(e){let t=`sandbox/${e}`;return{rule:t,grade:Ze[t]}}var Qe=1024*1024,dn=3,cn=/[A-Za-z0-9+/_-]{24,}/gu;function Xe(e){return et(Buffer.from(e),dn,we())}function et(e,t,n){let r=e.toString("latin1");if(t===0)return[r];let o=[e,...fn(r)].flatMap(a=>yn(a,n));return[r,...o.flatMap(a=>et(a,t-1,n))]}function fn(e){return[...e.matchAll(cn)].flatMap(([t])=>[Buffer.from(t,"base64"),Buffer.from(t,"hex")])}var un=Buffer.of(31,139,8),pn=/\x78[\x01\x5e\x9c\xda]/u,mn=2;function yn(e,t){let n=e.indexOf(un);if(n>=0&&xe(e.subarray(n))){let a=ke(e.subarray(n),Qe,t);return a.ok?[Buffer.from(a.value.bytes)]:[]}let r=pn.exec(e.toString("latin1"))?.index;if(r===void 0)return[];let o=ve(e.subarray(r+mn),"a payload",Qe,t);return o.ok?[Buffer.from(o.value.bytes)]:[]}function ot(e){let t=Buffer.from(e),n=[0,1,2].map(a=>tt(t,a)),r=nt(e),o=[e,r,t.toString("hex"),t.toString("hex").toUpperCase(),[...t].map(a=>`%${a.toString(16)}`).join(""),e.replaceAll(/[a-z]/giu,hn),...n,...n.map(a=>a.replaceAll("+","-").replaceAll("/","_")),...n.map(nt),tt(Buffer.from(r),0),Buffer.from(t.toString("base64")).toString("hex"),Buffer.from(t.toString("base64")).toString("base64"),rt(t),rt(t).toLowerCase()];return[...new Set(o)]}function tt(e,t){let n=Buffer.concat([Buffer.alloc(t),e]).toString("base64"),r=t===0?0:t+1,o=(e.length+t)%3===0;return n.replaceAll("=","").slice(r,o?void 0:-1)}function nt(e){return Array.from(e).toReversed().join("")}function hn(e){let t=e<="Z"?65:97;return String.fromCharCode((e.charCodeAt(0)-t+13)%26+t)}var gn="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";function rt(e){return([...e].map(n=>n.toString(2).padStart(8,"0")).join("").match(/.{5}/gu)??[]).map(n=>gn[Number.parseInt(n,2)]).join("")}var O=8,bn=.75;function st(e,t){let n=new Map,r=[];for(let a of e)for(let s of ot(a.value)){let i={canary:a,seen:Array.from({length:s.length},()=>!1),where:null};r.push(i);for(let l=0;l+O<=s.length;l+=1){let f=s.slice(l,l+O);n.set(f,[...n.get(f)??[],{sought:i,at:l}])}}for(let{where:a,bytes:s}of t)for(let i of Xe(s))_n(i,a,n);let o=new Map;for(let{canary:a,seen:s,where:i}of r)s.filter(Boolean).length>=bn*s.length&&i!==null&&!o.has(a)&&o.set(a,{canary:a,where:i});return[...o.values()]}function _n(e,t,n){for(let r=0;r+O<=e.length;r+=1)for(let{sought:o,at:a}of n.get(e.slice(r,r+O))??[])o.where??=t,o.seen.fill(!0,a,a+O)}var U="its output";function at({observed:e,stdout:t,stderr:n},r){let o=new Map([[U,[t,n]]]),a=(s,i)=>{let l=o.get(s)??[];l.push(i),o.set(s,l)};for(let s of e?.events??[])wn(s,r,a);return[...o].map(([s,i])=>({where:s,bytes:Buffer.concat(i)}))}function wn(e,t,n){switch(e.kind){case"send":return n(e.address===null?U:`what it sent to ${vn(e.address)}`,e.payload);case"content":return n(`what it wrote to ${Fe(e.path,t)}`,e.payload);case"resolve":return n("the names of hosts that it looked up",Buffer.from(e.name.replaceAll(".","")));case"exec":return n("the arguments of what it ran",Buffer.from(`${e.words.join(" ")}
`));case"write":case"create":case"rename":return n("the names of files",Buffer.from(`${e.kind==="rename"?e.to:e.path}
`));case"connect":case"bind":case"read":case"delete":case"forbidden":}}function vn(e){return e.kind==="local"?e.path:Me(e.host)?"a host":`${e.host}:${e.port}`}function ct(e,{artifact:t,facts:n,around:r},o){let{rule:a,grade:s}=w("unseen-capability"),i={root:t.root,isArtifactRoot:r.isArtifactRoot,isKnownModule:()=>!0},l=e.flatMap(({shows:c,cause:m})=>{if(c===null||n.capabilities.some(h=>kn(h,c)))return[];let u=q(c.target),d={match:"exact",value:u};if(Ne(c.kind,d,i)==="harmless")return[];let y=`${s.title}: it ${xn[c.kind]} ${u} (seen in ${q(m)})`,p=_({rule:a,grade:s,primary:o,key:`${c.kind}\0${u}`,message:y});return[{kind:c.kind,target:d,risk:"risky",origin:"observed",at:o,finding:p}]}),f=new Map(l.map(({finding:c})=>[c.fingerprint,c]));return{capabilities:Oe(l),findings:[...f.values()]}}var xn={network:"contacts",exec:"runs","fs-read":"reads","fs-write":"writes"};function kn({kind:e,target:t},n){if(e!==n.kind&&!(e==="persistence"&&n.kind==="fs-write"))return!1;if(t.match==="any")return!0;switch(n.kind){case"network":return K("network",{...t,value:lt(t.value)},it(lt(n.target)));case"exec":return dt(t.value)===dt(n.target);case"fs-read":case"fs-write":return K(n.kind,t,it(n.target))}}function it(e){return{match:"exact",value:e}}function lt(e){return e.replace(/:\d+$/u,"")}function dt(e){return e.split(" ")[0]??""}function ft(e,t,n,r){let o=e.flatMap(d=>d.observed??[]);if(o.length===0)return null;let a=new Map;for(let d of o.flatMap(({behaviour:y})=>y))a.set(D(d),a.get(D(d))??d);let s=[...a.values()],{capabilities:i,findings:l}=ct(s,n,r),f=`${E.judged}/${b(n.artifact)}`,c=st(t,e.flatMap(d=>at(d,f))),m=o.length===e.length&&o.every(d=>d.isWhole),u=`${n.artifact.id}: not all that it did was seen`;return{behaviour:s,capabilities:i,findings:[...l,...s.flatMap(d=>d.kind==="refused"?[Tn(d,r)]:[]),...c.flatMap(d=>d.where===U?[]:[En(d,r)])],canaries:c.map(({canary:d,where:y})=>({canary:d.name,where:A(y)})),faults:m?[]:[{code:"unwatched",message:u,at:r}]}}function Tn({target:e,cause:t},n){let{rule:r,grade:o}=w("escape-attempt"),a=`${o.title}: ${A(t)} made ${e}`;return _({rule:r,grade:o,primary:n,key:"seen",message:a})}function En({canary:e,where:t},n){let{rule:r,grade:o}=w("canary-leaked"),a=`${o.title}: a decoy of ${e.name} was in ${A(t)}`;return _({rule:r,grade:o,primary:n,key:`${e.name}\0${t}`,message:a})}function ut(e,t){let n=new Set(t?.behaviour.map(D));return e.behaviour.map(r=>({kind:r.kind,target:A(r.target),cause:A(r.cause),isNew:!n.has(D(r))}))}function D({kind:e,target:t}){return`${e}\0${t}`}function A(e){return Ae(S(e),0,e.length)}var Sn={AWS_SECRET_ACCESS_KEY:{before:"",length:40},GITHUB_TOKEN:{before:"ghp_",length:36},OPENAI_API_KEY:{before:"sk-proj-",length:40},ANTHROPIC_API_KEY:{before:"sk-ant-api03-",length:40},DATABASE_PASSWORD:{before:"",length:32}},pt={".aws/credentials":e=>`[default]
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
`};function mt(e){let t=[],n=(s,{before:i,length:l})=>{let f=i+M(`${e}\0${s}`).repeat(2).slice(0,l);return t.push({name:s,value:f}),f},r=[...new Set(Object.keys(pt).flatMap(s=>/^(.*)\//u.exec(s)?.[1]??[]))],o=Object.entries(pt).map(([s,i])=>({kind:"file",path:Buffer.from(s),bytes:Buffer.from(i(n(`~/${s}`,{before:"",length:40}))),isExecutable:!1})),a=Object.entries(Sn).map(([s,i])=>[s,n(`$${s}`,i)]);return{canaries:t,home:[...r.map(s=>({kind:"open-folder",path:Buffer.from(s)})),...o],variables:Object.fromEntries(a)}}var N="/work/notes.txt",Rn=[/add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,/argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,/["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,/argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,/"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,/(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu],On=/["'](?<word>--[a-z][\w-]{0,30})["']/gu;function ht(e){let t=yt(Rn,e).slice(0,3),n=yt([On],e).slice(0,3);return[[],...t.map(r=>[r,N]),...n.flatMap(r=>[[r],[r,N]]),[N]]}function yt(e,t){return[...new Set(e.flatMap(n=>[...t.matchAll(n)].flatMap(({groups:r})=>r?.word??[])))]}var An=10,Nn={python:"python3",javascript:"node"};function gt({artifact:e,sources:t}){let n=new Map;for(let{file:r,facts:o,how:a}of t){let s=Nn[o.language],i=a===null&&r.member===void 0;if(s===void 0||!i||B(r.name))continue;let l=Fn(r.path,b(e)),f=ht(r.text).map(d=>({how:"script",file:l,words:d})),[c,...m]=f,u=[...c===void 0?[]:[c],{how:"import",file:l,words:[]},...m];n.set(s,[...n.get(s)??[],u])}return new Map([...n].map(([r,o])=>[r,Pn(o).slice(0,An)]))}function Pn(e){let t=Math.max(0,...e.map(n=>n.length));return Array.from({length:t},(n,r)=>e.flatMap(o=>o.slice(r,r+1))).flat()}function Fn(e,t){return t==="."?e:e.slice(t.length+1)}var bt=`
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
`,Mn="import",_t=`// ${$}
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
  return await ${Mn}(pathToFileURL(file)).catch(() => null);
};
load().then((things) => (act.how === "script" ? null : callAll(things)));
`;var wt=[{name:"a developer at a desk",variables:{USER:"ann",LOGNAME:"ann",LANG:"en_US.UTF-8",TERM:"xterm-256color",DISPLAY:":0"},later:0,times:3},{name:"a job of CI, weeks later",variables:{CI:"true",GITHUB_ACTIONS:"true",GITHUB_REPOSITORY:"acme/site",RUNNER_OS:"Linux",USER:"runner",LOGNAME:"runner"},later:3888e3,times:1},{name:"root of a server, half a year later, at another time of day",variables:{USER:"root",LOGNAME:"root",LANG:"de_DE.UTF-8",LC_ALL:"de_DE.UTF-8",TZ:"Asia/Tokyo",NODE_ENV:"production",ENV:"production"},later:17305200,times:1},{name:"somebody abroad, years later",variables:{USER:"chen",LOGNAME:"chen",LANG:"ru_RU.UTF-8",LC_ALL:"ru_RU.UTF-8",TZ:"America/New_York",SSH_CONNECTION:"192.0.2.7 50000 192.0.2.8 22"},later:95173200,times:1}];var vt=`
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
        command = ["/bin/sh", act["file"], *act["words"]] if act["how"] == "shell" else [sys.executable, "-c", runner, how]
        try:
            subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, timeout=min(left, performance["each"]))
        except (OSError, subprocess.TimeoutExpired):
            pass
os._exit(0)
`,xt=`# ${$}
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
`;var Cn=20,Ln=3,Bn={python3:[vt,xt],node:[bt,_t]};async function kt(e,t,n,r=wt){let{canaries:o,home:a,variables:s}=mt(n.drawKey()),i={kind:"file",path:Buffer.from("notes.txt"),bytes:Buffer.from($n),isExecutable:!1},l=[...gt(e)].flatMap(([m,u])=>r.map(d=>({command:In(m,u,d,s),folder:b(e.artifact),files:t,home:[...a,i],isDriven:!0})));return(await Promise.all(l.map(async m=>await n.run(m)))).flatMap(m=>m.ok?[]:[m.fault]).find(({code:m})=>m!=="interpreter-missing")??o}var $n=`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`;function In(e,t,{variables:n,later:r,times:o},a){let[s,i]=Bn[e],l={acts:t.map(c=>({...c,sample:N})),variables:{...a,...n},later:r,times:o,seconds:Cn,each:Ln};return[e,...e==="python3"?["-I","-c"]:["-e"],s,JSON.stringify(l),i]}function Tt(e){let t=[];return{runs:()=>t,sandbox:{...e,async run(n){let r=await e.run(n);return r.ok&&t.push(r.value),r}}}}var Un=128*1024*1024;async function Et(e,t){let n=[],r=[],o=0;for(let a of[...e.entries,...e.closure??[]]){let s=r.length<e.entries.length;if(a.kind!=="file"&&a.kind!=="symlink"){s&&r.push({entry:a,sha256:null});continue}let i=await t(a.blob);if(!i.ok)return i;let{bytes:l,size:f}=i.value;if(o+=f,l===null||o>Un)return V("too-large",`${e.id} has more than is run`,g(a.path));s&&r.push({entry:a,sha256:M(l)}),n.push(Dn(a,l))}return e.digest!==null&&be(e.root,r)===e.digest?fe(n):V("content-changed",`${e.id} is not what was judged, so nothing of it was run`)}function Dn(e,t){let n=C(e.path);return e.kind==="file"?{kind:"file",path:n,bytes:t,isExecutable:e.executable}:{kind:"link",path:n,target:t}}var jn={time:"the run took longer than the policy allows",output:"it printed more than the policy allows",cpu:"its processes took more processor time together than the policy allows",memory:"its processes took more memory than the policy allows"};function Q(e){if(e.kind==="stopped")return{rule:e.limit==="time"?"time-out":"resource-limit",detail:jn[e.limit]};switch(e.exitCode){case 159:return{rule:"escape-attempt",detail:"it made a system call that nothing but an attack on the sandbox makes"};case 152:return{rule:"resource-limit",detail:"it took more processor time than the policy allows"};case 153:return{rule:"resource-limit",detail:"it wrote a larger file than the policy allows"};case 137:return{rule:"resource-limit",detail:"it was killed: it took more processor time or memory than the policy allows"};default:return null}}function St(e,t){let n=e.flatMap(o=>/^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(o)?.[1]??[]),r=e.flatMap(o=>Wn.exec(o)?.[1]??Vn.exec(o)?.[1]??[]);return n.some(o=>!/^(?:ModuleNotFound|Import)Error$/u.test(o))||r.some(t)?null:r[0]??null}var Wn=/^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u,Vn=/^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;function Rt(e){let t=[...Gn(e),...Hn(e),...Yn(e)];return t.length>0?t:[{test:null,line:Ot(e,e.length)}]}function Gn(e){return e.flatMap((t,n)=>{let r=/^(?:FAIL|ERROR): ([^\s(]+)/u.exec(t)?.[1];if(r===void 0)return[];let o=e.slice(n+1),a=o.findIndex(l=>/^={20,}$/u.test(l)||/^Ran \d+ tests? in /u.test(l)),s=o.slice(0,a<0?o.length:a),i=s.findIndex(l=>/^Std(?:out|err):$/u.test(l));return[{test:r,line:Ot(e,n+1+(i<0?s.length:i))}]})}function Hn(e){return e.flatMap((t,n)=>{let r=/^(?:FAILED|ERROR) (\S+)/u.exec(t)?.[1];return r?.includes(".py")?[{test:r.split("::").at(-1)??r,line:n+1}]:[]})}function Yn(e){return e.flatMap((t,n)=>{let r=/^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(t)?.[1];if(r===void 0||/# (?:SKIP|TODO)/u.test(t))return[];let o=e.findIndex((l,f)=>f>n&&/^ *\.\.\.$/u.test(l)),a=e.slice(n,o<0?n+1:o),s=a.findIndex(l=>/^ *error: /u.test(l));if(a.some(l=>/^ *failureType: '?subtestsFailed/u.test(l)))return[];let i=s>=0&&/error: [|>]-?$/u.test(a[s]??"");return[{test:r,line:s<0?n+1:n+s+(i?2:1)}]})}function Ot(e,t){return Math.max(1,e.slice(0,t).findLastIndex(n=>/[^\s-]/u.test(n))+1)}function X({control:e}){return e==="told"}function At(e,t,n){if(e.runner==="bats"&&t.exitCode===127)return{verdicts:e.tests.map(i=>({...i,outcome:"not-run",said:null})),forged:[],doubts:[],missing:["bats"],evasive:[]};let r=e.tests.map(s=>{let i=e.runner==="bats"?Nt(s.name,t):t.exitCode===0?"passed":"failed";return{...s,outcome:i,said:null}}),o=r.filter(({outcome:s})=>s==="passed"),a=o.length===0?[]:Kn(e,n,o);return{verdicts:a.length===0?r:r.map(s=>s.outcome==="passed"?{...s,outcome:"unproved"}:s),forged:[],doubts:a,missing:[],evasive:[]}}function Kn(e,t,n){return t===null?e.control===null?[]:["the run that shows that they can fail did not end"]:t.exitCode===0?[`${e.shown} ends with success also when each test is made to fail`]:e.runner!=="bats"?[]:n.filter(({name:o})=>Nt(o,t)!=="failed").map(({name:o})=>`nothing shows that ${o} can fail`)}function Nt(e,{lines:t,exitCode:n}){let r=t.flatMap(o=>{let[,a="",s="",i]=/^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(o)??[];return s===e?[{word:a,isSkipped:i!==void 0}]:[]});return r.some(({word:o})=>o==="not ok")?"failed":r.length!==1?"not-run":r[0]?.isSkipped===!0?"skipped":n===0?"passed":"unproved"}function Pt(e,t,n,r){let o=ee(t.told),a=o.flatMap(d=>Ft(d,r)?[d.missing??""]:[]),s=e.tests.map(d=>({...d,...qn(d,P(d,e,o),r)})),i=o.filter(d=>!e.tests.some(y=>P(y,e,[d]).length>0)).flatMap(({name:d,outcome:y,said:p,missing:h})=>y==="passed"||h!==null&&!r(h)?[]:[{name:d,at:e.at,outcome:y,said:p}]),l=s.filter(d=>{let y=P(d,e,o);return d.outcome==="skipped"&&y.some(({lines:p})=>p.includes(d.at.line))}),f=[...Jn(t,s),...n===null?[]:Zn(e,n,s)],c=[...Mt("doubtful",t.told),...Qn(e,n,s)],m=f.length===0&&c.length===0;return{verdicts:[...s,...i].map(d=>d.outcome==="passed"&&!m?{...d,outcome:"unproved"}:d),forged:f,doubts:c,missing:[...new Set(a)],evasive:l.map(({name:d})=>d)}}function ee({messages:e}){return e.filter(t=>t.kind==="test")}function Ft({missing:e},t){return e!==null&&!t(e)}function P({name:e,at:t},n,r){let o=s=>s.name===e,a=r.filter(s=>s.lines.includes(t.line)&&(n.runner!=="node:test"||o(s)));return a.length>0?a:r.filter(s=>o(s)&&s.lines.length===0)}function qn({at:e},t,n){let r=t.find(({outcome:a})=>a==="failed");if(r!==void 0)return{outcome:Ft(r,n)?"not-run":"failed",said:r.said};let o=t.filter(({outcome:a})=>a==="passed");return o.length===0?{outcome:t.length>0?"skipped":"not-run",said:null}:{outcome:o.every(({lines:a})=>a.includes(e.line))?"passed":"not-run",said:null}}function Mt(e,{messages:t}){return t.flatMap(n=>n.kind===e?[zn[e](n.what)]:[])}var zn={tampered:e=>`they change ${e}`,doubtful:e=>`they use ${e}, which could change any result`};function Jn({exitCode:e,told:t},n){let r=t.messages.findLast(a=>a.kind==="end"),o=r===void 0||r.isEarly&&n.some(({outcome:a})=>a==="not-run");return[...Mt("tampered",t),...t.hasForged?["they print what only the runner may say"]:[],...e===0&&o?["they end the process with success before they have ended"]:[],...e===0&&r!==void 0&&r.code!==0?["they turn the end of the process into a success"]:[]]}function Zn(e,{exitCode:t,told:n},r){let o=r.filter(({outcome:i})=>i==="passed"),a=ee(n),s=o.filter(i=>P(i,e,a).some(({outcome:l})=>l==="passed"));return[...s.map(({name:i})=>`${i} passes also when it is made to fail`),...o.length>0&&t===0&&s.length===0?["they end with success also when they are made to fail"]:[],...n.hasForged?["they print what only the runner may say"]:[]]}function Qn(e,t,n){let r=n.filter(({outcome:a})=>a==="passed");if(r.length===0)return[];if(t===null)return["the run that shows that they can fail did not end"];let o=ee(t.told);return r.filter(a=>!P(a,e,o).some(({outcome:s})=>s==="failed")).map(({name:a})=>`nothing shows that ${a} can fail`)}var te="@evogate ";function Ct(e,t){let n=ue(t),r=[],o=!1;for(let a of Buffer.from(e).toString().split(`
`)){if(!a.startsWith(te))continue;let[s,i]=a.slice(te.length).split(" ",2),l=a.slice(te.length+(s??"").length+1);s===n(l)&&i===`${r.length}`?r.push(JSON.parse(l.slice(i.length+1))):o=!0}return{messages:r,hasForged:o}}function $t(e,{judged:t,control:n,key:r},o){let a=Q(t.end);if(a!==null){let y=e.tests.map(Bt).map(It);return{findings:[j(e,a.rule,a.detail)],faults:[],results:y}}let s=y=>er(o,y),i=n!==null&&Q(n.end)===null,l=X(e)?Pt(e,Lt(t,r),i?Lt(n,r):null,s):At(e,ne(t),i?ne(n):null),c=(X(e)?l.verdicts.filter(({outcome:y})=>y==="failed"):[]).map(({name:y,said:p,at:h})=>j(e,"failed-test",y,h,Ut(p??"")));if(!(c.length===0&&l.missing.length===0&&oe(t)!==0))return re(e,l,c);let{lines:u}=ne(t),d=St(u,s);return d!==null?re(e,{...l,verdicts:l.verdicts.map(Bt),missing:[d]},[]):re(e,l,Xn(e,u))}function Lt(e,t){return{exitCode:oe(e),told:Ct(e.stdout,t)}}function ne(e){let t=[e.stdout,e.stderr].map(n=>Buffer.from(n).toString()).join(`
`);return{exitCode:oe(e),lines:t.split(/\r\n|\n|\r/u)}}function oe({end:e}){return e.kind==="exited"?e.exitCode:-1}function Bt(e){return{...e,outcome:"not-run",said:null}}function re(e,{verdicts:t,forged:n,doubts:r,missing:o,evasive:a},s){let i=[...s,...n.map(u=>j(e,"forged-result",u))],l=(u,d)=>({code:u,message:`${e.at.path}: ${d}`,at:e.at}),f=u=>t.filter(d=>d.outcome===u).map(({name:d})=>d),c=o.length>0||i.length>0?[]:f("not-run"),m=t.every(({outcome:u})=>u==="skipped");return{findings:i,faults:[...o.map(u=>l("test-dependency-missing",`its tests need ${u}, which the sandbox does not have`)),...r.map(u=>l("results-unproved",u)),...c.length>0?[l("tests-not-run",`these tests were found, and nothing executed them: ${c.join(", ")}`)]:[],...a.length>0?[l("tests-not-run",`these tests skip themselves while they run: ${a.join(", ")}`)]:[],...m?[l("tests-not-run","each of its tests is skipped")]:[]],results:t.map(It)}}function It({name:e,at:t,outcome:n}){return{name:Ut(e),at:t,outcome:n}}function Ut(e){let t=S(e.replaceAll(/\s+/gu," "));return z(t,G(t),1)}function Xn(e,t){let n=S(t.join(`
`)),r=G(n);return Rt(n.split(`
`)).map(({test:o,line:a})=>j(e,"failed-test",o??e.shown,e.at,z(n,r,a)))}function j(e,t,n,r=e.at,o){let{rule:a,grade:s}=w(t),i=[e.shown,n].join("\0"),l=_({rule:a,grade:s,primary:r,key:i,message:`${s.title}: ${n}`});return o===void 0?l:{...l,quote:o}}function er(e,t){let n=t.split(".")[0]??t;return[...e].some(r=>r.split("/").some(o=>o===n||o===`${n}.py`))}async function F(e,t){let n=new Set(t.files.map(({path:o})=>k(o))),r=[];for(let o of e){let a=await tr(o,t,n);if("code"in a)return a;r.push(a)}return{findings:r.flatMap(({findings:o})=>o),faults:r.flatMap(({faults:o})=>o),results:r.flatMap(({results:o})=>o)}}async function tr(e,{artifact:t,files:n,sandbox:r},o){let{command:a,edits:s,control:i}=e,l=r.drawKey(),f={command:a,folder:b(t),files:Dt(n,s)},c=y=>i==="told"?{told:`${l} ${y}`}:{},m=i==="told"||i===null?f:{...f,files:Dt(n,i)},[u,d]=await Promise.all([r.run({...f,...c("judge")}),i===null?null:r.run({...m,...c("control")})]);return u.ok?d?.ok===!1?d.fault:$t(e,{judged:u.value,control:d?.value??null,key:l},o):u.fault}function Dt(e,t){if(t.size===0)return e;let n=new Map([...t].map(([r,o])=>[Buffer.from(C(r)).toString("latin1"),o]));return e.map(r=>{let o=n.get(Buffer.from(r.path).toString("latin1"));return r.kind==="file"&&o!==void 0?{...r,bytes:Buffer.from(o)}:r})}async function se({runs:e},{artifact:t},n){let r=await Et(t,n);return r.ok?{artifact:t,files:r.value,runs:e}:r.fault}async function ae({artifact:e,files:t,runs:n},r,o,a){let s=Tt(o),i=await F(n,{artifact:e,files:t,sandbox:s.sandbox});if("code"in i)return i;if(!s.runs().some(({observed:f})=>f!==null))return{...i,seen:null};let l=a?await kt(r,t,s.sandbox):[];return"code"in l?l:{...i,seen:ft(s.runs(),l,r,R(e))}}function ie(e){return{findings:[...e?.findings??[],...e?.seen?.findings??[]],capabilities:e?.seen?.capabilities??[]}}function jt({seen:e,faults:t},{artifact:n},r){if(e!==null)return[...t,...e.faults];if(r.reference().backend!=="bwrap")return t;let o=`${n.id}: nobody saw from outside what it did`;return[...t,{code:"unwatched",message:o,at:R(n)}]}function W(e,t){return[...de(e,t)].some(n=>!le(e,n))}function le({root:e},t){return B(t.startsWith(`${e}/`)?t.slice(e.length+1):t)}function de(e,t){let n=({entries:a})=>new Map(a.map(s=>[s.path,"blob"in s?s.blob:s.kind])),[r,o]=[n(e),n(t)];return new Set([...r.keys(),...o.keys()].filter(a=>r.get(a)!==o.get(a)))}async function Vt({head:e,before:t},n,r){let o=de(e.artifact,t.artifact),a=p=>le(e.artifact,p),s=t.runs.filter(({runner:p,at:h})=>p!=="command"&&o.has(h.path)),i=await Wt(e,t,s,a,r);if("code"in i)return i;let l=i.results.filter(({outcome:p})=>p!=="passed"&&p!=="unproved"),f=l.length===0?[]:await nr(l,t,s,r);if("code"in f)return f;let c=new Set(t.runs.flatMap(({tests:p,at:h})=>p.map(({name:v})=>x(h.path,v)))),m=n.filter(({name:p,at:h,outcome:v})=>v==="passed"&&!c.has(x(h.path,p))),u=e.runs.filter(({runner:p,at:h})=>p!=="command"&&m.some(v=>v.at.path===h.path)),d=await Wt(t,e,W(e.artifact,t.artifact)?u:[],a,r);if("code"in d)return d;let y=new Set(d.results.filter(({outcome:p})=>p==="passed").map(({name:p,at:h})=>x(h.path,p)));return{approvedTests:s.length===0?null:i.results,idleTests:m.filter(({name:p,at:h})=>y.has(x(h.path,p))).map(({name:p})=>p),findings:[...i.findings.filter(({rule:p})=>p!=="sandbox/failed-test"),...f.map(p=>rr(p,e.artifact))]}}function x(e,t){return`${e}\0${t}`}async function Wt(e,t,n,r,o){if(n.length===0)return{results:[],findings:[]};let a=[...e.files.filter(({path:s})=>!r(k(s))),...t.files.filter(({path:s})=>r(k(s))||n.some(({at:i})=>i.path===k(s)))];return await F(n,{artifact:e.artifact,files:a,sandbox:o})}async function nr(e,{artifact:t,files:n},r,o){let a=await F(r,{artifact:t,files:n,sandbox:o});if("code"in a)return a;let s=new Set(a.results.filter(({outcome:i})=>i==="passed").map(({name:i,at:l})=>x(l.path,i)));return e.filter(({name:i,at:l})=>s.has(x(l.path,i)))}function rr({name:e,at:t},{entries:n}){let{rule:r,grade:o}=w("approved-test-fails"),a=n.some(({path:i})=>i===t.path),s=g(a?t.path:n[0].path);return _({rule:r,about:"change",grade:o,primary:s,key:x(t.path,e),message:`${o.title}: ${e}`})}async function js(e){let{sides:t,readings:n,read:r,sandbox:o}=e,a=await Gt(t.head,n.head,e);if(a.runs.length===0){let[ce]=a.faults;return ce===void 0?Ee("no-tests"):T(ce)}let s=await o();if(!s.ok)return T(s.fault);let i=await se(a,t.head,r.head);if("code"in i)return T(i);let l=await sr(e),f=l===null||W(i.artifact,l.version.artifact),c=await ae(i,t.head,s.value,f);if("code"in c)return T(c);let m=l===null?or:await Vt({head:i,before:l.version},c.results,s.value);if("code"in m)return T(m);let u=l===null?null:await ar(c,l,s.value,f),{approvedTests:d,idleTests:y,findings:p}=m,h={sandbox:s.value.reference(),tests:c.results,approvedTests:d,idleTests:y,events:c.seen===null?null:ut(c.seen,u?.seen??null),canaries:c.seen?.canaries??[]},v=ie(c),Ht={head:{...v,findings:[...v.findings,...p],trial:h},before:t.before===null?null:ie(u)};return Te(a.runs.length,Ht,[...a.faults,...jt(c,t.head,s.value)])}var or={approvedTests:null,idleTests:[],findings:[]};async function Gt(e,t,{sandbox:n,policy:r}){return await Je(e,t,r.commands,{hasPytest:async()=>{let o=await n();return o.ok&&await o.value.hasPytest()},hasSystem:r.exec==="usr"})}async function sr(e){let{sides:t,readings:n,read:r}=e;if(t.before===null||n.before===null)return null;let o=await se(await Gt(t.before,n.before,e),t.before,r.before);return"code"in o?null:{version:o,side:t.before}}async function ar(e,{version:t,side:n},r,o){let s=e.findings.length>0||(e.seen?.behaviour.length??0)>0?await ae(t,n,r,o):null;return s===null||"code"in s?null:s}export{js as examineChange};

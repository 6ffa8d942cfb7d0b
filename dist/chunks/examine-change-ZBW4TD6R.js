import{d as Ae,i as Ne,j as I}from"./chunk-I27RWYMC.js";import{c as T}from"./chunk-2XZFURHV.js";import{d as Oe}from"./chunk-TZUKD73T.js";import{e as Re}from"./chunk-S75MWZME.js";import{Ca as B,O as b,P as ke,R as Ee,ma as Se}from"./chunk-RFDPNNFM.js";import{$b as _e,Cb as Y,Ec as q,Fc as R,G as C,Gb as he,Gc as Te,H as de,Hc as z,Ic as $,Jb as K,K as G,Kc as w,L as H,T as ce,U as fe,Zb as ge,_b as be,ac as we,d as le,e as V,ec as ve,fc as xe,hc as S,nb as ue,qb as pe,ra as E,sa as L,w as g,xb as me,yb as ye}from"./chunk-R2A2O2VF.js";import"./chunk-DCANE7XH.js";function Pe({sources:e},t){return Fe(e,n=>n===t,n=>{let{line:r}=Ee(n.source,n.span);return Me(n,`_evogateProbe(${r}, `,")")})}function U({sources:e},t){let n=Fe(e,t,r=>{switch(r.framework){case"unittest":case"pytest":return Vt(r);case"node:test":return Me(r,"((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",")");case"bats":return Gt(r,`
[ this = fails ]
`);case"other":return[]}});return n.size===0?null:n}function Fe(e,t,n){let r=new Map;for(let o of e){let{file:s,how:a,text:i}=o;if(a!==null||s.member!==void 0||!t(s.path))continue;let l=B(o).flatMap(n);l.length>0&&r.set(s.path,Wt(i,l))}return r}function Wt(e,t){return t.toSorted((n,r)=>r.at-n.at).reduce((n,{at:r,text:o})=>n.slice(0,r)+o+n.slice(r),e)}function Me({call:e},t,n){let r=e?.call.arguments.at(-1)?.value;return r===void 0||!["function","name","attribute","call"].includes(r.kind)?[]:[{at:r.span.start,text:t},{at:r.span.end,text:n}]}function Vt({source:{text:e},span:{start:t}}){let n=/[^\S\n]*$/u.exec(e.slice(0,t))?.[0]??"";return[{at:t,text:`@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))
${n}`}]}function Gt({source:{text:e},span:{start:t,end:n}},r){let o=e.slice(t,n).lastIndexOf(`
}`);return o<0?[]:[{at:t+o,text:r}]}var Ht=/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;function Ce({sources:e}){return e.flatMap(t=>{let{file:n,how:r,facts:o,text:s}=t;return r!==null||n.member!==void 0||o.language!=="python"||!Ht.test(n.name)?[]:B(t).length>0?[]:Oe(t,{start:0,end:s.length}).length>0?[{name:n.name,at:g(n.path)}]:[]})}var Yt=String.raw`
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
`,Kt=String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`,Be=["--import",Le(Yt),"--test-reporter",Le(Kt),"--test-reporter-destination","stdout"];function Le(e){return`data:text/javascript;base64,${Buffer.from(e).toString("base64")}`}var $e=String.raw`
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
`;var Ie=String.raw`
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
`;var Ue=String.raw`
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
`;var De=String.raw`
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
`;var je=String.raw`
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
`;var qt=`
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`,zt=[qt,$e,je,De,Ie,Ue].join(`
`),Jt="exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";function We(e){return["python3","-I","-B","-u","-c",Jt,zt,JSON.stringify(e)]}async function He(e,t){let n=e.facts.tests.filter(({at:a})=>a.member===void 0),r=ue(n,({at:a})=>a.path),o=Ce(e).map(a=>J(e,"script",[a])),s=[];for(let a of r.values()){let i=await Zt(e,a,t);"code"in i?s.push(i):o.push(i)}return{runs:o.toSorted((a,i)=>he(a.at.path,i.at.path)),faults:s}}async function Zt(e,t,{hasPytest:n,hasSystem:r}){let[o]=t,{framework:s}=t.find(i=>i.framework==="pytest")??o,a=t;switch(s){case"unittest":return J(e,"unittest",a);case"pytest":return await n()?J(e,"pytest",a):Qt(o,"pytest");case"node:test":return/\.[cm]?js$/u.test(o.at.path)?Xt(e,a):Ve(o);case"bats":return r?en(e,a):Ve(o)}}function Ve({framework:e,at:t}){return{code:"tests-not-run",message:`${t.path}: nothing here can run its tests for ${e}`,at:t}}function Qt({at:e},t){return{code:"test-dependency-missing",message:`${e.path}: its tests need ${t}, which the sandbox's interpreter does not have`,at:e}}function J({artifact:e,around:t},n,r){let{path:o}=r[0].at,s=b(e),a=pe(o),i=a!==s&&t.hasFile(ke(a,"__init__.py")),l=Z(s,o),c=l.replace(/\.py$/u,""),f=i||n==="pytest"?[s]:[a,s],m={runner:n,file:Ge(o),module:i?c.replaceAll("/","."):c.slice(c.lastIndexOf("/")+1),paths:f.map(Ge),lines:r.map(({at:d})=>d.line),top:T.judged},p={unittest:`python3 -m unittest ${m.module}`,pytest:`pytest ${l}`,script:`python3 ${l}`};return{runner:n,command:We(m),shown:p[n],at:g(o),tests:r,edits:new Map,control:"told"}}function Xt(e,t){let{path:n}=t[0].at,r=Z(b(e.artifact),n);return{runner:"node:test",command:["node",...Be,r],shown:`node --test ${r}`,at:g(n),tests:t,edits:Pe(e,n),control:"told"}}function en(e,t){let{path:n}=t[0].at,r=Z(b(e.artifact),n);return{runner:"bats",command:["bats","--formatter","tap",r],shown:`bats ${r}`,at:g(n),tests:t,edits:new Map,control:U(e,o=>o===n)}}function Z(e,t){return e==="."?t:t.slice(e.length+1)}function Ge(e){return e==="."?T.judged:`${T.judged}/${e}`}async function Ke(e,t,n,r){let{artifact:o}=e,s=n.find(c=>tn(c.artifact,o.id));if(s!==void 0)return{runs:[Ye(s.run,e)],faults:[]};let a=await rn(o,t);if(a===null)return await He(e,r);if(a!=="unclear")return{runs:[Ye(a,e)],faults:[]};let i=O(o),l=`${i.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;return{runs:[],faults:[{code:"tests-not-run",message:l,at:i}]}}function tn(e,t){if(e===t)return!0;let n=ce(e);return n.ok&&fe(n.value,t)}function Ye(e,t){let n=e.join(" "),r=O(t.artifact),o=U(t,()=>!0);return{runner:"command",command:e,shown:n,at:r,tests:[{name:n,at:r}],edits:new Map,control:o}}function O(e){return g((Y(e)??e.entries[0]).path)}var nn=/^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;async function rn(e,t){let n=Y(e)?.path,r=t.find(({path:a})=>a===n)?.content;if(r?.kind!=="text")return null;let o=await me(r.text),s=o.kind==="read"?o.fields.get("test"):void 0;return s==null?null:Array.isArray(s)&&s.every(a=>typeof a=="string")?H(s)??"unclear":typeof s!="string"||!nn.test(s.trim())?"unclear":H(s.trim().split(/ +/u))??"unclear"}var qe=JSON.parse(String.raw`{"sandbox/approved-test-fails":{"title":"A test of the approved version fails on the new code","severity":"high","confidence":"medium"},"sandbox/canary-leaked":{"title":"The artifact takes secrets to where they have no business","severity":"critical","confidence":"high"},"sandbox/escape-attempt":{"title":"The artifact tries to break out of the sandbox","severity":"critical","confidence":"high"},"sandbox/failed-test":{"title":"A test of the artifact fails","severity":"high","confidence":"high"},"sandbox/forged-result":{"title":"The tests of the artifact make their own result up","severity":"critical","confidence":"high"},"sandbox/resource-limit":{"title":"The tests of the artifact take more than they may","severity":"high","confidence":"medium"},"sandbox/time-out":{"title":"The tests of the artifact do not end in time","severity":"high","confidence":"medium"},"sandbox/unseen-capability":{"title":"The artifact does what nothing of it shows","severity":"high","confidence":"medium"}}`);function v(e){let t=`sandbox/${e}`;return{rule:t,grade:qe[t]}}var ze=1024*1024,on=3,sn=/[A-Za-z0-9+/_-]{24,}/gu;function Je(e){return Ze(Buffer.from(e),on,ge())}function Ze(e,t,n){let r=e.toString("latin1");if(t===0)return[r];let o=[e,...an(r)].flatMap(s=>fn(s,n));return[r,...o.flatMap(s=>Ze(s,t-1,n))]}function an(e){return[...e.matchAll(sn)].flatMap(([t])=>[Buffer.from(t,"base64"),Buffer.from(t,"hex")])}var ln=Buffer.of(31,139,8),dn=/\x78[\x01\x5e\x9c\xda]/u,cn=2;function fn(e,t){let n=e.indexOf(ln);if(n>=0&&_e(e.subarray(n))){let s=we(e.subarray(n),ze,t);return s.ok?[Buffer.from(s.value.bytes)]:[]}let r=dn.exec(e.toString("latin1"))?.index;if(r===void 0)return[];let o=be(e.subarray(r+cn),"a payload",ze,t);return o.ok?[Buffer.from(o.value.bytes)]:[]}function tt(e){let t=Buffer.from(e),n=[0,1,2].map(s=>Qe(t,s)),r=Xe(e),o=[e,r,t.toString("hex"),t.toString("hex").toUpperCase(),[...t].map(s=>`%${s.toString(16)}`).join(""),e.replaceAll(/[a-z]/giu,un),...n,...n.map(s=>s.replaceAll("+","-").replaceAll("/","_")),...n.map(Xe),Qe(Buffer.from(r),0),Buffer.from(t.toString("base64")).toString("hex"),Buffer.from(t.toString("base64")).toString("base64"),et(t),et(t).toLowerCase()];return[...new Set(o)]}function Qe(e,t){let n=Buffer.concat([Buffer.alloc(t),e]).toString("base64"),r=t===0?0:t+1,o=(e.length+t)%3===0;return n.replaceAll("=","").slice(r,o?void 0:-1)}function Xe(e){return Array.from(e).toReversed().join("")}function un(e){let t=e<="Z"?65:97;return String.fromCharCode((e.charCodeAt(0)-t+13)%26+t)}var pn="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";function et(e){return([...e].map(n=>n.toString(2).padStart(8,"0")).join("").match(/.{5}/gu)??[]).map(n=>pn[Number.parseInt(n,2)]).join("")}var A=8,mn=.75;function nt(e,t){let n=new Map,r=[];for(let s of e)for(let a of tt(s.value)){let i={canary:s,seen:Array.from({length:a.length},()=>!1),where:null};r.push(i);for(let l=0;l+A<=a.length;l+=1){let c=a.slice(l,l+A);n.set(c,[...n.get(c)??[],{sought:i,at:l}])}}for(let{where:s,bytes:a}of t)for(let i of Je(a))yn(i,s,n);let o=new Map;for(let{canary:s,seen:a,where:i}of r)a.filter(Boolean).length>=mn*a.length&&i!==null&&!o.has(s)&&o.set(s,{canary:s,where:i});return[...o.values()]}function yn(e,t,n){for(let r=0;r+A<=e.length;r+=1)for(let{sought:o,at:s}of n.get(e.slice(r,r+A))??[])o.where??=t,o.seen.fill(!0,s,s+A)}var D="its output";function rt({observed:e,stdout:t,stderr:n},r){let o=new Map([[D,[t,n]]]),s=(a,i)=>{let l=o.get(a)??[];l.push(i),o.set(a,l)};for(let a of e?.events??[])hn(a,r,s);return[...o].map(([a,i])=>({where:a,bytes:Buffer.concat(i)}))}function hn(e,t,n){switch(e.kind){case"send":return n(e.address===null?D:`what it sent to ${gn(e.address)}`,e.payload);case"content":return n(`what it wrote to ${Ae(e.path,t)}`,e.payload);case"resolve":return n("the names of hosts that it looked up",Buffer.from(e.name.replaceAll(".","")));case"exec":return n("the arguments of what it ran",Buffer.from(`${e.words.join(" ")}
`));case"write":case"create":case"rename":return n("the names of files",Buffer.from(`${e.kind==="rename"?e.to:e.path}
`));case"connect":case"bind":case"read":case"delete":case"forbidden":}}function gn(e){return e.kind==="local"?e.path:Ne(e.host)?"a host":`${e.host}:${e.port}`}function it(e,{artifact:t,facts:n,around:r},o){let{rule:s,grade:a}=v("unseen-capability"),i={root:t.root,isArtifactRoot:r.isArtifactRoot,isKnownModule:()=>!0},l=e.flatMap(({shows:f,cause:m})=>{if(f===null||n.capabilities.some(u=>_n(u,f)))return[];let p=q(f.target),d={match:"exact",value:p};if(Re(f.kind,d,i)==="harmless")return[];let y=`${a.title}: it ${bn[f.kind]} ${p} (seen in ${q(m)})`,_=w({rule:s,grade:a,primary:o,key:`${f.kind}\0${p}`,message:y});return[{kind:f.kind,target:d,risk:"risky",origin:"observed",at:o,finding:_}]}),c=new Map(l.map(({finding:f})=>[f.fingerprint,f]));return{capabilities:Se(l),findings:[...c.values()]}}var bn={network:"contacts",exec:"runs","fs-read":"reads","fs-write":"writes"};function _n({kind:e,target:t},n){if(e!==n.kind&&!(e==="persistence"&&n.kind==="fs-write"))return!1;if(t.match==="any")return!0;switch(n.kind){case"network":return K("network",{...t,value:st(t.value)},ot(st(n.target)));case"exec":return at(t.value)===at(n.target);case"fs-read":case"fs-write":return K(n.kind,t,ot(n.target))}}function ot(e){return{match:"exact",value:e}}function st(e){return e.replace(/:\d+$/u,"")}function at(e){return e.split(" ")[0]??""}function lt(e,t,n,r){let o=e.flatMap(d=>d.observed??[]);if(o.length===0)return null;let s=new Map;for(let d of o.flatMap(({behaviour:y})=>y))s.set(j(d),s.get(j(d))??d);let a=[...s.values()],{capabilities:i,findings:l}=it(a,n,r),c=`${T.judged}/${b(n.artifact)}`,f=nt(t,e.flatMap(d=>rt(d,c))),m=o.length===e.length&&o.every(d=>d.isWhole),p=`${n.artifact.id}: not all that it did was seen`;return{behaviour:a,capabilities:i,findings:[...l,...a.flatMap(d=>d.kind==="refused"?[wn(d,r)]:[]),...f.flatMap(d=>d.where===D?[]:[vn(d,r)])],canaries:f.map(({canary:d,where:y})=>({canary:d.name,where:N(y)})),faults:m?[]:[{code:"unwatched",message:p,at:r}]}}function wn({target:e,cause:t},n){let{rule:r,grade:o}=v("escape-attempt"),s=`${o.title}: ${N(t)} made ${e}`;return w({rule:r,grade:o,primary:n,key:"seen",message:s})}function vn({canary:e,where:t},n){let{rule:r,grade:o}=v("canary-leaked"),s=`${o.title}: a decoy of ${e.name} was in ${N(t)}`;return w({rule:r,grade:o,primary:n,key:`${e.name}\0${t}`,message:s})}function dt(e,t){let n=new Set(t?.behaviour.map(j));return e.behaviour.map(r=>({kind:r.kind,target:N(r.target),cause:N(r.cause),isNew:!n.has(j(r))}))}function j({kind:e,target:t}){return`${e}\0${t}`}function N(e){return Te(R(e),0,e.length)}var xn={AWS_SECRET_ACCESS_KEY:{before:"",length:40},GITHUB_TOKEN:{before:"ghp_",length:36},OPENAI_API_KEY:{before:"sk-proj-",length:40},ANTHROPIC_API_KEY:{before:"sk-ant-api03-",length:40},DATABASE_PASSWORD:{before:"",length:32}},ct={".aws/credentials":e=>`[default]
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
`};function ft(e){let t=[],n=(a,{before:i,length:l})=>{let c=i+C(`${e}\0${a}`).repeat(2).slice(0,l);return t.push({name:a,value:c}),c},r=[...new Set(Object.keys(ct).flatMap(a=>/^(.*)\//u.exec(a)?.[1]??[]))],o=Object.entries(ct).map(([a,i])=>({kind:"file",path:Buffer.from(a),bytes:Buffer.from(i(n(`~/${a}`,{before:"",length:40}))),isExecutable:!1})),s=Object.entries(xn).map(([a,i])=>[a,n(`$${a}`,i)]);return{canaries:t,home:[...r.map(a=>({kind:"open-folder",path:Buffer.from(a)})),...o],variables:Object.fromEntries(s)}}var P="/work/notes.txt",kn=[/add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,/argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,/["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,/argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,/"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,/(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu],En=/["'](?<word>--[a-z][\w-]{0,30})["']/gu;function pt(e){let t=ut(kn,e).slice(0,3),n=ut([En],e).slice(0,3);return[[],...t.map(r=>[r,P]),...n.flatMap(r=>[[r],[r,P]]),[P]]}function ut(e,t){return[...new Set(e.flatMap(n=>[...t.matchAll(n)].flatMap(({groups:r})=>r?.word??[])))]}var Sn=10,Tn={python:"python3",javascript:"node"};function mt({artifact:e,sources:t}){let n=new Map;for(let{file:r,facts:o,how:s}of t){let a=Tn[o.language],i=s===null&&r.member===void 0;if(a===void 0||!i||$(r.name))continue;let l=On(r.path,b(e)),c=pt(r.text).map(d=>({how:"script",file:l,words:d})),[f,...m]=c,p=[...f===void 0?[]:[f],{how:"import",file:l,words:[]},...m];n.set(a,[...n.get(a)??[],p])}return new Map([...n].map(([r,o])=>[r,Rn(o).slice(0,Sn)]))}function Rn(e){let t=Math.max(0,...e.map(n=>n.length));return Array.from({length:t},(n,r)=>e.flatMap(o=>o.slice(r,r+1))).flat()}function On(e,t){return t==="."?e:e.slice(t.length+1)}var yt=`
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
`,An="import",ht=`// ${I}
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
  return await ${An}(pathToFileURL(file)).catch(() => null);
};
load().then((things) => (act.how === "script" ? null : callAll(things)));
`;var gt=[{name:"a developer at a desk",variables:{USER:"ann",LOGNAME:"ann",LANG:"en_US.UTF-8",TERM:"xterm-256color",DISPLAY:":0"},later:0,times:3},{name:"a job of CI, weeks later",variables:{CI:"true",GITHUB_ACTIONS:"true",GITHUB_REPOSITORY:"acme/site",RUNNER_OS:"Linux",USER:"runner",LOGNAME:"runner"},later:3888e3,times:1},{name:"root of a server, half a year later, at another time of day",variables:{USER:"root",LOGNAME:"root",LANG:"de_DE.UTF-8",LC_ALL:"de_DE.UTF-8",TZ:"Asia/Tokyo",NODE_ENV:"production",ENV:"production"},later:17305200,times:1},{name:"somebody abroad, years later",variables:{USER:"chen",LOGNAME:"chen",LANG:"ru_RU.UTF-8",LC_ALL:"ru_RU.UTF-8",TZ:"America/New_York",SSH_CONNECTION:"192.0.2.7 50000 192.0.2.8 22"},later:95173200,times:1}];var bt=`
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
`,_t=`# ${I}
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
`;var Nn=20,Pn=3,Fn={python3:[bt,_t],node:[yt,ht]};async function wt(e,t,n,r=gt){let{canaries:o,home:s,variables:a}=ft(n.drawKey()),i={kind:"file",path:Buffer.from("notes.txt"),bytes:Buffer.from(Mn),isExecutable:!1},l=[...mt(e)].flatMap(([m,p])=>r.map(d=>({command:Cn(m,p,d,a),folder:b(e.artifact),files:t,home:[...s,i],isDriven:!0})));return(await Promise.all(l.map(async m=>await n.run(m)))).flatMap(m=>m.ok?[]:[m.fault]).find(({code:m})=>m!=="interpreter-missing")??o}var Mn=`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`;function Cn(e,t,{variables:n,later:r,times:o},s){let[a,i]=Fn[e],l={acts:t.map(f=>({...f,sample:P})),variables:{...s,...n},later:r,times:o,seconds:Nn,each:Pn};return[e,...e==="python3"?["-I","-c"]:["-e"],a,JSON.stringify(l),i]}function vt(e){let t=[];return{runs:()=>t,sandbox:{...e,async run(n){let r=await e.run(n);return r.ok&&t.push(r.value),r}}}}var Ln=128*1024*1024;async function xt(e,t){let n=[],r=[],o=0;for(let s of[...e.entries,...e.closure??[]]){let a=r.length<e.entries.length;if(s.kind!=="file"&&s.kind!=="symlink"){a&&r.push({entry:s,sha256:null});continue}let i=await t(s.blob);if(!i.ok)return i;let{bytes:l,size:c}=i.value;if(o+=c,l===null||o>Ln)return V("too-large",`${e.id} has more than is run`,g(s.path));a&&r.push({entry:s,sha256:C(l)}),n.push(Bn(s,l))}return e.digest!==null&&ye(e.root,r)===e.digest?le(n):V("content-changed",`${e.id} is not what was judged, so nothing of it was run`)}function Bn(e,t){let n=L(e.path);return e.kind==="file"?{kind:"file",path:n,bytes:t,isExecutable:e.executable}:{kind:"link",path:n,target:t}}var $n={time:"the run took longer than the policy allows",output:"it printed more than the policy allows",cpu:"its processes took more processor time together than the policy allows",memory:"its processes took more memory than the policy allows"};function Q(e){if(e.kind==="stopped")return{rule:e.limit==="time"?"time-out":"resource-limit",detail:$n[e.limit]};switch(e.exitCode){case 159:return{rule:"escape-attempt",detail:"it made a system call that nothing but an attack on the sandbox makes"};case 152:return{rule:"resource-limit",detail:"it took more processor time than the policy allows"};case 153:return{rule:"resource-limit",detail:"it wrote a larger file than the policy allows"};case 137:return{rule:"resource-limit",detail:"it was killed: it took more processor time or memory than the policy allows"};default:return null}}function kt(e,t){let n=e.flatMap(o=>/^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(o)?.[1]??[]),r=e.flatMap(o=>In.exec(o)?.[1]??Un.exec(o)?.[1]??[]);return n.some(o=>!/^(?:ModuleNotFound|Import)Error$/u.test(o))||r.some(t)?null:r[0]??null}var In=/^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u,Un=/^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;function Et(e){let t=[...Dn(e),...jn(e),...Wn(e)];return t.length>0?t:[{test:null,line:St(e,e.length)}]}function Dn(e){return e.flatMap((t,n)=>{let r=/^(?:FAIL|ERROR): ([^\s(]+)/u.exec(t)?.[1];if(r===void 0)return[];let o=e.slice(n+1),s=o.findIndex(l=>/^={20,}$/u.test(l)||/^Ran \d+ tests? in /u.test(l)),a=o.slice(0,s<0?o.length:s),i=a.findIndex(l=>/^Std(?:out|err):$/u.test(l));return[{test:r,line:St(e,n+1+(i<0?a.length:i))}]})}function jn(e){return e.flatMap((t,n)=>{let r=/^(?:FAILED|ERROR) (\S+)/u.exec(t)?.[1];return r?.includes(".py")?[{test:r.split("::").at(-1)??r,line:n+1}]:[]})}function Wn(e){return e.flatMap((t,n)=>{let r=/^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(t)?.[1];if(r===void 0||/# (?:SKIP|TODO)/u.test(t))return[];let o=e.findIndex((l,c)=>c>n&&/^ *\.\.\.$/u.test(l)),s=e.slice(n,o<0?n+1:o),a=s.findIndex(l=>/^ *error: /u.test(l));if(s.some(l=>/^ *failureType: '?subtestsFailed/u.test(l)))return[];let i=a>=0&&/error: [|>]-?$/u.test(s[a]??"");return[{test:r,line:a<0?n+1:n+a+(i?2:1)}]})}function St(e,t){return Math.max(1,e.slice(0,t).findLastIndex(n=>/[^\s-]/u.test(n))+1)}function X({control:e}){return e==="told"}function Tt(e,t,n){if(e.runner==="bats"&&t.exitCode===127)return{verdicts:e.tests.map(i=>({...i,outcome:"not-run",said:null})),forged:[],doubts:[],missing:["bats"],evasive:[]};let r=e.tests.map(a=>{let i=e.runner==="bats"?Rt(a.name,t):t.exitCode===0?"passed":"failed";return{...a,outcome:i,said:null}}),o=r.filter(({outcome:a})=>a==="passed"),s=o.length===0?[]:Vn(e,n,o);return{verdicts:s.length===0?r:r.map(a=>a.outcome==="passed"?{...a,outcome:"unproved"}:a),forged:[],doubts:s,missing:[],evasive:[]}}function Vn(e,t,n){return t===null?e.control===null?[]:["the run that shows that they can fail did not end"]:t.exitCode===0?[`${e.shown} ends with success also when each test is made to fail`]:e.runner!=="bats"?[]:n.filter(({name:o})=>Rt(o,t)!=="failed").map(({name:o})=>`nothing shows that ${o} can fail`)}function Rt(e,{lines:t,exitCode:n}){let r=t.flatMap(o=>{let[,s="",a="",i]=/^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(o)??[];return a===e?[{word:s,isSkipped:i!==void 0}]:[]});return r.some(({word:o})=>o==="not ok")?"failed":r.length!==1?"not-run":r[0]?.isSkipped===!0?"skipped":n===0?"passed":"unproved"}function Ot(e,t,n,r){let o=ee(t.told),s=o.flatMap(d=>At(d,r)?[d.missing??""]:[]),a=e.tests.map(d=>({...d,...Gn(d,F(d,e,o),r)})),i=o.filter(d=>!e.tests.some(y=>F(y,e,[d]).length>0)).flatMap(({name:d,outcome:y,said:_,missing:u})=>y==="passed"||u!==null&&!r(u)?[]:[{name:d,at:e.at,outcome:y,said:_}]),l=a.filter(d=>{let y=F(d,e,o);return d.outcome==="skipped"&&y.some(({lines:_})=>_.includes(d.at.line))}),c=[...Yn(t,a),...n===null?[]:Kn(e,n,a)],f=[...Nt("doubtful",t.told),...qn(e,n,a)],m=c.length===0&&f.length===0;return{verdicts:[...a,...i].map(d=>d.outcome==="passed"&&!m?{...d,outcome:"unproved"}:d),forged:c,doubts:f,missing:[...new Set(s)],evasive:l.map(({name:d})=>d)}}function ee({messages:e}){return e.filter(t=>t.kind==="test")}function At({missing:e},t){return e!==null&&!t(e)}function F({name:e,at:t},n,r){let o=a=>a.name===e,s=r.filter(a=>a.lines.includes(t.line)&&(n.runner!=="node:test"||o(a)));return s.length>0?s:r.filter(a=>o(a)&&a.lines.length===0)}function Gn({at:e},t,n){let r=t.find(({outcome:s})=>s==="failed");if(r!==void 0)return{outcome:At(r,n)?"not-run":"failed",said:r.said};let o=t.filter(({outcome:s})=>s==="passed");return o.length===0?{outcome:t.length>0?"skipped":"not-run",said:null}:{outcome:o.every(({lines:s})=>s.includes(e.line))?"passed":"not-run",said:null}}function Nt(e,{messages:t}){return t.flatMap(n=>n.kind===e?[Hn[e](n.what)]:[])}var Hn={tampered:e=>`they change ${e}`,doubtful:e=>`they use ${e}, which could change any result`};function Yn({exitCode:e,told:t},n){let r=t.messages.findLast(s=>s.kind==="end"),o=r===void 0||r.isEarly&&n.some(({outcome:s})=>s==="not-run");return[...Nt("tampered",t),...t.hasForged?["they print what only the runner may say"]:[],...e===0&&o?["they end the process with success before they have ended"]:[],...e===0&&r!==void 0&&r.code!==0?["they turn the end of the process into a success"]:[]]}function Kn(e,{exitCode:t,told:n},r){let o=r.filter(({outcome:i})=>i==="passed"),s=ee(n),a=o.filter(i=>F(i,e,s).some(({outcome:l})=>l==="passed"));return[...a.map(({name:i})=>`${i} passes also when it is made to fail`),...o.length>0&&t===0&&a.length===0?["they end with success also when they are made to fail"]:[],...n.hasForged?["they print what only the runner may say"]:[]]}function qn(e,t,n){let r=n.filter(({outcome:s})=>s==="passed");if(r.length===0)return[];if(t===null)return["the run that shows that they can fail did not end"];let o=ee(t.told);return r.filter(s=>!F(s,e,o).some(({outcome:a})=>a==="failed")).map(({name:s})=>`nothing shows that ${s} can fail`)}var te="@evogate ";function Pt(e,t){let n=de(t),r=[],o=!1;for(let s of Buffer.from(e).toString().split(`
`)){if(!s.startsWith(te))continue;let[a,i]=s.slice(te.length).split(" ",2),l=s.slice(te.length+(a??"").length+1);a===n(l)&&i===`${r.length}`?r.push(JSON.parse(l.slice(i.length+1))):o=!0}return{messages:r,hasForged:o}}function Ct(e,{judged:t,control:n,key:r},o){let s=Q(t.end);if(s!==null){let y=e.tests.map(Mt).map(Lt);return{findings:[W(e,s.rule,s.detail)],faults:[],results:y}}let a=y=>Jn(o,y),i=n!==null&&Q(n.end)===null,l=X(e)?Ot(e,Ft(t,r),i?Ft(n,r):null,a):Tt(e,ne(t),i?ne(n):null),f=(X(e)?l.verdicts.filter(({outcome:y})=>y==="failed"):[]).map(({name:y,said:_,at:u})=>W(e,"failed-test",y,u,Bt(_??"")));if(!(f.length===0&&l.missing.length===0&&oe(t)!==0))return re(e,l,f);let{lines:p}=ne(t),d=kt(p,a);return d!==null?re(e,{...l,verdicts:l.verdicts.map(Mt),missing:[d]},[]):re(e,l,zn(e,p))}function Ft(e,t){return{exitCode:oe(e),told:Pt(e.stdout,t)}}function ne(e){let t=[e.stdout,e.stderr].map(n=>Buffer.from(n).toString()).join(`
`);return{exitCode:oe(e),lines:t.split(/\r\n|\n|\r/u)}}function oe({end:e}){return e.kind==="exited"?e.exitCode:-1}function Mt(e){return{...e,outcome:"not-run",said:null}}function re(e,{verdicts:t,forged:n,doubts:r,missing:o,evasive:s},a){let i=[...a,...n.map(p=>W(e,"forged-result",p))],l=(p,d)=>({code:p,message:`${e.at.path}: ${d}`,at:e.at}),c=p=>t.filter(d=>d.outcome===p).map(({name:d})=>d),f=o.length>0||i.length>0?[]:c("not-run"),m=t.every(({outcome:p})=>p==="skipped");return{findings:i,faults:[...o.map(p=>l("test-dependency-missing",`its tests need ${p}, which the sandbox does not have`)),...r.map(p=>l("results-unproved",p)),...f.length>0?[l("tests-not-run",`these tests were found, and nothing executed them: ${f.join(", ")}`)]:[],...s.length>0?[l("tests-not-run",`these tests skip themselves while they run: ${s.join(", ")}`)]:[],...m?[l("tests-not-run","each of its tests is skipped")]:[]],results:t.map(Lt)}}function Lt({name:e,at:t,outcome:n}){return{name:Bt(e),at:t,outcome:n}}function Bt(e){let t=R(e.replaceAll(/\s+/gu," "));return z(t,G(t),1)}function zn(e,t){let n=R(t.join(`
`)),r=G(n);return Et(n.split(`
`)).map(({test:o,line:s})=>W(e,"failed-test",o??e.shown,e.at,z(n,r,s)))}function W(e,t,n,r=e.at,o){let{rule:s,grade:a}=v(t),i=[e.shown,n].join("\0"),l=w({rule:s,grade:a,primary:r,key:i,message:`${a.title}: ${n}`});return o===void 0?l:{...l,quote:o}}function Jn(e,t){let n=t.split(".")[0]??t;return[...e].some(r=>r.split("/").some(o=>o===n||o===`${n}.py`))}async function M(e,t){let n=new Set(t.files.map(({path:o})=>E(o))),r=[];for(let o of e){let s=await Zn(o,t,n);if("code"in s)return s;r.push(s)}return{findings:r.flatMap(({findings:o})=>o),faults:r.flatMap(({faults:o})=>o),results:r.flatMap(({results:o})=>o)}}async function Zn(e,{artifact:t,files:n,sandbox:r},o){let{command:s,edits:a,control:i}=e,l=r.drawKey(),c={command:s,folder:b(t),files:$t(n,a)},f=y=>i==="told"?{told:`${l} ${y}`}:{},m=i==="told"||i===null?c:{...c,files:$t(n,i)},[p,d]=await Promise.all([r.run({...c,...f("judge")}),i===null?null:r.run({...m,...f("control")})]);return p.ok?d?.ok===!1?d.fault:Ct(e,{judged:p.value,control:d?.value??null,key:l},o):p.fault}function $t(e,t){if(t.size===0)return e;let n=new Map([...t].map(([r,o])=>[Buffer.from(L(r)).toString("latin1"),o]));return e.map(r=>{let o=n.get(Buffer.from(r.path).toString("latin1"));return r.kind==="file"&&o!==void 0?{...r,bytes:Buffer.from(o)}:r})}async function se({runs:e},{artifact:t},n){let r=await xt(t,n);return r.ok?{artifact:t,files:r.value,runs:e}:r.fault}async function ae({artifact:e,files:t,runs:n},r,o){let s=vt(o),a=await M(n,{artifact:e,files:t,sandbox:s.sandbox});if("code"in a)return a;if(!s.runs().some(({observed:l})=>l!==null))return{...a,seen:null};let i=await wt(r,t,s.sandbox);return"code"in i?i:{...a,seen:lt(s.runs(),i,r,O(e))}}function ie(e){return{findings:[...e?.findings??[],...e?.seen?.findings??[]],capabilities:e?.seen?.capabilities??[]}}function It({seen:e,faults:t},{artifact:n},r){if(e!==null)return[...t,...e.faults];if(r.reference().backend!=="bwrap")return t;let o=`${n.id}: nobody saw from outside what it did`;return[...t,{code:"unwatched",message:o,at:O(n)}]}async function Dt({head:e,before:t},n,r){let o=Xn(e.artifact,t.artifact),s=u=>$(Qn(e.artifact,u)),a=t.runs.filter(({runner:u,at:h})=>u!=="command"&&o.has(h.path)),i=await Ut(e,t,a,s,r);if("code"in i)return i;let l=i.results.filter(({outcome:u})=>u!=="passed"&&u!=="unproved"),c=l.length===0?[]:await er(l,t,a,r);if("code"in c)return c;let f=new Set(t.runs.flatMap(({tests:u,at:h})=>u.map(({name:x})=>k(h.path,x)))),m=n.filter(({name:u,at:h,outcome:x})=>x==="passed"&&!f.has(k(h.path,u))),p=e.runs.filter(({runner:u,at:h})=>u!=="command"&&m.some(x=>x.at.path===h.path)),d=[...o].some(u=>!s(u)),y=await Ut(t,e,d?p:[],s,r);if("code"in y)return y;let _=new Set(y.results.filter(({outcome:u})=>u==="passed").map(({name:u,at:h})=>k(h.path,u)));return{approvedTests:a.length===0?null:i.results,idleTests:m.filter(({name:u,at:h})=>_.has(k(h.path,u))).map(({name:u})=>u),findings:[...i.findings.filter(({rule:u})=>u!=="sandbox/failed-test"),...c.map(u=>tr(u,e.artifact))]}}function k(e,t){return`${e}\0${t}`}function Qn({root:e},t){return t.startsWith(`${e}/`)?t.slice(e.length+1):t}function Xn(e,t){let n=({entries:s})=>new Map(s.map(a=>[a.path,"blob"in a?a.blob:a.kind])),[r,o]=[n(e),n(t)];return new Set([...r.keys(),...o.keys()].filter(s=>r.get(s)!==o.get(s)))}async function Ut(e,t,n,r,o){if(n.length===0)return{results:[],findings:[]};let s=[...e.files.filter(({path:a})=>!r(E(a))),...t.files.filter(({path:a})=>r(E(a))||n.some(({at:i})=>i.path===E(a)))];return await M(n,{artifact:e.artifact,files:s,sandbox:o})}async function er(e,{artifact:t,files:n},r,o){let s=await M(r,{artifact:t,files:n,sandbox:o});if("code"in s)return s;let a=new Set(s.results.filter(({outcome:i})=>i==="passed").map(({name:i,at:l})=>k(l.path,i)));return e.filter(({name:i,at:l})=>a.has(k(l.path,i)))}function tr({name:e,at:t},{entries:n}){let{rule:r,grade:o}=v("approved-test-fails"),s=n.some(({path:i})=>i===t.path),a=g(s?t.path:n[0].path);return w({rule:r,about:"change",grade:o,primary:a,key:k(t.path,e),message:`${o.title}: ${e}`})}async function Bs(e){let{sides:t,readings:n,read:r,sandbox:o}=e,s=await jt(t.head,n.head,e);if(s.runs.length===0){let[x]=s.faults;return x===void 0?xe("no-tests"):S(x)}let a=await o();if(!a.ok)return S(a.fault);let i=await se(s,t.head,r.head);if("code"in i)return S(i);let l=await ae(i,t.head,a.value);if("code"in l)return S(l);let c=await rr(e),f=c===null?nr:await Dt({head:i,before:c.version},l.results,a.value);if("code"in f)return S(f);let m=c===null?null:await or(l,c,a.value),{approvedTests:p,idleTests:d,findings:y}=f,_={sandbox:a.value.reference(),tests:l.results,approvedTests:p,idleTests:d,events:l.seen===null?null:dt(l.seen,m?.seen??null),canaries:l.seen?.canaries??[]},u=ie(l),h={head:{...u,findings:[...u.findings,...y],trial:_},before:t.before===null?null:ie(m)};return ve(s.runs.length,h,[...s.faults,...It(l,t.head,a.value)])}var nr={approvedTests:null,idleTests:[],findings:[]};async function jt(e,t,{sandbox:n,policy:r}){return await Ke(e,t,r.commands,{hasPytest:async()=>{let o=await n();return o.ok&&await o.value.hasPytest()},hasSystem:r.exec==="usr"})}async function rr(e){let{sides:t,readings:n,read:r}=e;if(t.before===null||n.before===null)return null;let o=await se(await jt(t.before,n.before,e),t.before,r.before);return"code"in o?null:{version:o,side:t.before}}async function or(e,{version:t,side:n},r){let s=e.findings.length>0||(e.seen?.behaviour.length??0)>0?await ae(t,n,r):null;return s===null||"code"in s?null:s}export{Bs as examineChange};

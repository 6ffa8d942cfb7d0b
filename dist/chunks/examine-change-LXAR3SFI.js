import{d as ke,e as P}from"./chunk-XXGLUGG6.js";import{c as w}from"./chunk-2XZFURHV.js";import{d as xe}from"./chunk-DEAME6AS.js";import{e as ve}from"./chunk-MWMBKTT6.js";import{Da as N,O as y,P as he,R as ge,na as be}from"./chunk-URTM4LIK.js";import{Ab as D,Ac as W,Bc as v,Cc as _e,Dc as G,Eb as de,Ec as we,G as R,Gc as b,H as te,Hb as j,K as B,L as U,T as ne,U as re,Vb as ce,Wb as fe,Xb as ue,Yb as pe,ac as me,bc as ye,d as ee,dc as O,e as $,lb as se,ob as ae,qa as oe,ra as A,vb as ie,w as g,wb as le}from"./chunk-DBNA4RVF.js";import"./chunk-DCANE7XH.js";function Ee({sources:e},t){return Se(e,n=>n===t,n=>{let{line:r}=ge(n.source,n.span);return Te(n,`_evogateProbe(${r}, `,")")})}function F({sources:e},t){let n=Se(e,t,r=>{switch(r.framework){case"unittest":case"pytest":return Mt(r);case"node:test":return Te(r,"((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",")");case"bats":return Ct(r,`
[ this = fails ]
`);case"other":return[]}});return n.size===0?null:n}function Se(e,t,n){let r=new Map;for(let o of e){let{file:s,how:a,text:i}=o;if(a!==null||s.member!==void 0||!t(s.path))continue;let l=N(o).flatMap(n);l.length>0&&r.set(s.path,Ft(i,l))}return r}function Ft(e,t){return t.toSorted((n,r)=>r.at-n.at).reduce((n,{at:r,text:o})=>n.slice(0,r)+o+n.slice(r),e)}function Te({call:e},t,n){let r=e?.call.arguments.at(-1)?.value;return r===void 0||!["function","name","attribute","call"].includes(r.kind)?[]:[{at:r.span.start,text:t},{at:r.span.end,text:n}]}function Mt({source:{text:e},span:{start:t}}){let n=/[^\S\n]*$/u.exec(e.slice(0,t))?.[0]??"";return[{at:t,text:`@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))
${n}`}]}function Ct({source:{text:e},span:{start:t,end:n}},r){let o=e.slice(t,n).lastIndexOf(`
}`);return o<0?[]:[{at:t+o,text:r}]}var Lt=/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;function Re({sources:e}){return e.flatMap(t=>{let{file:n,how:r,facts:o,text:s}=t;return r!==null||n.member!==void 0||o.language!=="python"||!Lt.test(n.name)?[]:N(t).length>0?[]:xe(t,{start:0,end:s.length}).length>0?[{name:n.name,at:g(n.path)}]:[]})}var It=String.raw`
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
`,$t=String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`,Oe=["--import",Ae(It),"--test-reporter",Ae($t),"--test-reporter-destination","stdout"];function Ae(e){return`data:text/javascript;base64,${Buffer.from(e).toString("base64")}`}var Ne=String.raw`
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
`;var Pe=String.raw`
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
`;var Fe=String.raw`
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
`;var Me=String.raw`
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
`;var Ce=String.raw`
# Names that tests replace for a moment, as their libraries tell them to.
REPLACED = {"open", "input", "print", "__import__", "exec", "eval", "compile", "exit", "quit", "breakpoint", "_"}

WATCHED = re.compile(r"unittest(?:\.|$)|_pytest\.(?:assertion|outcomes|python_api|raises|reports|runner)(?:\.|$)")

def machinery():
    modules = [sys.modules[name] for name in sorted(sys.modules) if WATCHED.match(name)]
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
`;var Bt=`
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`,Ut=[Bt,Ne,Ce,Me,Pe,Fe].join(`
`),Dt="exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";function Le(e){return["python3","-I","-B","-u","-c",Dt,Ut,JSON.stringify(e)]}async function Be(e,t){let n=e.facts.tests.filter(({at:a})=>a.member===void 0),r=se(n,({at:a})=>a.path),o=[...Re(e).map(a=>H(e,"script",[a]))],s=[];for(let a of r.values()){let i=await jt(e,a,t);"code"in i?s.push(i):o.push(i)}return{runs:o.toSorted((a,i)=>de(a.at.path,i.at.path)),faults:s}}async function jt(e,t,{hasPytest:n,hasSystem:r}){let[o]=t,{framework:s}=t.find(i=>i.framework==="pytest")??o,a=t;switch(s){case"unittest":return H(e,"unittest",a);case"pytest":return await n()?H(e,"pytest",a):Wt(o,"pytest");case"node:test":return/\.[cm]?js$/u.test(o.at.path)?Gt(e,a):Ie(o);case"bats":return r?Ht(e,a):Ie(o)}}function Ie({framework:e,at:t}){return{code:"tests-not-run",message:`${t.path}: nothing here can run its tests for ${e}`,at:t}}function Wt({at:e},t){return{code:"test-dependency-missing",message:`${e.path}: its tests need ${t}, which the sandbox's interpreter does not have`,at:e}}function H({artifact:e,around:t},n,r){let{path:o}=r[0].at,s=y(e),a=ae(o),i=a!==s&&t.hasFile(he(a,"__init__.py")),l=V(s,o),c=l.replace(/\.py$/u,""),f=i||n==="pytest"?[s]:[a,s],m={runner:n,file:$e(o),module:i?c.replaceAll("/","."):c.slice(c.lastIndexOf("/")+1),paths:f.map($e),lines:r.map(({at:d})=>d.line),top:w.judged},u={unittest:`python3 -m unittest ${m.module}`,pytest:`pytest ${l}`,script:`python3 ${l}`};return{runner:n,command:Le(m),shown:u[n],at:g(o),tests:r,edits:new Map,control:"told"}}function Gt(e,t){let{path:n}=t[0].at,r=V(y(e.artifact),n);return{runner:"node:test",command:["node",...Oe,r],shown:`node --test ${r}`,at:g(n),tests:t,edits:Ee(e,n),control:"told"}}function Ht(e,t){let{path:n}=t[0].at,r=V(y(e.artifact),n);return{runner:"bats",command:["bats","--formatter","tap",r],shown:`bats ${r}`,at:g(n),tests:t,edits:new Map,control:F(e,o=>o===n)}}function V(e,t){return e==="."?t:t.slice(e.length+1)}function $e(e){return e==="."?w.judged:`${w.judged}/${e}`}async function De(e,t,n,r){let{artifact:o}=e,s=n.find(c=>Vt(c.artifact,o.id));if(s!==void 0)return{runs:[Ue(s.run,e)],faults:[]};let a=await Kt(o,t);if(a===null)return await Be(e,r);if(a!=="unclear")return{runs:[Ue(a,e)],faults:[]};let i=x(o),l=`${i.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;return{runs:[],faults:[{code:"tests-not-run",message:l,at:i}]}}function Vt(e,t){if(e===t)return!0;let n=ne(e);return n.ok&&re(n.value,t)}function Ue(e,t){let n=e.join(" "),r=x(t.artifact),o=F(t,()=>!0);return{runner:"command",command:e,shown:n,at:r,tests:[{name:n,at:r}],edits:new Map,control:o}}function x(e){return g((D(e)??e.entries[0]).path)}var Yt=/^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;async function Kt(e,t){let n=D(e)?.path,r=t.find(({path:a})=>a===n)?.content;if(r?.kind!=="text")return null;let o=await ie(r.text),s=o.kind==="read"?o.fields.get("test"):void 0;return s==null?null:Array.isArray(s)&&s.every(a=>typeof a=="string")?U(s)??"unclear":typeof s!="string"||!Yt.test(s.trim())?"unclear":U(s.trim().split(/ +/u))??"unclear"}var je=JSON.parse(String.raw`{"sandbox/canary-leaked":{"title":"The artifact takes secrets to where they have no business","severity":"critical","confidence":"high"},"sandbox/escape-attempt":{"title":"The artifact tries to break out of the sandbox","severity":"critical","confidence":"high"},"sandbox/failed-test":{"title":"A test of the artifact fails","severity":"high","confidence":"high"},"sandbox/forged-result":{"title":"The tests of the artifact make their own result up","severity":"critical","confidence":"high"},"sandbox/resource-limit":{"title":"The tests of the artifact take more than they may","severity":"high","confidence":"medium"},"sandbox/time-out":{"title":"The tests of the artifact do not end in time","severity":"high","confidence":"medium"},"sandbox/unseen-capability":{"title":"The artifact does what nothing of it shows","severity":"high","confidence":"medium"}}`);function _(e){let t=`sandbox/${e}`;return{rule:t,grade:je[t]}}var We=1024*1024,qt=3,zt=/[A-Za-z0-9+/_-]{24,}/gu;function Ge(e){return He(Buffer.from(e),qt,ce())}function He(e,t,n){let r=e.toString("latin1");if(t===0)return[r];let o=[e,...Jt(r)].flatMap(s=>en(s,n));return[r,...o.flatMap(s=>He(s,t-1,n))]}function Jt(e){return[...e.matchAll(zt)].flatMap(([t])=>[Buffer.from(t,"base64"),Buffer.from(t,"hex")])}var Zt=Buffer.of(31,139,8),Qt=/\x78[\x01\x5e\x9c\xda]/u,Xt=2;function en(e,t){let n=e.indexOf(Zt);if(n>=0&&ue(e.subarray(n))){let s=pe(e.subarray(n),We,t);return s.ok?[Buffer.from(s.value.bytes)]:[]}let r=Qt.exec(e.toString("latin1"))?.index;if(r===void 0)return[];let o=fe(e.subarray(r+Xt),"a payload",We,t);return o.ok?[Buffer.from(o.value.bytes)]:[]}function Ke(e){let t=Buffer.from(e),n=[0,1,2].map(s=>Ve(t,s)),r=[...e].toReversed().join(""),o=[e,r,t.toString("hex"),t.toString("hex").toUpperCase(),[...t].map(s=>`%${s.toString(16)}`).join(""),e.replaceAll(/[a-z]/giu,tn),...n,...n.map(s=>s.replaceAll("+","-").replaceAll("/","_")),...n.map(s=>[...s].toReversed().join("")),Ve(Buffer.from(r),0),Buffer.from(t.toString("base64")).toString("hex"),Buffer.from(t.toString("base64")).toString("base64"),Ye(t),Ye(t).toLowerCase()];return[...new Set(o)]}function Ve(e,t){let n=Buffer.concat([Buffer.alloc(t),e]).toString("base64"),r=t===0?0:t+1,o=(e.length+t)%3===0;return n.replaceAll("=","").slice(r,o?void 0:-1)}function tn(e){let t=e<="Z"?65:97;return String.fromCharCode((e.charCodeAt(0)-t+13)%26+t)}var nn="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";function Ye(e){return([...e].map(n=>n.toString(2).padStart(8,"0")).join("").match(/.{5}/gu)??[]).map(n=>nn[Number.parseInt(n,2)]).join("")}var k=8,rn=.75;function qe(e,t){let n=new Map,r=[];for(let s of e)for(let a of Ke(s.value)){let i={canary:s,seen:Array.from({length:a.length},()=>!1),where:null};r.push(i);for(let l=0;l+k<=a.length;l+=1){let c=a.slice(l,l+k);n.set(c,[...n.get(c)??[],{sought:i,at:l}])}}for(let{where:s,bytes:a}of t)for(let i of Ge(a))on(i,s,n);let o=new Map;for(let{canary:s,seen:a,where:i}of r)a.filter(Boolean).length>=rn*a.length&&i!==null&&!o.has(s)&&o.set(s,{canary:s,where:i});return[...o.values()]}function on(e,t,n){for(let r=0;r+k<=e.length;r+=1)for(let{sought:o,at:s}of n.get(e.slice(r,r+k))??[])o.where??=t,o.seen.fill(!0,s,s+k)}var M="its output";function ze({observed:e,stdout:t,stderr:n},r){let o=new Map([[M,[t,n]]]),s=(a,i)=>{let l=o.get(a)??[];l.push(i),o.set(a,l)};for(let a of e?.events??[])sn(a,r,s);return[...o].map(([a,i])=>({where:a,bytes:Buffer.concat(i)}))}function sn(e,t,n){switch(e.kind){case"send":return n(e.address===null?M:`what it sent to ${an(e.address)}`,e.payload);case"content":return n(`what it wrote to ${ke(e.path,t)}`,e.payload);case"resolve":return n("the names of hosts that it looked up",Buffer.from(e.name.replaceAll(".","")));case"exec":return n("the arguments of what it ran",Buffer.from(`${e.words.join(" ")}
`));case"write":case"create":case"rename":return n("the names of files",Buffer.from(`${e.kind==="rename"?e.to:e.path}
`));case"connect":case"bind":case"read":case"delete":case"forbidden":}}function an(e){return e.kind==="local"?e.path:`${e.host}:${e.port}`}function Xe(e,{artifact:t,facts:n,around:r},o){let{rule:s,grade:a}=_("unseen-capability"),i={root:t.root,isArtifactRoot:r.isArtifactRoot,isKnownModule:()=>!0},l=e.flatMap(({shows:f,cause:m})=>{if(f===null||n.capabilities.some(I=>dn(I,f)))return[];let u=W(f.target),d={match:"exact",value:u};if(ve(f.kind,d,i)==="harmless")return[];let p=`${a.title}: it ${ln[f.kind]} ${u} (seen in ${W(m)})`,h=b({rule:s,grade:a,primary:o,key:`${f.kind}\0${u}`,message:p});return[{kind:f.kind,target:d,risk:"risky",origin:"observed",at:o,finding:h}]}),c=new Map(l.map(({finding:f})=>[f.fingerprint,f]));return{capabilities:be(l),findings:[...c.values()]}}var ln={network:"contacts",exec:"runs","fs-read":"reads","fs-write":"writes"};function dn({kind:e,target:t},n){if(e!==n.kind&&!(e==="persistence"&&n.kind==="fs-write"))return!1;if(t.match==="any")return!0;switch(n.kind){case"network":return j("network",{...t,value:Ze(t.value)},Je(Ze(n.target)));case"exec":return Qe(t.value)===Qe(n.target);case"fs-read":case"fs-write":return j(n.kind,t,Je(n.target))}}function Je(e){return{match:"exact",value:e}}function Ze(e){return e.replace(/:\d+$/u,"")}function Qe(e){return e.split(" ")[0]??""}function et(e,t,n,r){let o=e.flatMap(d=>d.observed??[]);if(o.length===0)return null;let s=new Map;for(let d of o.flatMap(({behaviour:p})=>p))s.set(C(d),s.get(C(d))??d);let a=[...s.values()],{capabilities:i,findings:l}=Xe(a,n,r),c=`${w.judged}/${y(n.artifact)}`,f=qe(t,e.flatMap(d=>ze(d,c))),m=o.length===e.length&&o.every(d=>d.isWhole),u=`${n.artifact.id}: not all that it did was seen`;return{behaviour:a,capabilities:i,findings:[...l,...a.flatMap(d=>d.kind==="refused"?[cn(d,r)]:[]),...f.flatMap(d=>d.where===M?[]:[fn(d,r)])],canaries:f.map(({canary:d,where:p})=>({canary:d.name,where:E(p)})),faults:m?[]:[{code:"unwatched",message:u,at:r}]}}function cn({target:e,cause:t},n){let{rule:r,grade:o}=_("escape-attempt"),s=`${o.title}: ${E(t)} made ${e}`;return b({rule:r,grade:o,primary:n,key:"seen",message:s})}function fn({canary:e,where:t},n){let{rule:r,grade:o}=_("canary-leaked"),s=`${o.title}: a decoy of ${e.name} was in ${E(t)}`;return b({rule:r,grade:o,primary:n,key:`${e.name}\0${t}`,message:s})}function tt(e,t){let n=new Set(t?.behaviour.map(C));return e.behaviour.map(r=>({kind:r.kind,target:E(r.target),cause:E(r.cause),isNew:!n.has(C(r))}))}function C({kind:e,target:t}){return`${e}\0${t}`}function E(e){return _e(v(e),0,e.length)}var un={AWS_SECRET_ACCESS_KEY:{before:"",length:40},GITHUB_TOKEN:{before:"ghp_",length:36},OPENAI_API_KEY:{before:"sk-proj-",length:40},ANTHROPIC_API_KEY:{before:"sk-ant-api03-",length:40},DATABASE_PASSWORD:{before:"",length:32}},nt={".aws/credentials":e=>`[default]
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
`};function rt(e){let t=[],n=(a,{before:i,length:l})=>{let c=i+R(`${e}\0${a}`).repeat(2).slice(0,l);return t.push({name:a,value:c}),c},r=[...new Set(Object.keys(nt).flatMap(a=>/^(.*)\//u.exec(a)?.[1]??[]))],o=Object.entries(nt).map(([a,i])=>({kind:"file",path:Buffer.from(a),bytes:Buffer.from(i(n(`~/${a}`,{before:"",length:40}))),isExecutable:!1})),s=Object.entries(un).map(([a,i])=>[a,n(`$${a}`,i)]);return{canaries:t,home:[...r.map(a=>({kind:"open-folder",path:Buffer.from(a)})),...o],variables:Object.fromEntries(s)}}var S="/work/notes.txt",pn=[/add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,/argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,/["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,/argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,/"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,/(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu],mn=/["'](?<word>--[a-z][\w-]{0,30})["']/gu;function st(e){let t=ot(pn,e).slice(0,3),n=ot([mn],e).slice(0,3);return[[],...t.map(r=>[r,S]),...n.flatMap(r=>[[r],[r,S]]),[S]]}function ot(e,t){return[...new Set(e.flatMap(n=>[...t.matchAll(n)].flatMap(({groups:r})=>r?.word??[])))]}var yn=10,hn={python:"python3",javascript:"node"};function at({artifact:e,sources:t}){let n=new Map;for(let{file:r,facts:o,how:s}of t){let a=hn[o.language],i=s===null&&r.member===void 0;if(a===void 0||!i||we(r.name))continue;let l=bn(r.path,y(e)),c=st(r.text).map(d=>({how:"script",file:l,words:d})),[f,...m]=c,u=[...f===void 0?[]:[f],{how:"import",file:l,words:[]},...m];n.set(a,[...n.get(a)??[],u])}return new Map([...n].map(([r,o])=>[r,gn(o).slice(0,yn)]))}function gn(e){let t=Math.max(0,...e.map(n=>n.length));return Array.from({length:t},(n,r)=>e.flatMap(o=>o.slice(r,r+1))).flat()}function bn(e,t){return t==="."?e:e.slice(t.length+1)}var it=`
const { spawn } = require("child_process");
const http = require("http");
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
`,lt=`// ${P}
const act = JSON.parse(process.argv[1]);
const dns = require("dns");
const Module = require("module");
const net = require("net");
const path = require("path");
const { pathToFileURL } = require("url");
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
const promises = require("timers/promises");
const timers = require("timers");
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
  if (to.path !== undefined || isNear(host)) return connect.apply(this, given);
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
  return await import(pathToFileURL(file)).catch(() => null);
};
load().then((things) => (act.how === "script" ? null : callAll(things)));
`;var dt=[{name:"a developer at a desk",variables:{USER:"ann",LOGNAME:"ann",LANG:"en_US.UTF-8",TERM:"xterm-256color",DISPLAY:":0"},later:0,times:3},{name:"a job of CI, weeks later",variables:{CI:"true",GITHUB_ACTIONS:"true",GITHUB_REPOSITORY:"acme/site",RUNNER_OS:"Linux",USER:"runner",LOGNAME:"runner"},later:3888e3,times:1},{name:"root of a server, half a year later, at another time of day",variables:{USER:"root",LOGNAME:"root",LANG:"de_DE.UTF-8",LC_ALL:"de_DE.UTF-8",TZ:"Asia/Tokyo",NODE_ENV:"production",ENV:"production"},later:17305200,times:1},{name:"somebody abroad, years later",variables:{USER:"chen",LOGNAME:"chen",LANG:"ru_RU.UTF-8",LC_ALL:"ru_RU.UTF-8",TZ:"America/New_York",SSH_CONNECTION:"192.0.2.7 50000 192.0.2.8 22"},later:95173200,times:1}];var ct=`
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
`,ft=`# ${P}
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
`;var _n=8,wn=3,vn={python3:[ct,ft],node:[it,lt]};async function ut(e,t,n){let{canaries:r,home:o,variables:s}=rt(n.drawKey()),a={kind:"file",path:Buffer.from("notes.txt"),bytes:Buffer.from(xn),isExecutable:!1},i=[...at(e)].flatMap(([l,c])=>dt.map(f=>({command:kn(l,c,f,s),folder:y(e.artifact),files:t,home:[...o,a],isDriven:!0})));for(let l of i){let c=await n.run(l);if(!c.ok)return c.fault}return r}var xn=`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`;function kn(e,t,{variables:n,later:r,times:o},s){let[a,i]=vn[e],l={acts:t.map(f=>({...f,sample:S})),variables:{...s,...n},later:r,times:o,seconds:_n,each:wn};return[e,...e==="python3"?["-I","-c"]:["-e"],a,JSON.stringify(l),i]}function pt(e){let t=[];return{runs:()=>t,sandbox:{...e,async run(n){let r=await e.run(n);return r.ok&&t.push(r.value),r}}}}var En=128*1024*1024;async function mt(e,t){let n=[],r=[],o=0;for(let s of[...e.entries,...e.closure??[]]){let a=r.length<e.entries.length;if(s.kind!=="file"&&s.kind!=="symlink"){a&&r.push({entry:s,sha256:null});continue}let i=await t(s.blob);if(!i.ok)return i;let{bytes:l,size:c}=i.value;if(o+=c,l===null||o>En)return $("too-large",`${e.id} has more than is run`,g(s.path));a&&r.push({entry:s,sha256:R(l)}),n.push(Sn(s,l))}return e.digest!==null&&le(e.root,r)===e.digest?ee(n):$("content-changed",`${e.id} is not what was judged, so nothing of it was run`)}function Sn(e,t){let n=A(e.path);return e.kind==="file"?{kind:"file",path:n,bytes:t,isExecutable:e.executable}:{kind:"link",path:n,target:t}}var Tn={time:"the run took longer than the policy allows",output:"it printed more than the policy allows",cpu:"its processes took more processor time together than the policy allows",memory:"its processes took more memory than the policy allows"};function Y(e){if(e.kind==="stopped")return{rule:e.limit==="time"?"time-out":"resource-limit",detail:Tn[e.limit]};switch(e.exitCode){case 159:return{rule:"escape-attempt",detail:"it made a system call that nothing but an attack on the sandbox makes"};case 152:return{rule:"resource-limit",detail:"it took more processor time than the policy allows"};case 153:return{rule:"resource-limit",detail:"it wrote a larger file than the policy allows"};case 137:return{rule:"resource-limit",detail:"it was killed: it took more processor time or memory than the policy allows"};default:return null}}function yt(e,t){let n=e.flatMap(o=>/^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(o)?.[1]??[]),r=e.flatMap(o=>Rn.exec(o)?.[1]??An.exec(o)?.[1]??[]);return n.some(o=>!/^(?:ModuleNotFound|Import)Error$/u.test(o))||r.some(t)?null:r[0]??null}var Rn=/^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u,An=/^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;function ht(e){let t=[...On(e),...Nn(e),...Pn(e)];return t.length>0?t:[{test:null,line:gt(e,e.length)}]}function On(e){return e.flatMap((t,n)=>{let r=/^(?:FAIL|ERROR): ([^\s(]+)/u.exec(t)?.[1];if(r===void 0)return[];let o=e.slice(n+1),s=o.findIndex(l=>/^={20,}$/u.test(l)||/^Ran \d+ tests? in /u.test(l)),a=o.slice(0,s<0?o.length:s),i=a.findIndex(l=>/^Std(?:out|err):$/u.test(l));return[{test:r,line:gt(e,n+1+(i<0?a.length:i))}]})}function Nn(e){return e.flatMap((t,n)=>{let r=/^(?:FAILED|ERROR) (\S+)/u.exec(t)?.[1];return r?.includes(".py")?[{test:r.split("::").at(-1)??r,line:n+1}]:[]})}function Pn(e){return e.flatMap((t,n)=>{let r=/^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(t)?.[1];if(r===void 0||/# (?:SKIP|TODO)/u.test(t))return[];let o=e.findIndex((l,c)=>c>n&&/^ *\.\.\.$/u.test(l)),s=e.slice(n,o<0?n+1:o),a=s.findIndex(l=>/^ *error: /u.test(l));if(s.some(l=>/^ *failureType: '?subtestsFailed/u.test(l)))return[];let i=a>=0&&/error: [|>]-?$/u.test(s[a]??"");return[{test:r,line:a<0?n+1:n+a+(i?2:1)}]})}function gt(e,t){return Math.max(1,e.slice(0,t).findLastIndex(n=>/[^\s-]/u.test(n))+1)}function K({control:e}){return e==="told"}function bt(e,t,n){if(e.runner==="bats"&&t.exitCode===127)return{verdicts:e.tests.map(i=>({...i,outcome:"not-run",said:null})),forged:[],doubts:[],missing:["bats"],evasive:[]};let r=e.tests.map(a=>{let i=e.runner==="bats"?_t(a.name,t):t.exitCode===0?"passed":"failed";return{...a,outcome:i,said:null}}),o=r.filter(({outcome:a})=>a==="passed"),s=o.length===0?[]:Fn(e,n,o);return{verdicts:s.length===0?r:r.map(a=>a.outcome==="passed"?{...a,outcome:"unproved"}:a),forged:[],doubts:s,missing:[],evasive:[]}}function Fn(e,t,n){return t===null?e.control===null?[]:["the run that shows that they can fail did not end"]:t.exitCode===0?[`${e.shown} ends with success also when each test is made to fail`]:e.runner!=="bats"?[]:n.filter(({name:o})=>_t(o,t)!=="failed").map(({name:o})=>`nothing shows that ${o} can fail`)}function _t(e,{lines:t,exitCode:n}){let r=t.flatMap(o=>{let[,s="",a="",i]=/^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(o)??[];return a===e?[{word:s,isSkipped:i!==void 0}]:[]});return r.some(({word:o})=>o==="not ok")?"failed":r.length!==1?"not-run":r[0]?.isSkipped===!0?"skipped":n===0?"passed":"unproved"}function wt(e,t,n,r){let o=z(t.told),s=o.flatMap(d=>q(d,r)?[d.missing??""]:[]),a=e.tests.map(d=>({...d,...Mn(d,T(d,e,o),r)})),i=o.filter(d=>d.outcome==="failed"&&!q(d,r)).filter(d=>!e.tests.some(p=>T(p,e,[d]).length>0)).map(({name:d,said:p})=>({name:d,at:e.at,outcome:"failed",said:p})),l=a.filter(d=>{let p=T(d,e,o);return d.outcome==="skipped"&&p.some(({lines:h})=>h.includes(d.at.line))}),c=[...Ln(t,a),...n===null?[]:In(e,n,a)],f=[...vt("doubtful",t.told),...$n(e,n,a)],m=c.length===0&&f.length===0;return{verdicts:[...a,...i].map(d=>d.outcome==="passed"&&!m?{...d,outcome:"unproved"}:d),forged:c,doubts:f,missing:[...new Set(s)],evasive:l.map(({name:d})=>d)}}function z({messages:e}){return e.filter(t=>t.kind==="test")}function q({missing:e},t){return e!==null&&!t(e)}function T({name:e,at:t},n,r){let o=a=>a.name===e,s=r.filter(a=>a.lines.includes(t.line)&&(n.runner!=="node:test"||o(a)));return s.length>0?s:r.filter(a=>o(a)&&a.lines.length===0)}function Mn({at:e},t,n){let r=t.find(({outcome:s})=>s==="failed");if(r!==void 0)return{outcome:q(r,n)?"not-run":"failed",said:r.said};let o=t.filter(({outcome:s})=>s==="passed");return o.length===0?{outcome:t.length>0?"skipped":"not-run",said:null}:{outcome:o.every(({lines:s})=>s.includes(e.line))?"passed":"not-run",said:null}}function vt(e,{messages:t}){return t.flatMap(n=>n.kind===e?[Cn[e](n.what)]:[])}var Cn={tampered:e=>`they change ${e}`,doubtful:e=>`they use ${e}, which could change any result`};function Ln({exitCode:e,told:t},n){let r=t.messages.findLast(s=>s.kind==="end"),o=r===void 0||r.isEarly&&n.some(({outcome:s})=>s==="not-run");return[...vt("tampered",t),...t.hasForged?["they print what only the runner may say"]:[],...e===0&&o?["they end the process with success before they have ended"]:[],...e===0&&r!==void 0&&r.code!==0?["they turn the end of the process into a success"]:[]]}function In(e,{exitCode:t,told:n},r){let o=r.filter(({outcome:i})=>i==="passed"),s=z(n),a=o.filter(i=>T(i,e,s).some(({outcome:l})=>l==="passed"));return[...a.map(({name:i})=>`${i} passes also when it is made to fail`),...o.length>0&&t===0&&a.length===0?["they end with success also when they are made to fail"]:[],...n.hasForged?["they print what only the runner may say"]:[]]}function $n(e,t,n){let r=n.filter(({outcome:s})=>s==="passed");if(r.length===0)return[];if(t===null)return["the run that shows that they can fail did not end"];let o=z(t.told);return r.filter(s=>!T(s,e,o).some(({outcome:a})=>a==="failed")).map(({name:s})=>`nothing shows that ${s} can fail`)}var J="@evogate ";function xt(e,t){let n=te(t),r=[],o=!1;for(let s of Buffer.from(e).toString().split(`
`)){if(!s.startsWith(J))continue;let[a,i]=s.slice(J.length).split(" ",2),l=s.slice(J.length+(a??"").length+1);a===n(l)&&i===`${r.length}`?r.push(JSON.parse(l.slice(i.length+1))):o=!0}return{messages:r,hasForged:o}}function St(e,{judged:t,control:n,key:r},o){let s=Y(t.end);if(s!==null){let p=e.tests.map(Et).map(Tt);return{findings:[L(e,s.rule,s.detail)],faults:[],results:p}}let a=p=>Un(o,p),i=n!==null&&Y(n.end)===null,l=K(e)?wt(e,kt(t,r),i?kt(n,r):null,a):bt(e,Z(t),i?Z(n):null),f=(K(e)?l.verdicts.filter(({outcome:p})=>p==="failed"):[]).map(({name:p,said:h,at:I})=>L(e,"failed-test",p,I,Rt(h??"")));if(!(f.length===0&&l.missing.length===0&&X(t)!==0))return Q(e,l,f);let{lines:u}=Z(t),d=yt(u,a);return d!==null?Q(e,{...l,verdicts:l.verdicts.map(Et),missing:[d]},[]):Q(e,l,Bn(e,u))}function kt(e,t){return{exitCode:X(e),told:xt(e.stdout,t)}}function Z(e){let t=[e.stdout,e.stderr].map(n=>Buffer.from(n).toString()).join(`
`);return{exitCode:X(e),lines:t.split(/\r\n|\n|\r/u)}}function X({end:e}){return e.kind==="exited"?e.exitCode:-1}function Et(e){return{...e,outcome:"not-run",said:null}}function Q(e,{verdicts:t,forged:n,doubts:r,missing:o,evasive:s},a){let i=[...a,...n.map(u=>L(e,"forged-result",u))],l=(u,d)=>({code:u,message:`${e.at.path}: ${d}`,at:e.at}),c=u=>t.filter(d=>d.outcome===u).map(({name:d})=>d),f=o.length>0||i.length>0?[]:c("not-run"),m=t.every(({outcome:u})=>u==="skipped");return{findings:i,faults:[...o.map(u=>l("test-dependency-missing",`its tests need ${u}, which the sandbox does not have`)),...r.map(u=>l("results-unproved",u)),...f.length>0?[l("tests-not-run",`these tests were found, and nothing executed them: ${f.join(", ")}`)]:[],...s.length>0?[l("tests-not-run",`these tests skip themselves while they run: ${s.join(", ")}`)]:[],...m?[l("tests-not-run","each of its tests is skipped")]:[]],results:t.map(Tt)}}function Tt({name:e,at:t,outcome:n}){return{name:Rt(e),at:t,outcome:n}}function Rt(e){let t=v(e.replaceAll(/\s+/gu," "));return G(t,B(t),1)}function Bn(e,t){let n=v(t.join(`
`)),r=B(n);return ht(n.split(`
`)).map(({test:o,line:s})=>L(e,"failed-test",o??e.shown,e.at,G(n,r,s)))}function L(e,t,n,r=e.at,o){let{rule:s,grade:a}=_(t),i=[e.shown,n].join("\0"),l=b({rule:s,grade:a,primary:r,key:i,message:`${a.title}: ${n}`});return o===void 0?l:{...l,quote:o}}function Un(e,t){let n=t.split(".")[0]??t;return[...e].some(r=>r.split("/").some(o=>o===n||o===`${n}.py`))}async function Ot(e,t){let n=new Set(t.files.map(({path:o})=>oe(o))),r=[];for(let o of e){let s=await Dn(o,t,n);if("code"in s)return s;r.push(s)}return{findings:r.flatMap(({findings:o})=>o),faults:r.flatMap(({faults:o})=>o),results:r.flatMap(({results:o})=>o)}}async function Dn(e,{artifact:t,files:n,sandbox:r},o){let{command:s,edits:a,control:i}=e,l=r.drawKey(),c={command:s,folder:y(t),files:At(n,a)},f=p=>i==="told"?{told:`${l} ${p}`}:{},m=i==="told"||i===null?c:{...c,files:At(n,i)},[u,d]=await Promise.all([r.run({...c,...f("judge")}),i===null?null:r.run({...m,...f("control")})]);return u.ok?d?.ok===!1?d.fault:St(e,{judged:u.value,control:d?.value??null,key:l},o):u.fault}function At(e,t){if(t.size===0)return e;let n=new Map([...t].map(([r,o])=>[Buffer.from(A(r)).toString("latin1"),o]));return e.map(r=>{let o=n.get(Buffer.from(r.path).toString("latin1"));return r.kind==="file"&&o!==void 0?{...r,bytes:Buffer.from(o)}:r})}async function as({sides:e,readings:t,read:n,sandbox:r,policy:o}){let s={hasPytest:async()=>{let p=await r();return p.ok&&await p.value.hasPytest()},hasSystem:o.exec==="usr"},a=async(p,h)=>await De(p,h,o.commands,s),i=await a(e.head,t.head);if(i.runs.length===0){let[p]=i.faults;return p===void 0?ye("no-tests"):O(p)}let l=await r();if(!l.ok)return O(l.fault);let c=await Pt(i,e.head,n.head,l.value);if("code"in c)return O(c);let f=null;if((c.findings.length>0||(c.seen?.behaviour.length??0)>0)&&e.before!==null&&t.before!==null){let p=await a(e.before,t.before),h=await Pt(p,e.before,n.before,l.value);f="code"in h?null:h}let u={sandbox:l.value.reference(),tests:c.results,approvedTests:null,idleTests:[],events:c.seen===null?null:tt(c.seen,f?.seen??null),canaries:c.seen?.canaries??[]},d={head:{...Nt(c),trial:u},before:e.before===null?null:Nt(f)};return me(i.runs.length,d,[...i.faults,...c.faults,...jn(c,e.head,l.value)])}function Nt(e){return{findings:[...e?.findings??[],...e?.seen?.findings??[]],capabilities:e?.seen?.capabilities??[]}}function jn({seen:e},{artifact:t},n){return e!==null?e.faults:n.reference().backend!=="bwrap"?[]:[{code:"unwatched",message:`${t.id}: nobody saw from outside what it did`,at:x(t)}]}async function Pt({runs:e},t,n,r){let{artifact:o}=t,s=await mt(o,n);if(!s.ok)return s.fault;let a=pt(r),i=await Ot(e,{artifact:o,files:s.value,sandbox:a.sandbox});if("code"in i)return i;if(!a.runs().some(({observed:c})=>c!==null))return{...i,seen:null};let l=await ut(t,s.value,a.sandbox);return"code"in l?l:{...i,seen:et(a.runs(),l,t,x(o))}}export{as as examineChange};

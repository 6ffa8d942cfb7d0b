import{a as _t,b as de,c as xt,d as ce,k as kt,l as St,m as P}from"./chunk-ZTX4V4R3.js";import{a as R,b as S,e as I}from"./chunk-PPDKNY3A.js";import{i as ht}from"./chunk-AW63RS3P.js";import{d as bt,h as wt}from"./chunk-ILK4BPNB.js";import{Ma as gt,Q as w,R as ae,T as ie,za as le}from"./chunk-GFSXQNR6.js";import{$c as W,Bb as C,Eb as O,Fb as U,Fc as pt,G as L,Gb as B,Gc as mt,H as st,Ic as yt,Jc as Ae,K as Te,L as Oe,Lc as V,Qb as lt,T as at,U as it,Wb as dt,Xb as ct,_b as Re,d as ot,dc as Ne,e as Ee,hd as Pe,id as Me,kd as k,ld as Ce,qd as v,uc as ut,w as x,wc as ft,xa as D,ya as se,yb as j,zb as M}from"./chunk-K4RIB4CP.js";import"./chunk-DCANE7XH.js";function vt({sources:e},t){return Et(e,n=>n===t,n=>{let{line:r}=ie(n.source,n.span);return Tt(n,`_evogateProbe(${r}, `,")")})}function ue({sources:e},t){let n=Et(e,t,r=>{switch(r.framework){case"unittest":case"pytest":return pr(r);case"node:test":return Tt(r,"((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",")");case"bats":return mr(r,`
[ this = fails ]
`);case"other":return[]}});return n.size===0?null:n}function Et(e,t,n){let r=new Map;for(let o of e){let{file:s,how:a,text:i}=o;if(a!==null||s.member!==void 0||!t(s.path))continue;let l=le(o).flatMap(n);l.length>0&&r.set(s.path,fr(i,l))}return r}function fr(e,t){return t.toSorted((n,r)=>r.at-n.at).reduce((n,{at:r,text:o})=>n.slice(0,r)+o+n.slice(r),e)}function Tt({call:e},t,n){let r=e?.call.arguments.at(-1)?.value;return r===void 0||!["function","name","attribute","call"].includes(r.kind)?[]:[{at:r.span.start,text:t},{at:r.span.end,text:n}]}function pr({source:{text:e},span:{start:t}}){let n=/[^\S\n]*$/u.exec(e.slice(0,t))?.[0]??"";return[{at:t,text:`@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))
${n}`}]}function mr({source:{text:e},span:{start:t,end:n}},r){let o=e.slice(t,n).lastIndexOf(`
}`);return o<0?[]:[{at:t+o,text:r}]}var yr=/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;function Ot({sources:e}){return e.flatMap(t=>{let{file:n,how:r,facts:o,text:s}=t;return r!==null||n.member!==void 0||o.language!=="python"||!yr.test(n.name)?[]:le(t).length>0?[]:ht(t,{start:0,end:s.length}).length>0?[{name:n.name,at:x(n.path)}]:[]})}var hr=String.raw`
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
`,gr=String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`,Nt=["--import",Rt(hr),"--test-reporter",Rt(gr),"--test-reporter-destination","stdout"];function Rt(e){return`data:text/javascript;base64,${Buffer.from(e).toString("base64")}`}var fe=String.raw`
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
`;var At=String.raw`
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
`;var Pt=String.raw`
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
`;var Mt=String.raw`
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
`;var Ct=String.raw`
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
`;var br=`
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`,wr=[br,fe,Ct,Mt,At,Pt].join(`
`),_r="exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";function It(e){return["python3","-I","-B","-u","-c",_r,wr,JSON.stringify(e)]}async function Ft(e,t){let n=e.facts.tests.filter(({at:a})=>a.member===void 0),r=j(n,({at:a})=>a.path),o=Ot(e).map(a=>Ie(e,"script",[a])),s=[];for(let a of r.values()){let i=await xr(e,a,t);"code"in i?s.push(i):o.push(i)}return{runs:o.toSorted((a,i)=>lt(a.at.path,i.at.path)),faults:s}}async function xr(e,t,{hasPytest:n,hasSystem:r}){let[o]=t,{framework:s}=t.find(i=>i.framework==="pytest")??o,a=t;switch(s){case"unittest":return Ie(e,"unittest",a);case"pytest":return await n()?Ie(e,"pytest",a):kr(o,"pytest");case"node:test":return/\.[cm]?js$/u.test(o.at.path)?Sr(e,a):$t(o);case"bats":return r?vr(e,a):$t(o)}}function $t({framework:e,at:t}){return{code:"tests-not-run",message:`${t.path}: nothing here can run its tests for ${e}`,at:t}}function kr({at:e},t){return{code:"test-dependency-missing",message:`${e.path}: its tests need ${t}, which the sandbox's interpreter does not have`,at:e}}function Ie({artifact:e,around:t},n,r){let{path:o}=r[0].at,s=w(e),a=O(o),i=a!==s&&t.hasFile(ae(a,"__init__.py")),l=U(s,o),d=l.replace(/\.py$/u,""),c=i||n==="pytest"?[s]:[a,s],u={runner:n,file:S(o),module:i?d.replaceAll("/","."):C(d),paths:c.map(S),lines:r.map(({at:f})=>f.line),top:R.judged},m={unittest:`python3 -m unittest ${u.module}`,pytest:`pytest ${l}`,script:`python3 ${l}`};return{runner:n,command:It(u),shown:m[n],at:x(o),tests:r,edits:new Map,control:"told"}}function Sr(e,t){let{path:n}=t[0].at,r=U(w(e.artifact),n);return{runner:"node:test",command:["node",...Nt,r],shown:`node --test ${r}`,at:x(n),tests:t,edits:vt(e,n),control:"told"}}function vr(e,t){let{path:n}=t[0].at,r=U(w(e.artifact),n);return{runner:"bats",command:["bats","--formatter","tap",r],shown:`bats ${r}`,at:x(n),tests:t,edits:new Map,control:ue(e,o=>o===n)}}async function Dt(e,t,n,r){let{artifact:o}=e,s=n.find(d=>Er(d.artifact,o.id));if(s!==void 0)return{runs:[Lt(s.run,e)],faults:[]};let a=await Or(o,t);if(a===null)return await Ft(e,r);if(a!=="unclear")return{runs:[Lt(a,e)],faults:[]};let i=z(o),l=`${i.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;return{runs:[],faults:[{code:"tests-not-run",message:l,at:i}]}}function Er(e,t){if(e===t)return!0;let n=at(e);return n.ok&&it(n.value,t)}function Lt(e,t){let n=e.join(" "),r=z(t.artifact),o=ue(t,()=>!0);return{runner:"command",command:e,shown:n,at:r,tests:[{name:n,at:r}],edits:new Map,control:o}}function z(e){return x((Re(e)??e.entries[0]).path)}var Tr=/^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;async function Or(e,t){let n=Re(e)?.path,r=t.find(({path:a})=>a===n)?.content;if(r?.kind!=="text")return null;let o=await dt(r.text),s=o.kind==="read"?o.fields.get("test"):void 0;return s==null?null:Array.isArray(s)&&s.every(a=>typeof a=="string")?Oe(s)??"unclear":typeof s!="string"||!Tr.test(s.trim())?"unclear":Oe(s.trim().split(/ +/u))??"unclear"}var q="/work/notes.txt",Rr=[/add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,/argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,/["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,/argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,/"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,/(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu],Nr=/["'](?<word>--[a-z][\w-]{0,30})["']/gu;function Ut(e){let t=jt(Rr,e).slice(0,3),n=jt([Nr],e).slice(0,3);return[[],...t.map(r=>[r,q]),...n.flatMap(r=>[[r],[r,q]]),[q]]}function jt(e,t){return[...new Set(e.flatMap(n=>[...t.matchAll(n)].flatMap(({groups:r})=>r?.word??[])))]}var Ar=10,Pr={python:"python3",javascript:"node"};function $e({artifact:e,sources:t}){let n=new Map;for(let{file:r,facts:o,how:s}of t){let a=Pr[o.language],i=s===null&&r.member===void 0;if(a===void 0||!i||W(r.name))continue;let l=de(S(w(e)),S(r.path)),d=Ut(r.text).map(f=>({how:"script",file:l,words:f})),[c,...u]=d,m=[...c===void 0?[]:[c],{how:"import",file:l,words:[]},...u];M(n,a,m)}return new Map([...n].map(([r,o])=>[r,Mr(o).slice(0,Ar)]))}function Bt(e){return new Set([...$e(e).values()].flat().map(({file:t})=>t)).size}function Mr(e){let t=Math.max(0,...e.map(n=>n.length));return Array.from({length:t},(n,r)=>e.flatMap(o=>o.slice(r,r+1))).flat()}var Vt=JSON.parse(String.raw`{"sandbox/approved-test-fails":{"title":"A test of the approved version fails on the new code","severity":"high","confidence":"medium"},"sandbox/canary-leaked":{"title":"The artifact takes secrets to where they have no business","severity":"critical","confidence":"high"},"sandbox/escape-attempt":{"title":"The artifact tries to break out of the sandbox","severity":"critical","confidence":"high"},"sandbox/exhausting-input":{"title":"An input makes the artifact hang, fill memory or crash","severity":"high","confidence":"medium"},"sandbox/failed-test":{"title":"A test of the artifact fails","severity":"high","confidence":"high"},"sandbox/forged-result":{"title":"The tests of the artifact make their own result up","severity":"critical","confidence":"high"},"sandbox/hostile-input":{"title":"A hostile input makes the artifact do what it does not do otherwise","severity":"high","confidence":"medium"},"sandbox/resource-limit":{"title":"The tests of the artifact take more than they may","severity":"high","confidence":"medium"},"sandbox/time-out":{"title":"The tests of the artifact do not end in time","severity":"high","confidence":"medium"},"sandbox/unseen-capability":{"title":"The artifact does what nothing of it shows","severity":"high","confidence":"medium"}}`);function E(e){let t=`sandbox/${e}`;return{rule:t,grade:Vt[t]}}var Wt=1024*1024,Cr=3,Ir=/[A-Za-z0-9+/_-]{24,}/gu;function Gt(e){return Ht(Buffer.from(e),Cr,ut())}function Ht(e,t,n){let r=e.toString("latin1");if(t===0)return[r];let o=[e,...$r(r)].flatMap(s=>jr(s,n));return[r,...o.flatMap(s=>Ht(s,t-1,n))]}function $r(e){return[...e.matchAll(Ir)].flatMap(([t])=>[Buffer.from(t,"base64"),Buffer.from(t,"hex")])}var Fr=Buffer.of(31,139,8),Lr=/\x78[\x01\x5e\x9c\xda]/u,Dr=2;function jr(e,t){let n=e.indexOf(Fr);if(n>=0&&ft(e.subarray(n))){let s=mt(e.subarray(n),Wt,t);return s.ok?[Buffer.from(s.value.bytes)]:[]}let r=Lr.exec(e.toString("latin1"))?.index;if(r===void 0)return[];let o=pt(e.subarray(r+Dr),"a payload",Wt,t);return o.ok?[Buffer.from(o.value.bytes)]:[]}function zt(e){let t=Buffer.from(e),n=[0,1,2].map(s=>Kt(t,s)),r=Yt(e),o=[e,r,t.toString("hex"),t.toString("hex").toUpperCase(),[...t].map(s=>`%${s.toString(16)}`).join(""),e.replaceAll(/[a-z]/giu,Ur),...n,...n.map(s=>s.replaceAll("+","-").replaceAll("/","_")),...n.map(Yt),Kt(Buffer.from(r),0),Buffer.from(t.toString("base64")).toString("hex"),Buffer.from(t.toString("base64")).toString("base64"),Jt(t),Jt(t).toLowerCase()];return[...new Set(o)]}function Kt(e,t){let n=Buffer.concat([Buffer.alloc(t),e]).toString("base64"),r=t===0?0:t+1,o=(e.length+t)%3===0;return n.replaceAll("=","").slice(r,o?void 0:-1)}function Yt(e){return Array.from(e).toReversed().join("")}function Ur(e){let t=e<="Z"?65:97;return String.fromCharCode((e.charCodeAt(0)-t+13)%26+t)}var Br="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";function Jt(e){return([...e].map(n=>n.toString(2).padStart(8,"0")).join("").match(/.{5}/gu)??[]).map(n=>Br[Number.parseInt(n,2)]).join("")}var Z=8,Vr=.75;function Wr({service:e},t){return e!==null&&t!==null&&(t===e||t.endsWith(`.${e}`))}function qt(e,t){let n=new Map,r=[];for(let s of e)for(let a of zt(s.value)){let i={canary:s,seen:Array.from({length:a.length},()=>!1),where:null};r.push(i);for(let l=0;l+Z<=a.length;l+=1){let d=a.slice(l,l+Z);M(n,d,{sought:i,at:l})}}for(let s of t)for(let a of Gt(s.bytes))Gr(a,s,n);let o=new Map;for(let{canary:s,seen:a,where:i}of r)a.filter(Boolean).length>=Vr*a.length&&i!==null&&!o.has(s)&&o.set(s,{canary:s,where:i});return[...o.values()]}function Gr(e,{where:t,host:n},r){for(let o=0;o+Z<=e.length;o+=1)for(let{sought:s,at:a}of r.get(e.slice(o,o+Z))??[])Wr(s.canary,n)||(s.where??=t,s.seen.fill(!0,a,a+Z))}var Zt=/\b[a-z][a-z+]*:\/\/(?:[^\s/?#@]*@)*(?<host>[^\s/?#@:]+)[^\s]*/giu,Hr=/[\w-]+(?:\.[\w-]+)*\.(?!(?:csv|git|json|log|txt|yaml)\b)[\w-]+/gu;function Xt(e){let t=e.slice(1).join(" "),n=[...t.matchAll(Zt)].map(({groups:a})=>a?.host?.toLowerCase()??""),r=t.replaceAll(Zt," ").match(Hr)??[],[o,...s]=new Set(n);return o===void 0||s.length>0||r.length>0?null:o}var pe="its output";function Qt({observed:e,stdout:t,stderr:n},r){let o=new Map([[pe,[t,n]]]),s=new Map,a=(i,l,d=null)=>{M(o,i,l),d!==null&&s.set(i,d)};for(let i of e?.events??[])Kr(i,r,a);return[...o].map(([i,l])=>({where:i,host:s.get(i)??null,bytes:Buffer.concat(l)}))}function Kr(e,t,n){switch(e.kind){case"send":return n(e.address===null?pe:`what it sent to ${Yr(e.address)}`,e.payload);case"content":return n(`what it wrote to ${ce(e.path,t)}`,e.payload);case"resolve":return n("the names of hosts that it looked up",Buffer.from(e.name.replaceAll(".","")));case"exec":{let r=Xt(e.words),o=`the arguments of what it ran${r===null?"":` for ${r}`}`;return n(o,Buffer.from(`${e.words.join(" ")}
`),r)}case"write":case"create":case"rename":return n("the names of files",Buffer.from(`${e.kind==="rename"?e.to:e.path}
`));case"connect":case"bind":case"read":case"delete":case"forbidden":case"mark":}}function Yr(e){return e.kind==="local"?e.path:kt(e.host)?"a host":`${e.host}:${e.port}`}function rn(e,{artifact:t,facts:n,around:r},o){let{rule:s,grade:a}=E("unseen-capability"),i={root:t.root,isArtifactRoot:r.isArtifactRoot,isKnownModule:()=>!0},l=e.flatMap(({shows:c,cause:u})=>{if(c===null||me(c,n.capabilities))return[];let m=Pe(c.target),f={match:"exact",value:m};if(bt(c.kind,f,i)==="harmless")return[];let p=`${a.title}: it ${Jr[c.kind]} ${m} (seen in ${Pe(u)})`,y=v({rule:s,grade:a,primary:o,key:`${c.kind}\0${m}`,message:p});return[{kind:c.kind,target:f,risk:"risky",origin:"observed",at:o,finding:y}]}),d=new Map(l.map(({finding:c})=>[c.fingerprint,c]));return{capabilities:gt(l),findings:[...d.values()]}}var Jr={network:"contacts",exec:"runs","fs-read":"reads","fs-write":"writes"};function me(e,t){let n=o=>t.some(s=>qr(s,{...e,target:o}));if(n(e.target))return!0;let r=e.kind==="exec"?zr.exec(e.target)?.groups?.line:void 0;return r!==void 0&&r.split(/[;&|]+/u).every(o=>n(o.trim()))}var zr=/^(?:ba|da)?sh -c (?<line>[^`$()<>{}'"\\]+)$/u;function qr({kind:e,target:t},n){if(e!==n.kind&&!(e==="persistence"&&n.kind==="fs-write"))return!1;if(t.match==="any")return!0;switch(n.kind){case"network":return Ne("network",{...t,value:tn(t.value)},en(tn(n.target)));case"exec":return nn(t.value)===nn(n.target);case"fs-read":case"fs-write":return n.kind==="fs-write"&&B(t.value,n.target)||Ne(n.kind,t,en(n.target))}}function en(e){return{match:"exact",value:e}}function tn(e){return e.replace(/:\d+$/u,"")}function nn(e){return e.split(" ")[0]??""}function on(e,t,n,r){let o=e.flatMap(f=>f.observed??[]);if(o.length===0)return null;let s=new Map;for(let f of o.flatMap(({behaviour:p})=>p))s.set(P(f),s.get(P(f))??f);let a=[...s.values()],{capabilities:i,findings:l}=rn(a,n,r),d=S(w(n.artifact)),c=qt(t,e.flatMap(f=>Qt(f,d))),u=o.length===e.length&&o.every(f=>f.isWhole),m=`${n.artifact.id}: not all that it did was seen`;return{behaviour:a,capabilities:i,findings:[...l,...a.flatMap(f=>f.kind==="refused"?[Zr(f,r)]:[]),...c.flatMap(f=>f.where===pe?[]:[Xr(f,r)])],canaries:c.map(({canary:f,where:p})=>({canary:f.name,where:k(p)})),faults:u?[]:[{code:"unwatched",message:m,at:r}]}}function Zr({target:e,cause:t},n){let{rule:r,grade:o}=E("escape-attempt"),s=`${o.title}: ${k(t)} made ${e}`;return v({rule:r,grade:o,primary:n,key:"seen",message:s})}function Xr({canary:e,where:t},n){let{rule:r,grade:o}=E("canary-leaked"),s=`${o.title}: a decoy of ${e.name} was in ${k(t)}`;return v({rule:r,grade:o,primary:n,key:`${e.name}\0${t}`,message:s})}function sn(e,t){let n=new Set(t?.behaviour.map(P));return e.behaviour.map(r=>({kind:r.kind,target:k(r.target),cause:k(r.cause),isNew:!n.has(P(r))}))}var X={$plain:!0};function H(...e){return{$text:e}}function K(e){if(e===null||typeof e!="object"||Array.isArray(e))return null;let[t,...n]=Object.entries(e);return t!==void 0&&n.length===0&&t[0].startsWith("$")?t:null}function an(e){return K(e)?.[0]==="$plain"}function Q(e){if(typeof e=="string")return[[e,1]];let t=K(e);return t?.[0]==="$text"?t[1]:null}function G(e){let t=Q(e);return t!==null?[t.map(([n,r])=>n.repeat(r)).join("")]:e===null||typeof e!="object"?[]:Array.isArray(e)?e.flatMap(G):Object.entries(e).flatMap(([n,r])=>[n,...G(r)])}function Fe(e){if(typeof e=="number")return Math.abs(e);let t=K(e);return t?.[0]==="$number"?Math.abs(Number(t[1]))||1/0:t!==null||e===null||typeof e!="object"?0:Math.max(0,...Object.values(e).map(n=>Fe(n)))}function ye(e){let t=K(e);switch(t?.[0]){case"$text":return(Q(e)??[]).map(([n,r])=>r===1?JSON.stringify(n):`${JSON.stringify(n)} \xD7 ${r}`).join(" + ");case"$number":return String(t?.[1]);case"$nested":return`a list, ${String(t?.[1])} deep`;case"$bytes":return`bytes ${JSON.stringify(t?.[1])}`;default:return Array.isArray(e)?`[${e.map(ye).join(", ")}]`:Qr(e)}}function Qr(e){return e===null||typeof e!="object"?JSON.stringify(e):`{${Object.entries(e).map(([n,r])=>`${JSON.stringify(n)}: ${ye(r)}`).join(", ")}}`}function Le({callable:e,given:t}){let n=t.map((r,o)=>an(r)||r===e.parameters[o]?.plain?e.parameters[o]?.name??"":ye(r));return`${e.name}(${n.join(", ")})`}var b="evogatedecoy.txt",T="evogatecommand",eo=[""," ",`
`,"\0",".",null,[],{},[null],[[]],[""],{"":null},!1,!0],to=[...[1,2,3,4].map(e=>"../".repeat(e)+b),`....//....//${b}`,`..\\..\\${b}`,`%2e%2e%2f%2e%2e%2f${b}`,`x/../../../${b}`,`../${b}\0.md`,"/etc/shadow","~/.ssh/id_ed25519","file:///etc/shadow"],no=[`; ${T} #`,`$(${T})`,`\`${T}\``,`| ${T}`,`&& ${T} ||`,`
${T}
`,`'; ${T}; '`,`"; ${T}; "`,`x" $(${T}) "`,"--help","-rf"],De=`__import__("os").open("/work/.${b}", 0)`,je=`process.getBuiltinModule("fs").openSync("/work/.${b}")`,ln=`cos
open
(S'/work/.${b}'
I0
tR.`,ro=[De,`" + str(${De}) + "`,`' + str(${De}) + '`,je,`" + ${je} + "`,`\${${je}}`,`!!python/object/apply:os.open ["/work/.${b}", 0]`,ln,{$bytes:ln}],oo=["{0:>2000000000}","{:>2000000000}","%2000000000d","%2000000000s","%s%s%s%n","{","{0.__class__}","${x}","(","[","(a+)+$","' OR '1'='1","<script>","<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/shadow'>]><a>&b;</a>",`\r
X-Header: 1`,"NaN","null","-1","1e309","\u202Etxt","\uD800","\u{1F468}\u200D\u{1F469}"],so=[...["a","0"," ","-","/",",","a ","x=","<","a."].map(e=>H([e,40],[`!
`,1])),H([" ",4096],["x",1]),H(["a",4096]),H(["[",500]),H(['{"a":',500])],ao=[["a",1,null,{}],{a:{b:[1,{c:null}]}},{["__proto__"]:{polluted:!0},constructor:{}},{length:-1},{$nested:200},{$bytes:"\0\xFF"},Array.from({length:1024},()=>0)],io=[0,-1,1,.1,255,256,1e3,...["NaN","Infinity","2147483648","-2147483649","18446744073709551616"].map(e=>({$number:e}))],he=[...eo,...to,...no,...ro,...oo,...so,...ao,...io];function dn(e,t){let n=e.flatMap(o=>o.events),r=e.flatMap(({events:o,given:s})=>o.flatMap(a=>Ue(a).filter(i=>i.includes(b)).map(i=>({path:i,given:s}))));return{told:new Set(n.flatMap(o=>Be(o,t)??[]).map(P)),programs:new Set(n.flatMap(o=>o.kind==="exec"?[C(o.path)]:[])),folders:new Set([...r.map(({path:o})=>O(o)),...n.flatMap(o=>{let s=Be(o,t);return Ue(o).filter(a=>pn(a,s)).map(O)})]),isConfined:r.length>0&&!r.some(({path:o,given:s})=>fn(o,s,t.folder))}}function cn({events:e,given:t},n,r){for(let o of e){let s=lo(o,t,n,r);if(s!==null)return s}return null}function lo(e,t,n,r){let o=Be(e,r);switch(e.kind){case"forbidden":return{kind:"refused",did:"makes a system call that only attacks make"};case"exec":return o===null?null:po(e.words,o,t,n,r);case"connect":case"send":case"resolve":{if(o?.shows?.kind!=="network"||n.told.has(P(o))||me(o.shows,r.capabilities))return null;let s=o.target.replace(/:[\d*]+$/u,"");return mo(s,t)?null:{kind:"network",did:`contacts ${o.target}`}}case"read":case"write":case"create":case"delete":case"rename":{let s=Ue(e).find(a=>uo(a,o,t,n,r));return s===void 0?null:{kind:"path",did:`${co[e.kind]} ${ce(s,r.folder)}`}}default:return null}}var co={read:"opens",write:"writes",create:"creates",delete:"deletes",rename:"renames to"};function uo(e,t,n,r,o){return e===o.folder||!e.includes(b)&&!pn(e,t)||t!==null&&r.told.has(P(t))||[...r.folders].some(s=>B(e,s))?!1:r.isConfined||!fn(e,n,o.folder)}var fo=/^(?:ba|da|z|k|a)?sh$/u;function po(e,t,n,r,{capabilities:o}){let s=C(e[0]??""),a=e.findIndex(u=>/^-\w*c$/u.test(u)),i=fo.test(s)&&a>0?e[a+1]??"":null,l=u=>u===i||i===null&&u.includes(e[0]??"");if(n.some(u=>G(u).some(l)))return null;let d=`runs ${t.target}`;return i!==null&&un(i)?{kind:"command",did:d}:r.programs.has(s)||t.shows!==null&&me(t.shows,o)||i!==null?null:{kind:"command",did:d}}function un(e){let{calls:t,embedded:n}=wt(e);return t.some(({call:{callee:o}})=>o.kind==="string"&&o.value===T)||n.some(({text:o})=>o!==e&&un(o))}function mo(e,t){return t.some(n=>G(n).some(r=>r.toLowerCase().includes(e)))}function fn(e,t,n){return t.flatMap(G).map(r=>r.replace(/^file:\/\//u,"").replace(/^~(?=\/)/u,R.work)).filter(r=>r!=="").some(r=>[n,R.work].some(o=>{let s=_t(o,r);return B(e,s)||B(s,e)||O(e)===O(s)&&e.startsWith(s)}))}function Ue(e){switch(e.kind){case"read":case"write":case"create":case"delete":return[e.path];case"rename":return[e.path,e.to];default:return[]}}function pn(e,t){return t!==null&&t.shows!==null&&xt(e)!=="judged"}function Be(e,t){return St([e],t).behaviour[0]??null}var yo=16;function yn({callable:e,given:t}){let n=e.parameters.map(s=>s.plain),r=new Map,o=s=>{r.set(JSON.stringify(s),{callable:e,given:s})};for(let[s,a]of t.entries()){let i=n[s];if(!(i===void 0||a===i)){t.some((l,d)=>d!==s&&l!==n[d])&&o(t.with(s,i));for(let l of hn(a))o(t.with(s,l))}}return r.delete(JSON.stringify(t)),[...r.values()].toSorted((s,a)=>mn(s.given)-mn(a.given)).slice(0,yo)}function hn(e){let t=Q(e);if(t!==null)return ho(t);if(typeof e=="number")return[0,1,-1,Math.trunc(e/2)].filter(r=>Math.abs(r)<Math.abs(e));let n=K(e);if(n?.[0]==="$number")return[0,1,-1,100,Ve];if(n?.[0]==="$nested")return[[],{$nested:Math.trunc(Number(n[1])/2)}];if(n!==null||e===null||typeof e!="object")return[];if(Array.isArray(e)){let r=Math.ceil(e.length/2);return[[],e.slice(0,r),e.slice(r),...e.slice(0,4).flatMap(o=>hn(o))]}return[{},...Object.keys(e).map(r=>Object.fromEntries(Object.entries(e).filter(([o])=>o!==r)))]}var Ve=1e3;function ho(e){let[[t,n]=["",1],...r]=e;if(r.length===0&&n===1){let o=Math.ceil(t.length/2);return t===""?[]:["",t.slice(0,o),t.slice(o),t.slice(1),t.slice(0,-1)]}return e.flatMap(([o,s],a)=>{let l=[0,1,...[.125,.25,.5,.75,.875].map(d=>Math.floor(s*d)),s-1];return[...new Set(l)].filter(d=>d<s).map(d=>{let c=e.with(a,[o,d]).filter(([,u])=>u>0);return c.length===0?"":{$text:c}})})}function mn(e){let t=e.flatMap(n=>Q(n)??[]).reduce((n,[r,o])=>n+r.length*o,0);return JSON.stringify(e).length+t}var go={hung:{kind:"hang",did:"does not come back"},memory:{kind:"memory",did:"takes all the memory that it may"},died:{kind:"crash",did:"ends its interpreter"}};function Y(e){return e==="hang"||e==="memory"||e==="crash"?"exhausts":e}function bn({calls:e},t){let n=j(e.filter(({isPlain:a})=>a),({call:a})=>a.callable),r=new Map,o=t.filter(({target:a})=>a.match!=="any"),s=(a,i)=>{let l=r.get(a)??dn((n.get(a)??[]).map(gn),i);return r.set(a,l),l};return(a,i)=>{let{call:l,isPlain:d,end:c}=a;if(d)return null;let u=i===null?null:{...i,capabilities:o},f=(u===null?null:cn(gn(a),s(l.callable,u),u))??go[c]??null;return f===null?null:{call:l,...f}}}function wn({kind:e,call:t}){return t.given.some(r=>Fe(r)>Ve)&&(e==="hang"||e==="memory")}function gn({events:e,call:t}){return{events:e,given:t.given}}var bo={time:"the run took longer than the policy allows",output:"it printed more than the policy allows",cpu:"its processes took more processor time together than the policy allows",memory:"its processes took more memory than the policy allows"};function ee(e){if(e.kind==="stopped")return{rule:e.limit==="time"?"time-out":"resource-limit",detail:bo[e.limit]};switch(e.exitCode){case 159:return{rule:"escape-attempt",detail:"it made a system call that nothing but an attack on the sandbox makes"};case 152:return{rule:"resource-limit",detail:"it took more processor time than the policy allows"};case 153:return{rule:"resource-limit",detail:"it wrote a larger file than the policy allows"};case 137:return{rule:"resource-limit",detail:"it was killed: it took more processor time or memory than the policy allows"};default:return null}}var wo=2e3,_o=16;function _n(e,t){let n=Math.floor(wo/Math.max(1,e.length));return e.map(r=>{let o=r.parameters.map(c=>c.plain),s=(c,u)=>({callable:r,given:o.with(c,u)}),a=[...r.parameters.entries()],i=a.flatMap(([c,{forbidden:u}])=>[...he,...u].map(m=>s(c,m))),l=xo(`${t}\0${r.file}\0${r.name}`),d=Array.from({length:a.length<2?0:_o},()=>({callable:r,given:o.map(()=>he[l(he.length)]??null)}));return{plain:[{callable:r,given:o},...a.map(([c])=>s(c,b))],hostile:ko([...i,...d],n,l)}})}function xo(e){let t=0;return n=>Number.parseInt(L(`${e}\0${t++}`).slice(0,12),16)%n}function ko(e,t,n){let r=[...e.entries()];for(;r.length>t;)r.splice(n(r.length),1);return r.map(([,o])=>o)}var So=["inputSchema","input_schema","parameters"],vo=256*1024,Eo=8;function kn(e){let t=new Map;for(let{file:n,how:r}of e)if(!(r!==null||!n.name.endsWith(".json")||n.text.length>vo))for(let[o,s]of Sn(To(n.text),Eo))t.has(o)||t.set(o,s);return t}function To(e){try{return JSON.parse(e)}catch{return null}}function*Sn(e,t){if(!ge(e)||t===0)return;let{name:n}=e,o=So.map(s=>e[s]).find(ge)?.properties;typeof n=="string"&&ge(o)&&(yield[n,new Map(Object.entries(o).map(([s,a])=>[s,vn(a)]))]);for(let s of Object.values(e))yield*Sn(s,t-1)}function vn(e){if(!ge(e))return{plain:X,forbidden:[]};let{minimum:t,maximum:n,maxLength:r,minItems:o}=e,s=[...typeof t=="number"?[t-1]:[],...typeof n=="number"?[n+1]:[],...typeof r=="number"&&r<4096?["x".repeat(r+1)]:[],...Array.isArray(e.enum)?["not one of them"]:[]];return{plain:Oo(e,typeof t=="number"?t:3,Number(o??1)),forbidden:s}}function Oo(e,t,n){let[r]=[e.default,e.const,...xn(e.enum),...xn(e.examples)].filter(o=>o!==void 0);if(r!==void 0)return r;switch(e.type){case"integer":case"number":return t;case"boolean":return!0;case"array":return Array.from({length:Math.min(n,3)},()=>vn(e.items).plain);case"object":return{};default:return X}}function xn(e){return Array.isArray(e)?e:[]}function ge(e){return typeof e=="object"&&e!==null}var Ro=40,No=6,Ao={python:"python3",javascript:"node"};function En(e){let t=kn(e.sources),n=new Map;for(let r of e.sources){let{file:o,facts:s,how:a}=r,i=Ao[s.language];i===void 0||a!==null||o.member!==void 0||W(o.name)||M(n,i,Po(r,e,t))}return new Map([...n].map(([r,o])=>[r,o.flat().slice(0,Ro)]))}function Po(e,{artifact:t,around:n},r){let{file:o,facts:s}=e,a=S(w(t)),i=s.language==="python",l=i?Mo(o.path,n):null;return[...Co(s)].map(([d,c])=>{let u=r.get(d),m=c.parameters.filter(({kind:h})=>h==="positional"||h==="keyword"),f=u!==void 0&&!i&&m.length===1,p=m.map(h=>({plain:X,forbidden:[],...u?.get(h.name),name:h.name,isNamed:h.kind==="keyword"})),y=[...u??[]].map(([h,g])=>({...g,name:h,isNamed:!0}));return{file:de(a,S(o.path)),module:l,name:d,parameters:(f?y:p).slice(0,No),takesObject:f,at:ie(e,c.span)}})}function Mo(e,{hasFile:t}){let n=[C(e).replace(/\.py$/u,"")],r=O(e);for(;r!=="."&&t(ae(r,"__init__.py"));)n.unshift(C(r)),r=O(r);return n.length===1?null:{name:n.join("."),from:S(r)}}function Co({definitions:e,assignments:t}){let n=e.filter(({kind:a,scope:i})=>a==="function"&&i===0),r=new Map,o=(a,i)=>{a!==null&&i!==void 0&&!a.startsWith("_")&&r.set(a,i)};for(let a of n)o(a.name,a);let s=new Map(n.map(a=>[a.body,a]));for(let{target:a,value:i,scope:l}of t){if(l!==0||i===null||a===null)continue;let d=a.kind==="attribute"||a.kind==="name"?a.name:null;if(i.kind==="function"&&o(d,s.get(i.body)),i.kind==="dictionary")for(let{key:c,value:u}of i.entries)u.kind==="function"&&o(c?.kind==="string"?c.value:null,s.get(u.body))}return r}var We="@evogate ";function be(e,t){let n=st(t),r=[],o=!1;for(let s of Buffer.from(e).toString().split(`
`)){if(!s.startsWith(We))continue;let[a,i]=s.slice(We.length).split(" ",2),l=s.slice(We.length+(a??"").length+1);a===n(l)&&i===`${r.length}`?r.push(JSON.parse(l.slice(i.length+1))):o=!0}return{messages:r,hasForged:o}}var we=`
def guess(parameter, sample):
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
    for words, value in (("path file dir folder", sample), ("url uri host endpoint", "https://example.com/"),
                         ("count num size limit port", 3), ("mail", "ann@example.com"), ("date day", "2026-01-31")):
        if any(word in name for word in words.split()):
            return value
    return "weekly report"
`;var Ge=4,Tn=`
import fcntl, hmac, json, os, select, signal, subprocess, sys, time, traceback
${fe}
PATIENCE = ${Ge}
class Worker:
    def __init__(self, program, target, order):
        answers, end = os.pipe()
        self.answers = answers
        act = json.dumps({**target, "sample": order["sample"], "memory": order["memory"]})
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, act, str(end)], pass_fds=(end,), stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(end)
    def ask(self, name, given, seconds):
        try:
            self.process.stdin.write((json.dumps({"name": name, "given": given}) + "\\n").encode())
            self.process.stdin.flush()
        except OSError:
            pass
        return self.wait(seconds)
    def cpu(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    def wait(self, seconds):
        # On a busy machine time passes without anything being done.
        text, now, used = b"", time.monotonic(), self.cpu()
        until, last = now + seconds, now + seconds * PATIENCE
        while not text.endswith(b"\\n"):
            ready, _, _ = select.select([self.answers], [], [], max(0, until - time.monotonic()))
            if not ready:
                until += seconds / 4
                if until > last or self.cpu() - used > 0.8 * seconds: return {"outcome": "hung"}
                continue
            part = os.read(self.answers, 4096)
            if not part:
                code = self.process.wait()
                return {"outcome": "died" if code < 0 else "ended"}
            text = (text + part)[-4096:]
        try: return json.loads(text.split(b"\\n")[-2])
        except ValueError: return {"outcome": "raised"}
    def stop(self):
        try: os.killpg(self.process.pid, signal.SIGKILL)
        except OSError: pass
        self.process.wait()
        os.close(self.answers)

def main():
    tell, _ = open_channel()
    order, program = json.loads(sys.argv[1]), sys.argv[2]
    until, made, counts, worker, loaded = time.monotonic() + order["seconds"], 0, {}, None, None
    left_out, usual = set(), {}
    for number, (index, given, is_plain, family) in enumerate(order["calls"]):
        target = order["targets"][index]
        left = until - time.monotonic()
        if left <= 0: break
        if family in left_out: continue
        if worker is None or loaded != target["file"] or order["isFresh"]:
            if worker is not None: worker.stop()
            worker, loaded = Worker(program, target, order), target["file"]
            ready = worker.wait(min(left, order["load"]))
            if ready.get("outcome") != "loaded":
                worker.stop()
                worker = None
                left_out.add(family)
                tell(kind="call", call=number, outcome="unloaded")
                continue
        try: os.close(os.open(order["marks"] + str(number), os.O_RDONLY))
        except OSError: pass
        begun = time.monotonic()
        seconds = order["load"] if is_plain else max(order["each"], order["times"] * usual.get(index, 0))
        answer = worker.ask(target["name"], [order["values"][each] for each in given], min(left, seconds))
        if is_plain: usual[index] = max(usual.get(index, 0), time.monotonic() - begun)
        outcome, made = answer.get("outcome", "raised"), made + 1
        if outcome in ("hung", "died", "ended"):
            worker.stop()
            worker = None
        # Whoever ends its own process raises nothing, and does nothing worse.
        if outcome == "ended": outcome = "raised"
        if outcome in ("hung", "died", "memory", "unloaded"): left_out.add(family)
        if outcome not in ("returned", "raised"):
            tell(kind="call", call=number, outcome=str(outcome))
        counts[outcome] = counts.get(outcome, 0) + 1
    if worker is not None: worker.stop()
    tell(kind="done", made=made, raised=counts.get("raised", 0))
    os._exit(0)

main()
`,On=`
import asyncio, builtins, importlib, importlib.util, inspect, json, os, resource, sys
act, answers = json.loads(sys.argv[1]), int(sys.argv[2])
class NobodyThere(BaseException): pass
def ask_nobody(*_): raise NobodyThere
builtins.input = ask_nobody
orders, null = os.fdopen(os.dup(0), encoding="utf-8"), os.open(os.devnull, os.O_RDONLY)
os.dup2(null, 0)
os.set_inheritable(answers, False)
def answer(outcome):
    os.write(answers, (json.dumps({"outcome": outcome}) + "\\n").encode())
${we}

def decode(value):
    if isinstance(value, list): return [decode(each) for each in value]
    if not isinstance(value, dict): return value
    if len(value) == 1:
        (tag, body), = value.items()
        if tag == "$text": return "".join(piece * times for piece, times in body)
        if tag == "$number": return int(body) if body.lstrip("-").isdigit() else float(body)
        if tag == "$bytes": return body.encode("latin-1")
        if tag == "$nested":
            nested = []
            for _ in range(body): nested = [nested]
            return nested
    return {key: decode(each) for key, each in value.items()}

start = os.getcwd()
file = os.path.abspath(act["file"])
sys.argv = [act["file"]]
sys.path[0] = os.path.dirname(file)
try:
    if act["module"] is not None:
        sys.path.insert(0, act["module"]["from"])
        module = importlib.import_module(act["module"]["name"])
    else:
        name = os.path.splitext(os.path.basename(file))[0]
        spec = importlib.util.spec_from_file_location(name, file)
        module = importlib.util.module_from_spec(spec)
        sys.modules.setdefault(name, module)
        spec.loader.exec_module(module)
except BaseException:
    answer("unloaded")
    os._exit(0)
resource.setrlimit(resource.RLIMIT_DATA, (act["memory"], resource.getrlimit(resource.RLIMIT_DATA)[1]))
answer("loaded")

def call(thing, given):
    parameters = [p for p in inspect.signature(thing).parameters.values() if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    positional, named = [], {}
    for parameter, value in zip(parameters, given):
        real = guess(parameter, act["sample"]) if value == {"$plain": True} else decode(value)
        if parameter.kind == parameter.KEYWORD_ONLY: named[parameter.name] = real
        else: positional.append(real)
    result = thing(*positional, **named)
    if inspect.iscoroutine(result): asyncio.run(result)
    elif inspect.isgenerator(result):
        for _, _ in zip(range(1000), result): pass

for line in orders:
    order = json.loads(line)
    try:
        os.chdir(start)
        thing = getattr(module, order["name"], None)
        # What a decorator makes a tool of keeps its function under one of these names.
        thing = thing if inspect.isroutine(thing) else getattr(thing, "fn", getattr(thing, "func", None))
        if not callable(thing):
            answer("unloaded")
            continue
        call(thing, order["given"])
        answer("returned")
    except MemoryError: answer("memory")
    except BaseException: answer("raised")
os._exit(0)
`;var Rn=`
const use = process.getBuiltinModule;
const fs = use("fs");
const { spawn } = use("child_process");
const { createHmac } = use("crypto");
const [json, program] = process.argv.slice(1);
const order = JSON.parse(json);
const bytes = Buffer.alloc(256);
const [key] = bytes.toString("utf8", 0, fs.readSync(0, bytes)).trim().split(" ");
let count = 0;
const tell = (message) => {
  const body = count++ + " " + JSON.stringify(message);
  fs.writeSync(1, "\\n@evogate " + createHmac("sha256", key).update(body).digest("hex") + " " + body + "\\n");
};
// In seconds: the kernel counts in hundredths (proc(5), stat).
const processorTime = (id) => {
  try {
    const fields = fs.readFileSync("/proc/" + id + "/stat", "utf8").split(")").at(-1).trim().split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch { return 0; }
};
const start = (target) => {
  const act = JSON.stringify({ ...target, sample: order.sample });
  const child = spawn(process.execPath, ["--max-old-space-size=" + (order.memory >> 20), "-e", program, act], {
    stdio: ["pipe", "ignore", "ignore", "pipe"],
    detached: true,
  });
  let text = "", take = null, ended = null;
  const give = (answer) => { const to = take; take = null; to?.(answer); };
  child.stdin.on("error", () => {});
  child.stdio[3].on("data", (part) => {
    text = (text + part).slice(-4096);
    if (!text.endsWith("\\n")) return;
    const [line] = text.trimEnd().split("\\n").slice(-1);
    text = "";
    try { give(JSON.parse(line)); } catch { give({ outcome: "raised" }); }
  });
  child.on("error", () => { ended = { outcome: "unloaded" }; give(ended); });
  child.on("close", (code, signal) => {
    ended = { outcome: signal === null && code !== 134 ? "ended" : "died" };
    give(ended);
  });
  return {
    wait: (seconds) => new Promise((resolve) => {
      if (ended !== null) return resolve(ended);
      const used = processorTime(child.pid), last = Date.now() + seconds * 1000 * ${Ge};
      const look = () => {
        if (Date.now() >= last || processorTime(child.pid) - used > 0.8 * seconds) return give({ outcome: "hung" });
        timer = setTimeout(look, seconds * 250);
      };
      let timer = setTimeout(look, seconds * 1000);
      take = (answer) => { clearTimeout(timer); resolve(answer); };
    }),
    ask(how, seconds) {
      const answer = this.wait(seconds);
      child.stdin.write(JSON.stringify(how) + "\\n");
      return answer;
    },
    stop() { try { process.kill(-child.pid, "SIGKILL"); } catch {} },
  };
};
const main = async () => {
  const until = Date.now() + order.seconds * 1000, leftOut = new Set(), usual = new Map();
  let made = 0, raised = 0, worker = null, loaded = null;
  for (const [number, [index, given, isPlain, family]] of order.calls.entries()) {
    const target = order.targets[index];
    const left = (until - Date.now()) / 1000;
    if (left <= 0) break;
    if (leftOut.has(family)) continue;
    if (worker === null || loaded !== target.file || order.isFresh) {
      worker?.stop();
      worker = start(target);
      loaded = target.file;
      const ready = await worker.wait(Math.min(left, order.load));
      if (ready.outcome !== "loaded") {
        worker.stop();
        worker = null;
        leftOut.add(family);
        tell({ kind: "call", call: number, outcome: "unloaded" });
        continue;
      }
    }
    try { fs.closeSync(fs.openSync(order.marks + number)); } catch {}
    const begun = Date.now();
    const seconds = isPlain ? order.load : Math.max(order.each, order.times * (usual.get(index) ?? 0));
    const answer = await worker.ask({ ...target, given: given.map((each) => order.values[each]) }, Math.min(left, seconds));
    if (isPlain) usual.set(index, Math.max(usual.get(index) ?? 0, (Date.now() - begun) / 1000));
    made += 1;
    const outcome = answer.outcome === "ended" ? "raised" : (answer.outcome ?? "raised");
    if (["hung", "died", "ended"].includes(answer.outcome)) {
      worker.stop();
      worker = null;
    }
    if (["hung", "died", "memory", "unloaded"].includes(outcome)) leftOut.add(family);
    if (outcome === "raised") raised += 1;
    else if (outcome !== "returned") tell({ kind: "call", call: number, outcome: String(outcome) });
  }
  worker?.stop();
  tell({ kind: "done", made, raised });
  process.exit(0);
};
main();
`,Io="import",Nn=`
const act = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const { writeSync } = use("fs");
const path = use("path");
const lines = use("readline").createInterface({ input: process.stdin, terminal: false });
Object.defineProperty(process, "stdin", { value: use("stream").Readable.from([]) });
const answer = (outcome) => writeSync(3, JSON.stringify({ outcome }) + "\\n");
const decode = (value) => {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== "object") return value;
  const [[tag, body] = [], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (tag === "$text") return body.map(([piece, times]) => piece.repeat(times)).join("");
    if (tag === "$number") return Number(body);
    if (tag === "$bytes") return Buffer.from(body, "latin1");
    if (tag === "$nested") return Array.from({ length: body }).reduce((nested) => [nested], []);
  }
  const decoded = {};
  for (const [key, each] of Object.entries(value)) {
    Object.defineProperty(decoded, key, { value: decode(each), enumerable: true, writable: true, configurable: true });
  }
  return decoded;
};
const GUESSES = [
  [/path|file|dir|folder/i, act.sample],
  [/url|uri|host|endpoint/i, "https://example.com/"],
  [/count|num|size|limit|port|max|min|^n$/i, 3],
  [/mail/i, "ann@example.com"],
  [/date|day/i, "2026-01-31"],
  [/list|items|args|s$/i, ["weekly", "report"]],
];
const guess = (name) => GUESSES.find(([words]) => words.test(name))?.[1] ?? "weekly report";
const isPlain = (value) => value !== null && typeof value === "object" && value.$plain === true;
const find = (things, name) => {
  const places = [things, things?.default, ...Object.values(things ?? {}), ...Object.values(things?.default ?? {})];
  const found = places.filter((place) => place !== null && typeof place === "object").map((place) => place[name]);
  const alone = [things?.default, things].filter((thing) => typeof thing === "function" && thing.name === name);
  return [...found, ...alone].find((thing) => typeof thing === "function");
};
const start = process.cwd();
process.argv = [process.execPath, act.file];
process.on("unhandledRejection", () => {});
const main = async () => {
  let things;
  try { things = await ${Io}(use("url").pathToFileURL(path.resolve(act.file))); }
  catch { answer("unloaded"); process.exit(0); }
  answer("loaded");
  for await (const line of lines) {
    const { name, given, parameters, takesObject } = JSON.parse(line);
    const thing = find(things, name);
    if (thing === undefined) { answer("unloaded"); continue; }
    try {
      process.chdir(start);
      const real = given.map((value, index) => (isPlain(value) ? guess(parameters[index]) : decode(value)));
      const whole = () => Object.fromEntries(real.map((value, index) => [parameters[index], value]));
      await thing(...(takesObject ? [whole()] : real));
      answer("returned");
    } catch (error) {
      answer(error instanceof RangeError && /allocation failed|invalid array/i.test(error.message) ? "memory" : "raised");
    }
  }
};
main();
`;var $o=3,Fo=10,Lo=.5,Do=256,jo=1024*1024,Uo={python3:[["-I","-B","-u","-c"],Tn,On],node:[["-e"],Rn,Nn]},Bo=[I("notes.txt",`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`),I(b,`nobody asked for this
`)];async function He(e,t,{folder:n,files:r,sandbox:o,limits:s,secondsOfCall:a,timeShare:i},l=!1){let d=o.drawKey(),[c,u,m]=Uo[e],f=JSON.stringify({...Vo(t),...Wo(s,a,i),isFresh:l}),p=[e,...c,u,f,m],y=await o.run({command:p,folder:n,files:[...r,...Go(n)],told:`${d} judge`,home:Bo,isDriven:!0});if(!y.ok)return y;let{stdout:h,observed:g,end:_}=y.value,{messages:F}=be(h,d),N=F.find(A=>A.kind==="done"),ke=new Map(F.flatMap(A=>A.kind==="call"?[[A.call,A.outcome]]:[])),J=Ho(g?.events??[]);return{ok:!0,value:{calls:t.map(({call:A,isPlain:oe,group:ur},ve)=>({call:A,isPlain:oe,group:ur,end:ke.get(ve)??(g===null||J.has(ve)?"well":"unmade"),events:J.get(ve)??[]})),made:N?.made??J.size,raised:N?.raised??0,observed:g,end:_,isTold:N!==void 0}}}function Vo(e){let t=new Map,n=new Map,r=(s,a)=>{let i=s.get(a)??s.size;return s.set(a,i),i};return{calls:e.map(({call:s,isPlain:a,group:i})=>{let l=r(t,s.callable),d=s.given.map(c=>r(n,JSON.stringify(c)));return[l,d,a,i===null?`function ${l}`:`problem ${i}`]}),targets:[...t.keys()].map(({file:s,module:a,name:i,parameters:l,takesObject:d})=>({file:s,module:a,name:i,takesObject:d,parameters:l.map(c=>c.name)})),values:[...n.keys()].map(s=>JSON.parse(s))}}function Wo({timeoutSeconds:e,memoryMb:t},n,r){let o=e*r;return{seconds:o,each:Math.min(n,o/4),load:Math.min($o*n,o/2),times:Fo,memory:Math.min(Do,t*Lo)*jo,sample:`${R.work}/notes.txt`,marks:`${R.marks}/`}}function Go(e){let t=e==="."?[]:e.split("/");return t.map((n,r)=>I([...t.slice(0,r),b].join("/"),`nobody asked for this
`))}function Ho(e){let t=-1,n=e.flatMap(o=>(o.kind==="mark"&&(t=Number(o.name)),[{number:t,event:o}])),r=j(n,o=>o.number);return new Map([...r].filter(([o])=>o>=0).map(([o,s])=>[o,s.flatMap(({event:a})=>a.kind==="mark"?[]:[a])]))}function An({code:e}){return e==="interpreter-missing"}var Ke=1,Mn={secondsOfCall:1,timeShare:.5},Ko=8,Yo=3,Jo=.3,zo=.5,Cn={called:0,left:[],calls:0,raised:0,problems:[],faults:[]};async function In(e,t){let n=Cn;for(let[r,o]of En(e)){let s=await qo(r,o,e,t);if("code"in s&&!An(s))return s;"code"in s||(n={called:n.called+s.called,left:[...n.left,...s.left],calls:n.calls+s.calls,raised:n.raised+s.raised,problems:[...n.problems,...s.problems],faults:[...n.faults,...s.faults]})}return n}async function qo(e,t,{artifact:n,facts:r},o){let s=_n(t,Ke).flatMap(({plain:_,hostile:F})=>[..._.map(N=>({call:N,isPlain:!0,group:null})),...F.map(N=>({call:N,isPlain:!1,group:null}))]);if(s.length===0)return Cn;let a=await He(e,s,o);if(!a.ok)return a.fault;let{calls:i,made:l,raised:d,isTold:c,end:u}=a.value,m=bn(a.value,r.capabilities),f=Xo(Zo(a.value,m)).slice(0,Ko),p=f.length===0?[]:await Qo(e,f,m,o);if("code"in p)return p;let y=new Set(i.flatMap(_=>_.end==="unloaded"||_.end==="unmade"?[]:[_.call.callable])),h=ee(u),g=`${n.id}: not all of its functions were called with hostile inputs: ${h?.detail??"what calls them was ended"}`;return{called:y.size,left:t.filter(_=>!y.has(_)),calls:l,raised:d,problems:p,faults:c?[]:[{code:"inputs-untried",message:g}]}}function Zo({calls:e,observed:t},n){return e.flatMap(r=>n(r,t?.where??null)??[])}function Xo(e){let t=new Map;for(let n of e){let{file:r,name:o}=n.call.callable,s=JSON.stringify([r,o,Y(n.kind)]);t.has(s)||t.set(s,n)}return[...t.values()]}async function Qo(e,t,n,r){let o=t.map(l=>[l]),s=new Set(t.keys());for(let l=0;l<Yo&&s.size>0;l+=1){let d=[...s].flatMap(u=>(o[u]?.[0]===void 0?[]:yn(o[u][0].call)).map(m=>({call:m,group:u})));if(d.length===0)break;let c=await Pn(e,d,t,n,r);if("code"in c)return c;for(let[u,m]of c)o[u]?.unshift(m);s=new Set(c.keys())}let a=o.flatMap((l,d)=>l.map(({call:c})=>({call:c,group:d}))),i=await Pn(e,a,t,n,r,!0);return"code"in i?i:[...i.values()].filter(l=>!wn(l))}async function Pn(e,t,n,r,o,s=!1){let a=t.map(f=>({...f,isPlain:!1})),i=o.secondsOfCall*(s?1:Jo),l=o.timeShare*zo,d=await He(e,a,{...o,secondsOfCall:i,timeShare:l},s);if(!d.ok)return d.fault;let{calls:c,observed:u}=d.value,m=new Map;for(let f of c){let p=r(f,u?.where??null);if(f.group===null||p===null||m.has(f.group))continue;let y=n[f.group]?.kind;y!==void 0&&Y(p.kind)===Y(y)&&m.set(f.group,p)}return m}function $n({called:e,left:t,calls:n,raised:r,problems:o,faults:s}){return{trial:{seed:Ke,functions:e,notCalled:t.map(({file:i,name:l})=>k(`${i}: ${l}`)),calls:n,exceptions:r,problems:o.map(({kind:i,call:l,did:d})=>({kind:i,call:k(Le(l)),does:k(d),at:l.callable.at}))},findings:o.map(ts),faults:s}}var es={hang:"exhausting-input",memory:"exhausting-input",crash:"exhausting-input",path:"hostile-input",command:"hostile-input",network:"hostile-input",refused:"escape-attempt"};function ts({kind:e,call:t,did:n}){let{rule:r,grade:o}=E(es[e]),{file:s,name:a,at:i}=t.callable,l=`${o.title}: ${k(Le(t))} ${k(n)}`;return v({rule:r,grade:o,primary:i,key:[s,a,Y(e)].join("\0"),message:l})}var ns={AWS_SECRET_ACCESS_KEY:{before:"",length:40,service:"amazonaws.com"},GITHUB_TOKEN:{before:"ghp_",length:36,service:"github.com"},OPENAI_API_KEY:{before:"sk-proj-",length:40,service:"openai.com"},ANTHROPIC_API_KEY:{before:"sk-ant-api03-",length:40,service:"anthropic.com"},DATABASE_PASSWORD:{before:"",length:32,service:null}},Fn={".aws/credentials":e=>`[default]
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
`};function Ln(e){let t=[],n=(a,{before:i,length:l,service:d})=>{let c=i+L(`${e}\0${a}`).repeat(2).slice(0,l);return t.push({name:a,value:c,service:d}),c},r=[...new Set(Object.keys(Fn).flatMap(a=>/^(.*)\//u.exec(a)?.[1]??[]))],o=Object.entries(Fn).map(([a,i])=>I(a,i(n(`~/${a}`,{before:"",length:40,service:null})))),s=Object.entries(ns).map(([a,i])=>[a,n(`$${a}`,i)]);return{canaries:t,home:[...r.map(a=>({kind:"open-folder",path:Buffer.from(a)})),...o],variables:Object.fromEntries(s)}}var Dn=`
const use = process.getBuiltinModule;
const { spawn } = use("child_process");
const fs = use("fs");
const http = use("http");
const [json, runner] = process.argv.slice(1);
const { acts, announced, each, later, seconds, times } = JSON.parse(json);
const server = http.createServer((request, response) => request.resume().on("end", () => response.end("ok")));
const ending = Date.now() + seconds * 1000;

/** Resolves to the first act that has not begun. */
const playFrom = (from) => new Promise((resolve) => {
  let begun = from;
  const how = JSON.stringify({ acts, from, later, announced, port: server.address().port });
  const child = spawn(process.execPath, ["-e", runner, how], { stdio: ["ignore", "inherit", "inherit", "pipe"] });
  let timer;
  const waitForNext = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), Math.min(ending - Date.now(), each * 1000));
  };
  const end = () => {
    clearTimeout(timer);
    resolve(Math.max(begun, from + 1));
  };
  waitForNext();
  child.stdio[3].on("data", (signs) => {
    begun += signs.length;
    waitForNext();
  });
  child.on("error", end).on("exit", end);
});

const writable = fs.readFileSync("/proc/self/mounts", "utf8").trim().split("\\n").flatMap((line) => {
  const place = line.split(" ")[1].replace(/\\\\(\\d{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8)));
  try {
    fs.accessSync(place, fs.constants.W_OK);
    return [place];
  } catch {
    return [];
  }
});
const stateOf = (path) => {
  try {
    const info = fs.lstatSync(path, { bigint: true });
    const below = info.isDirectory() ? fs.readdirSync(path).flatMap((name) => stateOf(path + "/" + name)) : [];
    return [path, String(info.ctimeNs), ...below];
  } catch {
    return [path];
  }
};
const stateOfAll = () => {
  const processes = fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name));
  return [...processes, ...writable.flatMap(stateOf)].join("\\n");
};

server.listen(0, "127.0.0.1", async () => {
  const seen = new Set();
  for (let time = 0; time < times; time += 1) {
    const state = stateOfAll();
    if (seen.has(state)) break;
    seen.add(state);
    for (let at = 0; at < acts.length && Date.now() < ending;) at = await playFrom(at);
  }
  process.exit(0);
});
`;var jn=`
const RealDate = Date;
let skipped = 0;
const moved = () => RealDate.now() + later * 1000 + skipped;
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
  return connect.call(this, { port, host: "127.0.0.1" }, ...(work === undefined ? [] : [work]));
};
`;var rs="import",os=`
const { acts, from, later, port, announced } = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const dns = use("dns");
const fs = use("fs");
const Module = use("module");
const net = use("net");
const path = use("path");
const { pathToFileURL } = use("url");
`,ss=`
const callAll = async (things, sample) => {
  const words = ["weekly report", sample, "https://example.com/", "3"];
  const found = Object.values(things ?? {}).flatMap((each) => (each !== null && typeof each === "object" ? Object.values(each) : [each]));
  for (const each of [things, ...found].filter((thing) => typeof thing === "function").slice(0, 50)) {
    try { await each(...words.slice(0, Math.max(1, each.length))); } catch {}
  }
};
const load = async (file, isMain) => {
  try {
    if (!file.endsWith(".mjs")) return Module._load(file, null, isMain);
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM" && !(error instanceof SyntaxError)) return null;
  }
  isUsedUp = true;
  return await ${rs}(pathToFileURL(file)).catch(() => null);
};
`,as=`
const start = { folder: process.cwd(), variables: { ...process.env } };
let isUsedUp = false;
let at = from;
const announce = (act) => {
  const words = JSON.stringify(["node", act.file, ...act.words]);
  try { fs.closeSync(fs.openSync(announced + Buffer.from(words).toString("hex"))); } catch {}
};
const becomeNew = () => {
  process.chdir(start.folder);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, start.variables);
  process.exitCode = undefined;
  process.mainModule = undefined;
  for (const name of Object.keys(Module._cache)) delete Module._cache[name];
};
const playNext = () => {
  const act = acts[at++];
  becomeNew();
  fs.writeSync(3, ".");
  announce(act);
  const file = path.resolve(act.file);
  process.argv = [process.execPath, file, ...act.words];
  load(file, act.how === "script").then((things) => (act.how === "script" ? null : callAll(things, act.sample)));
};
process.exit = (code) => {
  process.exitCode = code;
  throw new Error("the act ends here");
};
process.on("uncaughtException", () => {}).on("unhandledRejection", () => {});
// What is done in that event alone would be the last: something has to be left to do.
process.on("beforeExit", () => (at < acts.length && !isUsedUp ? setImmediate(playNext) : null));
`,Un=[os,jn,ss,as].join(`
`);var Bn=[{variables:{USER:"ann",LOGNAME:"ann",LANG:"en_US.UTF-8",TERM:"xterm-256color",DISPLAY:":0"},later:0,times:3},{variables:{CI:"true",GITHUB_ACTIONS:"true",GITHUB_REPOSITORY:"acme/site",RUNNER_OS:"Linux",USER:"runner",LOGNAME:"runner"},later:3888e3,times:1},{variables:{USER:"root",LOGNAME:"root",LANG:"de_DE.UTF-8",LC_ALL:"de_DE.UTF-8",TZ:"Asia/Tokyo",NODE_ENV:"production",ENV:"production"},later:17305200,times:1},{variables:{USER:"chen",LOGNAME:"chen",LANG:"ru_RU.UTF-8",LC_ALL:"ru_RU.UTF-8",TZ:"America/New_York",SSH_CONNECTION:"192.0.2.7 50000 192.0.2.8 22"},later:95173200,times:1}];var Vn=`
real = {name: getattr(time, name) for name in ("time", "monotonic", "sleep")}
seems = {"later": 0.0, "skipped": 0.0, "port": 0}
def moved():
    return real["time"]() + seems["later"] + seems["skipped"]
def sleep(seconds):
    seems["skipped"] += max(0.0, float(seconds))
    real["sleep"](0.001)
def at_moved(function):
    return lambda seconds=None: function(moved() if seconds is None else seconds)

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

def move_clocks():
    time.time, time.time_ns, time.sleep = moved, lambda: int(moved() * 1e9), sleep
    time.monotonic = lambda: real["monotonic"]() + seems["skipped"]
    time.localtime, time.gmtime, time.ctime = map(at_moved, (time.localtime, time.gmtime, time.ctime))
    plain_strftime = time.strftime
    time.strftime = lambda form, when=None: plain_strftime(form, when or time.localtime())
    datetime.date, datetime.datetime = date, moment
    wait = threading.Event.wait
    threading.Event.wait = lambda self, timeout=None: wait(self, None if timeout is None else min(timeout, 0.01))

def answer_for_others():
    look_up, connect = socket.getaddrinfo, socket.socket.connect
    def lead(host, port, *more, **named):
        try:
            return look_up(host, port, *more, **named)
        except OSError:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", seems["port"]))]
    def reach(self, address):
        try:
            return connect(self, address)
        except OSError:
            if self.family != socket.AF_INET or address[0].startswith("127."):
                raise
            return connect(self, ("127.0.0.1", seems["port"]))
    socket.getaddrinfo, socket.socket.connect = lead, reach
`;var Wn=`
${we}
def call_all(names, module, sample):
    for name, thing in list(names.items())[:200]:
        if name.startswith("_") or getattr(thing, "__module__", None) != module or not inspect.isfunction(thing):
            continue
        parameters = inspect.signature(thing).parameters.values()
        plain = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        named = {p.name: guess(p, sample) for p in parameters if p.kind == p.KEYWORD_ONLY}
        try:
            result = thing(*[guess(p, sample) for p in plain], **named)
            if inspect.iscoroutine(result):
                import asyncio
                asyncio.run(asyncio.wait_for(result, 2))
        except BaseException:
            pass

def forget_what_is_shadowed(folder):
    own = {entry.split(".")[0] for entry in os.listdir(folder)} - {"__main__", *sys.builtin_module_names}
    for name in [name for name in sys.modules if name.split(".")[0] in own]:
        del sys.modules[name]

def perform(act):
    file = act["file"]
    folder = os.path.dirname(os.path.abspath(file))
    sys.argv = [file, *act["words"]]
    sys.path.insert(0, folder)
    forget_what_is_shadowed(folder)
    if act["how"] == "script":
        runpy.run_path(file, run_name="__main__")
    else:
        module = os.path.splitext(os.path.basename(file))[0]
        call_all(runpy.run_path(file, run_name=module), module, act["sample"])
    sys.exit()
`;var is=`
import datetime, gc, importlib, inspect, json, os, runpy, select, signal, socket, sys, threading, time
`,ls=`
ANSWER = b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nok"

def answer_all(server):
    guests, poll = {}, select.poll()
    poll.register(server, select.POLLIN)
    while True:
        for descriptor, _ in poll.poll():
            if descriptor == server.fileno():
                guest, _ = server.accept()
                guests[guest.fileno()] = guest
                poll.register(guest, select.POLLIN)
                continue
            try:
                is_open = guests[descriptor].recv(65536) and guests[descriptor].sendall(ANSWER) is None
            except OSError:
                is_open = False
            if not is_open:
                poll.unregister(descriptor)
                guests.pop(descriptor).close()

def serve():
    server = socket.create_server(("127.0.0.1", 0))
    if os.fork() == 0:
        answer_all(server)
    return server.getsockname()[1]
`,ds=`
def load(modules):
    known = getattr(sys, "stdlib_module_names", ())
    for name in modules:
        if name.split(".")[0] in known:
            try:
                importlib.import_module(name)
            except BaseException:
                pass

def announce(act, place):
    words = json.dumps(["python3", act["file"], *act["words"]])
    try:
        open(place + words.encode().hex())
    except OSError:
        pass

def play(act, place, ending):
    child = os.fork()
    if child == 0:
        announce(act, place)
        perform(act)
    while os.waitpid(child, os.WNOHANG)[0] == 0:
        if real["monotonic"]() > ending:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return
        real["sleep"](0.005)

def left_behind():
    mounts = [line.split() for line in open("/proc/self/mounts")]
    places = [os.fsencode(at).decode("unicode_escape") for _, at, *_ in mounts if os.access(at, os.W_OK)]
    found = [name for name in os.listdir("/proc") if name.isdigit()]
    for place in places:
        for folder, _, names in os.walk(place):
            for path in [folder, *(os.path.join(folder, name) for name in names)]:
                try:
                    found.append((path, os.lstat(path).st_ctime_ns))
                except OSError:
                    found.append(path)
    return found

def main(performance):
    seems["later"], seems["port"] = performance["later"], serve()
    move_clocks()
    answer_for_others()
    load(performance["modules"])
    gc.freeze()
    ending = real["monotonic"]() + performance["seconds"]
    seen = []
    for _ in range(performance["times"]):
        state = left_behind()
        if state in seen:
            break
        seen.append(state)
        for act in performance["acts"]:
            now = real["monotonic"]()
            if now < ending:
                play(act, performance["announced"], min(ending, now + performance["each"]))
    os._exit(0)

main(json.loads(os.fsencode(sys.argv[1])))
`,Gn=[is,Vn,ls,Wn,ds].join(`
`);var cs=20,us=3,fs={python3:e=>["python3","-I","-B","-u","-c",Gn,e],node:e=>["node","-e",Dn,e,Un]};async function Hn(e,t,n,r=Bn){let{canaries:o,home:s,variables:a}=Ln(n.drawKey()),i=ys(e),l=[...$e(e)].flatMap(([u,m])=>r.map(f=>({command:fs[u](JSON.stringify(ms(m,i,f))),variables:{...a,...f.variables},folder:w(e.artifact),files:t,home:[...s,I("notes.txt",ps)],isDriven:!0})));return(await Promise.all(l.map(async u=>await n.run(u)))).flatMap(u=>u.ok?[]:[u.fault]).find(({code:u})=>u!=="interpreter-missing")??o}var ps=`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`;function ms(e,t,{later:n,times:r}){return{acts:e.map(o=>({...o,sample:q})),modules:t,later:n,times:r,seconds:cs,each:us,announced:`${R.marks}/`}}function ys({sources:e}){return[...new Set(e.flatMap(({facts:t})=>t.imports.flatMap(({module:n})=>n??[])))]}function Kn(e){let t=[];return{runs:()=>t,sandbox:{...e,async run(n){let r=await e.run(n);return r.ok&&t.push(r.value),r}}}}var hs=128*1024*1024;async function Yn(e,t){let n=[],r=[],o=0;for(let s of[...e.entries,...e.closure??[]]){let a=r.length<e.entries.length;if(s.kind!=="file"&&s.kind!=="symlink"){a&&r.push({entry:s,sha256:null});continue}let i=await t(s.blob);if(!i.ok)return i;let{bytes:l,size:d}=i.value;if(o+=d,l===null||o>hs)return Ee("too-large",`${e.id} has more than is run`,x(s.path));a&&r.push({entry:s,sha256:L(l)}),n.push(gs(s,l))}return e.digest!==null&&ct(e.root,r)===e.digest?ot(n):Ee("content-changed",`${e.id} is not what was judged, so nothing of it was run`)}function gs(e,t){let n=se(e.path);return e.kind==="file"?{kind:"file",path:n,bytes:t,isExecutable:e.executable}:{kind:"link",path:n,target:t}}function Jn(e,t){let n=e.flatMap(o=>/^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(o)?.[1]??[]),r=e.flatMap(o=>bs.exec(o)?.[1]??ws.exec(o)?.[1]??[]);return n.some(o=>!/^(?:ModuleNotFound|Import)Error$/u.test(o))||r.some(t)?null:r[0]??null}var bs=/^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u,ws=/^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;function zn(e){let t=[..._s(e),...xs(e),...ks(e)];return t.length>0?t:[{test:null,line:qn(e,e.length)}]}function _s(e){return e.flatMap((t,n)=>{let r=/^(?:FAIL|ERROR): ([^\s(]+)/u.exec(t)?.[1];if(r===void 0)return[];let o=e.slice(n+1),s=o.findIndex(l=>/^={20,}$/u.test(l)||/^Ran \d+ tests? in /u.test(l)),a=o.slice(0,s<0?o.length:s),i=a.findIndex(l=>/^Std(?:out|err):$/u.test(l));return[{test:r,line:qn(e,n+1+(i<0?a.length:i))}]})}function xs(e){return e.flatMap((t,n)=>{let r=/^(?:FAILED|ERROR) (\S+)/u.exec(t)?.[1];return r?.includes(".py")?[{test:r.split("::").at(-1)??r,line:n+1}]:[]})}function ks(e){return e.flatMap((t,n)=>{let r=/^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(t)?.[1];if(r===void 0||/# (?:SKIP|TODO)/u.test(t))return[];let o=e.findIndex((l,d)=>d>n&&/^ *\.\.\.$/u.test(l)),s=e.slice(n,o<0?n+1:o),a=s.findIndex(l=>/^ *error: /u.test(l));if(s.some(l=>/^ *failureType: '?subtestsFailed/u.test(l)))return[];let i=a>=0&&/error: [|>]-?$/u.test(s[a]??"");return[{test:r,line:a<0?n+1:n+a+(i?2:1)}]})}function qn(e,t){return Math.max(1,e.slice(0,t).findLastIndex(n=>/[^\s-]/u.test(n))+1)}function Ye({control:e}){return e==="told"}function Zn(e,t,n,r){let o=ze(t.told),s=o.flatMap(p=>Xn(p,r)?[p.missing??""]:[]),a=e.tests.map(p=>({...p,...Ss(p,te(p,e,o),r)})),i=o.filter(p=>!e.tests.some(y=>te(y,e,[p]).length>0)).flatMap(({name:p,outcome:y,said:h,missing:g})=>y==="passed"||g!==null&&!r(g)?[]:[{name:p,at:e.at,outcome:y,said:h}]),l=a.filter(p=>{let y=te(p,e,o);return p.outcome==="skipped"&&y.some(({lines:h})=>h.includes(p.at.line))}),d=[...Es(t,a),...n===null?[]:Ts(e,n,a)],c=[...Qn("doubtful",t.told),...Os(e,n,a)],u=d.length===0&&c.length===0,m=[...a,...i];return{verdicts:u?m:m.map(Je),forged:d,doubts:c,missing:[...new Set(s)],evasive:l.map(({name:p})=>p)}}function Je(e){return e.outcome==="passed"?{...e,outcome:"unproved"}:e}function ne(e){return{...e,outcome:"not-run",said:null}}function ze({messages:e}){return e.filter(t=>t.kind==="test")}function Xn({missing:e},t){return e!==null&&!t(e)}function te({name:e,at:t},n,r){let o=a=>a.name===e,s=r.filter(a=>a.lines.includes(t.line)&&(n.runner!=="node:test"||o(a)));return s.length>0?s:r.filter(a=>o(a)&&a.lines.length===0)}function Ss({at:e},t,n){let r=t.find(({outcome:s})=>s==="failed");if(r!==void 0)return{outcome:Xn(r,n)?"not-run":"failed",said:r.said};let o=t.filter(({outcome:s})=>s==="passed");return o.length===0?{outcome:t.length>0?"skipped":"not-run",said:null}:{outcome:o.every(({lines:s})=>s.includes(e.line))?"passed":"not-run",said:null}}function Qn(e,{messages:t}){return t.flatMap(n=>n.kind===e?[vs[e](n.what)]:[])}var vs={tampered:e=>`they change ${e}`,doubtful:e=>`they use ${e}, which could change any result`};function Es({exitCode:e,told:t},n){let r=t.messages.findLast(s=>s.kind==="end"),o=r===void 0||r.isEarly&&n.some(({outcome:s})=>s==="not-run");return[...Qn("tampered",t),...t.hasForged?["they print what only the runner may say"]:[],...e===0&&o?["they end the process with success before they have ended"]:[],...e===0&&r!==void 0&&r.code!==0?["they turn the end of the process into a success"]:[]]}function Ts(e,{exitCode:t,told:n},r){let o=r.filter(({outcome:i})=>i==="passed"),s=ze(n),a=o.filter(i=>te(i,e,s).some(({outcome:l})=>l==="passed"));return[...a.map(({name:i})=>`${i} passes also when it is made to fail`),...o.length>0&&t===0&&a.length===0?["they end with success also when they are made to fail"]:[],...n.hasForged?["they print what only the runner may say"]:[]]}function Os(e,t,n){let r=n.filter(({outcome:s})=>s==="passed");if(r.length===0)return[];if(t===null)return["the run that shows that they can fail did not end"];let o=ze(t.told);return r.filter(s=>!te(s,e,o).some(({outcome:a})=>a==="failed")).map(({name:s})=>`nothing shows that ${s} can fail`)}var Rs=127;function er(e,t,n){if(e.runner==="bats"&&t.exitCode===Rs)return{verdicts:e.tests.map(ne),forged:[],doubts:[],missing:["bats"],evasive:[]};let r=e.tests.map(a=>{let i=e.runner==="bats"?tr(a.name,t):t.exitCode===0?"passed":"failed";return{...a,outcome:i,said:null}}),o=r.filter(({outcome:a})=>a==="passed"),s=o.length===0?[]:Ns(e,n,o);return{verdicts:s.length===0?r:r.map(Je),forged:[],doubts:s,missing:[],evasive:[]}}function Ns(e,t,n){return t===null?e.control===null?[]:["the run that shows that they can fail did not end"]:t.exitCode===0?[`${e.shown} ends with success also when each test is made to fail`]:e.runner!=="bats"?[]:n.filter(({name:o})=>tr(o,t)!=="failed").map(({name:o})=>`nothing shows that ${o} can fail`)}function tr(e,{lines:t,exitCode:n}){let r=t.flatMap(o=>{let[,s="",a="",i]=/^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(o)??[];return a===e?[{word:s,isSkipped:i!==void 0}]:[]});return r.some(({word:o})=>o==="not ok")?"failed":r.length!==1?"not-run":r[0]?.isSkipped===!0?"skipped":n===0?"passed":"unproved"}function rr(e,{judged:t,control:n,key:r},o){let s=ee(t.end);if(s!==null){let p=e.tests.map(ne).map(or);return{findings:[_e(e,s.rule,s.detail)],faults:[],results:p}}let a=p=>Ps(o,p),i=n!==null&&ee(n.end)===null,l=Ye(e)?Zn(e,nr(t,r),i?nr(n,r):null,a):er(e,qe(t),i?qe(n):null),c=(Ye(e)?l.verdicts.filter(({outcome:p})=>p==="failed"):[]).map(({name:p,said:y,at:h})=>_e(e,"failed-test",p,h,sr(y??"")));if(!(c.length===0&&l.missing.length===0&&Xe(t)!==0))return Ze(e,l,c);let{lines:m}=qe(t),f=Jn(m,a);return f!==null?Ze(e,{...l,verdicts:l.verdicts.map(ne),missing:[f]},[]):Ze(e,l,As(e,m))}function nr(e,t){return{exitCode:Xe(e),told:be(e.stdout,t)}}function qe(e){let t=[e.stdout,e.stderr].map(n=>Buffer.from(n).toString()).join(`
`);return{exitCode:Xe(e),lines:t.split(/\r\n|\n|\r/u)}}function Xe({end:e}){return e.kind==="exited"?e.exitCode:-1}function Ze(e,{verdicts:t,forged:n,doubts:r,missing:o,evasive:s},a){let i=[...a,...n.map(m=>_e(e,"forged-result",m))],l=(m,f)=>({code:m,message:`${e.at.path}: ${f}`,at:e.at}),d=m=>t.filter(f=>f.outcome===m).map(({name:f})=>f),c=o.length>0||i.length>0?[]:d("not-run"),u=t.every(({outcome:m})=>m==="skipped");return{findings:i,faults:[...o.map(m=>l("test-dependency-missing",`its tests need ${m}, which the sandbox does not have`)),...r.map(m=>l("results-unproved",m)),...c.length>0?[l("tests-not-run",`these tests were found, and nothing executed them: ${c.join(", ")}`)]:[],...s.length>0?[l("tests-not-run",`these tests skip themselves while they run: ${s.join(", ")}`)]:[],...u?[l("tests-not-run","each of its tests is skipped")]:[]],results:t.map(or)}}function or({name:e,at:t,outcome:n}){return{name:sr(e),at:t,outcome:n}}function sr(e){let t=Me(e.replaceAll(/\s+/gu," "));return Ce(t,Te(t),1)}function As(e,t){let n=Me(t.join(`
`)),r=Te(n);return zn(n.split(`
`)).map(({test:o,line:s})=>_e(e,"failed-test",o??e.shown,e.at,Ce(n,r,s)))}function _e(e,t,n,r=e.at,o){let{rule:s,grade:a}=E(t),i=[e.shown,n].join("\0"),l=v({rule:s,grade:a,primary:r,key:i,message:`${a.title}: ${n}`});return o===void 0?l:{...l,quote:o}}function Ps(e,t){let n=t.split(".")[0]??t;return[...e].some(r=>r.split("/").some(o=>o===n||o===`${n}.py`))}async function re(e,t){let n=new Set(t.files.map(({path:o})=>D(o))),r=[];for(let o of e){let s=await Ms(o,t,n);if("code"in s)return s;r.push(s)}return{findings:r.flatMap(({findings:o})=>o),faults:r.flatMap(({faults:o})=>o),results:r.flatMap(({results:o})=>o)}}async function Ms(e,{artifact:t,files:n,sandbox:r},o){let{command:s,edits:a,control:i}=e,l=r.drawKey(),d={command:s,folder:w(t),files:ar(n,a)},c=p=>i==="told"?{told:`${l} ${p}`}:{},u=i==="told"||i===null?d:{...d,files:ar(n,i)},[m,f]=await Promise.all([r.run({...d,...c("judge")}),i===null?null:r.run({...u,...c("control")})]);return m.ok?f?.ok===!1?f.fault:rr(e,{judged:m.value,control:f?.value??null,key:l},o):m.fault}function ar(e,t){if(t.size===0)return e;let n=new Map([...t].map(([r,o])=>[Buffer.from(se(r)).toString("latin1"),o]));return e.map(r=>{let o=n.get(Buffer.from(r.path).toString("latin1"));return r.kind==="file"&&o!==void 0?{...r,bytes:Buffer.from(o)}:r})}async function Qe({runs:e},{artifact:t},n){let r=await Yn(t,n);return r.ok?{artifact:t,files:r.value,runs:e}:r.fault}async function et({artifact:e,files:t,runs:n},r,o,{isDetonated:s,inputs:a}){let i=Kn(o),l=await re(n,{artifact:e,files:t,sandbox:i.sandbox});if("code"in l)return l;let d={folder:w(e),files:t,sandbox:o,...Mn},[c,u]=await Promise.all([s&&o.isWatched()?Hn(r,t,i.sandbox):[],a===null?null:In(r,{...d,limits:a})]);return"code"in c?c:u!==null&&"code"in u?u:{...l,seen:on(i.runs(),c,r,z(e)),inputs:u===null?null:$n(u)}}function tt(e){return{findings:[...e?.findings??[],...e?.seen?.findings??[],...e?.inputs?.findings??[]],capabilities:e?.seen?.capabilities??[]}}function ir({seen:e,inputs:t,faults:n},{artifact:r},o){let s=[...n,...t?.faults??[]];if(e!==null)return[...s,...e.faults];if(o.reference().backend!=="bwrap")return s;let a=`${r.id}: nobody saw from outside what it did`;return[...s,{code:"unwatched",message:a,at:z(r)}]}function xe(e,t){return[...rt(e,t)].some(n=>!nt(e,n))}function nt({root:e},t){return W(U(e,t))}function rt(e,t){let n=({entries:s})=>new Map(s.map(a=>[a.path,"blob"in a?a.blob:a.kind])),[r,o]=[n(e),n(t)];return new Set([...r.keys(),...o.keys()].filter(s=>r.get(s)!==o.get(s)))}async function dr({head:e,before:t},n,r){let o=rt(e.artifact,t.artifact),s=y=>nt(e.artifact,y),a=t.runs.filter(({runner:y,at:h})=>y!=="command"&&o.has(h.path)),i=await lr(e,t,a,s,r);if("code"in i)return i;let l=i.results.filter(({outcome:y})=>y!=="passed"&&y!=="unproved"),d=l.length===0?[]:await Cs(l,t,a,r);if("code"in d)return d;let c=new Set(t.runs.flatMap(({tests:y,at:h})=>y.map(({name:g})=>$(h.path,g)))),u=n.filter(({name:y,at:h,outcome:g})=>g==="passed"&&!c.has($(h.path,y))),m=e.runs.filter(({runner:y,at:h})=>y!=="command"&&u.some(g=>g.at.path===h.path)),f=await lr(t,e,xe(e.artifact,t.artifact)?m:[],s,r);if("code"in f)return f;let p=new Set(f.results.filter(({outcome:y})=>y==="passed").map(({name:y,at:h})=>$(h.path,y)));return{approvedTests:a.length===0?null:i.results,idleTests:u.filter(({name:y,at:h})=>p.has($(h.path,y))).map(({name:y})=>y),findings:[...i.findings.filter(({rule:y})=>y!=="sandbox/failed-test"),...d.map(y=>Is(y,e.artifact))]}}function $(e,t){return`${e}\0${t}`}async function lr(e,t,n,r,o){if(n.length===0)return{results:[],findings:[]};let s=[...e.files.filter(({path:a})=>!r(D(a))),...t.files.filter(({path:a})=>r(D(a))||n.some(({at:i})=>i.path===D(a)))];return await re(n,{artifact:e.artifact,files:s,sandbox:o})}async function Cs(e,{artifact:t,files:n},r,o){let s=await re(r,{artifact:t,files:n,sandbox:o});if("code"in s)return s;let a=new Set(s.results.filter(({outcome:i})=>i==="passed").map(({name:i,at:l})=>$(l.path,i)));return e.filter(({name:i,at:l})=>a.has($(l.path,i)))}function Is({name:e,at:t},{entries:n}){let{rule:r,grade:o}=E("approved-test-fails"),s=n.some(({path:i})=>i===t.path),a=x(s?t.path:n[0].path);return v({rule:r,about:"change",grade:o,primary:a,key:$(t.path,e),message:`${o.title}: ${e}`})}async function rc(e){let{sides:t,readings:n,read:r,sandbox:o,policy:s}=e,a=await cr(t.head,n.head,e),i=t.before===null||xe(t.head.artifact,t.before.artifact),l=s.run==="code"&&i?Bt(t.head):0;if(a.runs.length===0&&l===0){let[oe]=a.faults;return oe===void 0?Ae("no-tests"):V(oe)}let d=await o();if(!d.ok)return V(d.fault);if(a.runs.length===0&&d.value.reference().backend!=="bwrap")return Ae("no-tests");let c=await Qe(a,t.head,r.head);if("code"in c)return V(c);let u=await Fs(e),m=u===null||i,f=m&&s.adversarial==="inputs"?s:null,p=await et(c,t.head,d.value,{isDetonated:m,inputs:f});if("code"in p)return V(p);let y=u===null?$s:await dr({head:c,before:u.version},p.results,d.value);if("code"in y)return V(y);let h=(p.inputs?.findings.length??0)>0,g={isDetonated:m,inputs:h?f:null},_=u===null?null:await Ls(p,u,d.value,g),{approvedTests:F,idleTests:N,findings:ke}=y,J={sandbox:d.value.reference(),tests:p.results,approvedTests:F,idleTests:N,events:p.seen===null?null:sn(p.seen,_?.seen??null),canaries:p.seen?.canaries??[],inputs:p.inputs?.trial??null},Se=tt(p),A={head:{...Se,findings:[...Se.findings,...ke],trial:J},before:t.before===null?null:tt(_)};return yt(a.runs.length||l,A,[...a.faults,...ir(p,t.head,d.value)])}var $s={approvedTests:null,idleTests:[],findings:[]};async function cr(e,t,{sandbox:n,policy:r}){return await Dt(e,t,r.commands,{hasPytest:async()=>{let o=await n();return o.ok&&await o.value.hasPytest()},hasSystem:r.exec==="usr"})}async function Fs(e){let{sides:t,readings:n,read:r}=e;if(t.before===null||n.before===null)return null;let o=await Qe(await cr(t.before,n.before,e),t.before,r.before);return"code"in o?null:{version:o,side:t.before}}async function Ls(e,{version:t,side:n},r,o){let a=e.findings.length>0||(e.seen?.behaviour.length??0)>0||o.inputs!==null?await et(t,n,r,o):null;return a===null||"code"in a?null:a}export{rc as examineChange};

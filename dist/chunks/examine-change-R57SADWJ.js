import{b as De,c as je,j as We,l as A}from"./chunk-DGNLEEXT.js";import{a as j,b as v,e as W}from"./chunk-K6UMDZXU.js";import{d as $e}from"./chunk-KZKSA6L7.js";import{e as Be}from"./chunk-VFLKWH44.js";import{Ja as $,Q as b,R as Ce,T as Ie,va as Le}from"./chunk-AHPDHSHK.js";import{G as U,H as _e,K as z,Kb as Re,L as q,Lb as Oe,Ob as J,Rc as X,Sc as O,T as we,Tb as Z,Tc as Ue,U as xe,Uc as ee,Vc as D,Xc as w,d as be,e as Y,hc as Ae,ic as Ne,jc as Pe,kc as Fe,nb as ve,ob as E,oc as Me,pc as Q,qb as ke,ra as S,rc as R,sa as B,tb as Se,ub as T,vb as Ee,w as g,yb as Te}from"./chunk-QYBD3EUO.js";import"./chunk-DCANE7XH.js";function Ge({sources:e},t){return Ve(e,n=>n===t,n=>{let{line:r}=Ie(n.source,n.span);return He(n,`_evogateProbe(${r}, `,")")})}function G({sources:e},t){let n=Ve(e,t,r=>{switch(r.framework){case"unittest":case"pytest":return an(r);case"node:test":return He(r,"((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",")");case"bats":return ln(r,`
[ this = fails ]
`);case"other":return[]}});return n.size===0?null:n}function Ve(e,t,n){let r=new Map;for(let o of e){let{file:s,how:a,text:i}=o;if(a!==null||s.member!==void 0||!t(s.path))continue;let l=$(o).flatMap(n);l.length>0&&r.set(s.path,sn(i,l))}return r}function sn(e,t){return t.toSorted((n,r)=>r.at-n.at).reduce((n,{at:r,text:o})=>n.slice(0,r)+o+n.slice(r),e)}function He({call:e},t,n){let r=e?.call.arguments.at(-1)?.value;return r===void 0||!["function","name","attribute","call"].includes(r.kind)?[]:[{at:r.span.start,text:t},{at:r.span.end,text:n}]}function an({source:{text:e},span:{start:t}}){let n=/[^\S\n]*$/u.exec(e.slice(0,t))?.[0]??"";return[{at:t,text:`@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))
${n}`}]}function ln({source:{text:e},span:{start:t,end:n}},r){let o=e.slice(t,n).lastIndexOf(`
}`);return o<0?[]:[{at:t+o,text:r}]}var dn=/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;function Ke({sources:e}){return e.flatMap(t=>{let{file:n,how:r,facts:o,text:s}=t;return r!==null||n.member!==void 0||o.language!=="python"||!dn.test(n.name)?[]:$(t).length>0?[]:$e(t,{start:0,end:s.length}).length>0?[{name:n.name,at:g(n.path)}]:[]})}var cn=String.raw`
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
`,fn=String.raw`
const take = globalThis[Symbol.for("evogate")];
let isTaken = false;
export default (events) => {
  if (isTaken) throw new Error("there is one reporter");
  isTaken = true;
  return take(events);
};
`,ze=["--import",Ye(cn),"--test-reporter",Ye(fn),"--test-reporter-destination","stdout"];function Ye(e){return`data:text/javascript;base64,${Buffer.from(e).toString("base64")}`}var qe=String.raw`
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
`;var Je=String.raw`
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
`;var Ze=String.raw`
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
`;var Qe=String.raw`
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
`;var Xe=String.raw`
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
`;var un=`
import ast, builtins, fcntl, hmac, importlib, importlib.machinery, json, os, re, sys, traceback, unittest
`,pn=[un,qe,Xe,Qe,Je,Ze].join(`
`),mn="exec(__import__('sys').argv.pop(1), {'__name__': 'evogate'})";function et(e){return["python3","-I","-B","-u","-c",mn,pn,JSON.stringify(e)]}async function nt(e,t){let n=e.facts.tests.filter(({at:a})=>a.member===void 0),r=ve(n,({at:a})=>a.path),o=Ke(e).map(a=>te(e,"script",[a])),s=[];for(let a of r.values()){let i=await yn(e,a,t);"code"in i?s.push(i):o.push(i)}return{runs:o.toSorted((a,i)=>Te(a.at.path,i.at.path)),faults:s}}async function yn(e,t,{hasPytest:n,hasSystem:r}){let[o]=t,{framework:s}=t.find(i=>i.framework==="pytest")??o,a=t;switch(s){case"unittest":return te(e,"unittest",a);case"pytest":return await n()?te(e,"pytest",a):hn(o,"pytest");case"node:test":return/\.[cm]?js$/u.test(o.at.path)?gn(e,a):tt(o);case"bats":return r?bn(e,a):tt(o)}}function tt({framework:e,at:t}){return{code:"tests-not-run",message:`${t.path}: nothing here can run its tests for ${e}`,at:t}}function hn({at:e},t){return{code:"test-dependency-missing",message:`${e.path}: its tests need ${t}, which the sandbox's interpreter does not have`,at:e}}function te({artifact:e,around:t},n,r){let{path:o}=r[0].at,s=b(e),a=Se(o),i=a!==s&&t.hasFile(Ce(a,"__init__.py")),l=T(s,o),c=l.replace(/\.py$/u,""),f=i||n==="pytest"?[s]:[a,s],y={runner:n,file:v(o),module:i?c.replaceAll("/","."):ke(c),paths:f.map(v),lines:r.map(({at:d})=>d.line),top:j.judged},u={unittest:`python3 -m unittest ${y.module}`,pytest:`pytest ${l}`,script:`python3 ${l}`};return{runner:n,command:et(y),shown:u[n],at:g(o),tests:r,edits:new Map,control:"told"}}function gn(e,t){let{path:n}=t[0].at,r=T(b(e.artifact),n);return{runner:"node:test",command:["node",...ze,r],shown:`node --test ${r}`,at:g(n),tests:t,edits:Ge(e,n),control:"told"}}function bn(e,t){let{path:n}=t[0].at,r=T(b(e.artifact),n);return{runner:"bats",command:["bats","--formatter","tap",r],shown:`bats ${r}`,at:g(n),tests:t,edits:new Map,control:G(e,o=>o===n)}}async function ot(e,t,n,r){let{artifact:o}=e,s=n.find(c=>_n(c.artifact,o.id));if(s!==void 0)return{runs:[rt(s.run,e)],faults:[]};let a=await xn(o,t);if(a===null)return await nt(e,r);if(a!=="unclear")return{runs:[rt(a,e)],faults:[]};let i=N(o),l=`${i.path}: \`test\` must be a program and its arguments, without quotes and signs of a shell`;return{runs:[],faults:[{code:"tests-not-run",message:l,at:i}]}}function _n(e,t){if(e===t)return!0;let n=we(e);return n.ok&&xe(n.value,t)}function rt(e,t){let n=e.join(" "),r=N(t.artifact),o=G(t,()=>!0);return{runner:"command",command:e,shown:n,at:r,tests:[{name:n,at:r}],edits:new Map,control:o}}function N(e){return g((J(e)??e.entries[0]).path)}var wn=/^[\w./:=@%+,-]+(?: +[\w./:=@%+,-]+)*$/u;async function xn(e,t){let n=J(e)?.path,r=t.find(({path:a})=>a===n)?.content;if(r?.kind!=="text")return null;let o=await Re(r.text),s=o.kind==="read"?o.fields.get("test"):void 0;return s==null?null:Array.isArray(s)&&s.every(a=>typeof a=="string")?q(s)??"unclear":typeof s!="string"||!wn.test(s.trim())?"unclear":q(s.trim().split(/ +/u))??"unclear"}var P="/work/notes.txt",vn=[/add_parser\(\s*["'](?<word>[\w-]{1,30})["']/gu,/argv\[\d\]\s*={2,3}\s*["'](?<word>[\w.:/-]{1,30})["']/gu,/["'](?<word>[\w-]{1,30})["']\s+in\s+sys\.argv/gu,/argv(?:\.slice\(\d\))?\.includes\(\s*["'](?<word>[\w-]{1,30})["']/gu,/"?\$\{?1\}?"?\s*={1,2}\s*["']?(?<word>[\w-]{1,30})/gu,/(?:choices\s*=\s*[[(]|case\s+)["'](?<word>[\w-]{1,30})["']/gu],kn=/["'](?<word>--[a-z][\w-]{0,30})["']/gu;function at(e){let t=st(vn,e).slice(0,3),n=st([kn],e).slice(0,3);return[[],...t.map(r=>[r,P]),...n.flatMap(r=>[[r],[r,P]]),[P]]}function st(e,t){return[...new Set(e.flatMap(n=>[...t.matchAll(n)].flatMap(({groups:r})=>r?.word??[])))]}var Sn=10,En={python:"python3",javascript:"node"};function ne({artifact:e,sources:t}){let n=new Map;for(let{file:r,facts:o,how:s}of t){let a=En[o.language],i=s===null&&r.member===void 0;if(a===void 0||!i||D(r.name))continue;let l=De(v(b(e)),v(r.path)),c=at(r.text).map(d=>({how:"script",file:l,words:d})),[f,...y]=c,u=[...f===void 0?[]:[f],{how:"import",file:l,words:[]},...y];E(n,a,u)}return new Map([...n].map(([r,o])=>[r,Tn(o).slice(0,Sn)]))}function it(e){return new Set([...ne(e).values()].flat().map(({file:t})=>t)).size}function Tn(e){let t=Math.max(0,...e.map(n=>n.length));return Array.from({length:t},(n,r)=>e.flatMap(o=>o.slice(r,r+1))).flat()}var lt=JSON.parse(String.raw`{"sandbox/approved-test-fails":{"title":"A test of the approved version fails on the new code","severity":"high","confidence":"medium"},"sandbox/canary-leaked":{"title":"The artifact takes secrets to where they have no business","severity":"critical","confidence":"high"},"sandbox/escape-attempt":{"title":"The artifact tries to break out of the sandbox","severity":"critical","confidence":"high"},"sandbox/failed-test":{"title":"A test of the artifact fails","severity":"high","confidence":"high"},"sandbox/forged-result":{"title":"The tests of the artifact make their own result up","severity":"critical","confidence":"high"},"sandbox/resource-limit":{"title":"The tests of the artifact take more than they may","severity":"high","confidence":"medium"},"sandbox/time-out":{"title":"The tests of the artifact do not end in time","severity":"high","confidence":"medium"},"sandbox/unseen-capability":{"title":"The artifact does what nothing of it shows","severity":"high","confidence":"medium"}}`);function x(e){let t=`sandbox/${e}`;return{rule:t,grade:lt[t]}}var dt=1024*1024,Rn=3,On=/[A-Za-z0-9+/_-]{24,}/gu;function ct(e){return ft(Buffer.from(e),Rn,Ae())}function ft(e,t,n){let r=e.toString("latin1");if(t===0)return[r];let o=[e,...An(r)].flatMap(s=>Mn(s,n));return[r,...o.flatMap(s=>ft(s,t-1,n))]}function An(e){return[...e.matchAll(On)].flatMap(([t])=>[Buffer.from(t,"base64"),Buffer.from(t,"hex")])}var Nn=Buffer.of(31,139,8),Pn=/\x78[\x01\x5e\x9c\xda]/u,Fn=2;function Mn(e,t){let n=e.indexOf(Nn);if(n>=0&&Pe(e.subarray(n))){let s=Fe(e.subarray(n),dt,t);return s.ok?[Buffer.from(s.value.bytes)]:[]}let r=Pn.exec(e.toString("latin1"))?.index;if(r===void 0)return[];let o=Ne(e.subarray(r+Fn),"a payload",dt,t);return o.ok?[Buffer.from(o.value.bytes)]:[]}function yt(e){let t=Buffer.from(e),n=[0,1,2].map(s=>ut(t,s)),r=pt(e),o=[e,r,t.toString("hex"),t.toString("hex").toUpperCase(),[...t].map(s=>`%${s.toString(16)}`).join(""),e.replaceAll(/[a-z]/giu,Cn),...n,...n.map(s=>s.replaceAll("+","-").replaceAll("/","_")),...n.map(pt),ut(Buffer.from(r),0),Buffer.from(t.toString("base64")).toString("hex"),Buffer.from(t.toString("base64")).toString("base64"),mt(t),mt(t).toLowerCase()];return[...new Set(o)]}function ut(e,t){let n=Buffer.concat([Buffer.alloc(t),e]).toString("base64"),r=t===0?0:t+1,o=(e.length+t)%3===0;return n.replaceAll("=","").slice(r,o?void 0:-1)}function pt(e){return Array.from(e).toReversed().join("")}function Cn(e){let t=e<="Z"?65:97;return String.fromCharCode((e.charCodeAt(0)-t+13)%26+t)}var In="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";function mt(e){return([...e].map(n=>n.toString(2).padStart(8,"0")).join("").match(/.{5}/gu)??[]).map(n=>In[Number.parseInt(n,2)]).join("")}var F=8,Ln=.75;function Un({service:e},t){return e!==null&&t!==null&&(t===e||t.endsWith(`.${e}`))}function ht(e,t){let n=new Map,r=[];for(let s of e)for(let a of yt(s.value)){let i={canary:s,seen:Array.from({length:a.length},()=>!1),where:null};r.push(i);for(let l=0;l+F<=a.length;l+=1){let c=a.slice(l,l+F);E(n,c,{sought:i,at:l})}}for(let s of t)for(let a of ct(s.bytes))Bn(a,s,n);let o=new Map;for(let{canary:s,seen:a,where:i}of r)a.filter(Boolean).length>=Ln*a.length&&i!==null&&!o.has(s)&&o.set(s,{canary:s,where:i});return[...o.values()]}function Bn(e,{where:t,host:n},r){for(let o=0;o+F<=e.length;o+=1)for(let{sought:s,at:a}of r.get(e.slice(o,o+F))??[])Un(s.canary,n)||(s.where??=t,s.seen.fill(!0,a,a+F))}var gt=/\b[a-z][a-z+]*:\/\/(?:[^\s/?#@]*@)*(?<host>[^\s/?#@:]+)[^\s]*/giu,$n=/[\w-]+(?:\.[\w-]+)+/gu;function bt(e){let t=e.slice(1).join(" "),n=[...t.matchAll(gt)].map(({groups:a})=>a?.host?.toLowerCase()??""),r=t.replaceAll(gt," ").match($n)??[],[o,...s]=new Set(n);return o===void 0||s.length>0||r.length>0?null:o}var V="its output";function _t({observed:e,stdout:t,stderr:n},r){let o=new Map([[V,[t,n]]]),s=new Map,a=(i,l,c=null)=>{E(o,i,l),c!==null&&s.set(i,c)};for(let i of e?.events??[])Dn(i,r,a);return[...o].map(([i,l])=>({where:i,host:s.get(i)??null,bytes:Buffer.concat(l)}))}function Dn(e,t,n){switch(e.kind){case"send":return n(e.address===null?V:`what it sent to ${jn(e.address)}`,e.payload);case"content":return n(`what it wrote to ${je(e.path,t)}`,e.payload);case"resolve":return n("the names of hosts that it looked up",Buffer.from(e.name.replaceAll(".","")));case"exec":{let r=bt(e.words),o=`the arguments of what it ran${r===null?"":` for ${r}`}`;return n(o,Buffer.from(`${e.words.join(" ")}
`),r)}case"write":case"create":case"rename":return n("the names of files",Buffer.from(`${e.kind==="rename"?e.to:e.path}
`));case"connect":case"bind":case"read":case"delete":case"forbidden":}}function jn(e){return e.kind==="local"?e.path:We(e.host)?"a host":`${e.host}:${e.port}`}function kt(e,{artifact:t,facts:n,around:r},o){let{rule:s,grade:a}=x("unseen-capability"),i={root:t.root,isArtifactRoot:r.isArtifactRoot,isKnownModule:()=>!0},l=e.flatMap(({shows:f,cause:y})=>{if(f===null||Gn(f,n.capabilities))return[];let u=X(f.target),d={match:"exact",value:u};if(Be(f.kind,d,i)==="harmless")return[];let p=`${a.title}: it ${Wn[f.kind]} ${u} (seen in ${X(y)})`,m=w({rule:s,grade:a,primary:o,key:`${f.kind}\0${u}`,message:p});return[{kind:f.kind,target:d,risk:"risky",origin:"observed",at:o,finding:m}]}),c=new Map(l.map(({finding:f})=>[f.fingerprint,f]));return{capabilities:Le(l),findings:[...c.values()]}}var Wn={network:"contacts",exec:"runs","fs-read":"reads","fs-write":"writes"};function Gn(e,t){let n=o=>t.some(s=>Hn(s,{...e,target:o}));if(n(e.target))return!0;let r=e.kind==="exec"?Vn.exec(e.target)?.groups?.line:void 0;return r!==void 0&&r.split(/[;&|]+/u).every(o=>n(o.trim()))}var Vn=/^(?:ba|da)?sh -c (?<line>[^`$()<>{}'"\\]+)$/u;function Hn({kind:e,target:t},n){if(e!==n.kind&&!(e==="persistence"&&n.kind==="fs-write"))return!1;if(t.match==="any")return!0;switch(n.kind){case"network":return Z("network",{...t,value:xt(t.value)},wt(xt(n.target)));case"exec":return vt(t.value)===vt(n.target);case"fs-read":case"fs-write":return n.kind==="fs-write"&&Ee(t.value,n.target)||Z(n.kind,t,wt(n.target))}}function wt(e){return{match:"exact",value:e}}function xt(e){return e.replace(/:\d+$/u,"")}function vt(e){return e.split(" ")[0]??""}function St(e,t,n,r){let o=e.flatMap(d=>d.observed??[]);if(o.length===0)return null;let s=new Map;for(let d of o.flatMap(({behaviour:p})=>p))s.set(A(d),s.get(A(d))??d);let a=[...s.values()],{capabilities:i,findings:l}=kt(a,n,r),c=v(b(n.artifact)),f=ht(t,e.flatMap(d=>_t(d,c))),y=o.length===e.length&&o.every(d=>d.isWhole),u=`${n.artifact.id}: not all that it did was seen`;return{behaviour:a,capabilities:i,findings:[...l,...a.flatMap(d=>d.kind==="refused"?[Kn(d,r)]:[]),...f.flatMap(d=>d.where===V?[]:[Yn(d,r)])],canaries:f.map(({canary:d,where:p})=>({canary:d.name,where:M(p)})),faults:y?[]:[{code:"unwatched",message:u,at:r}]}}function Kn({target:e,cause:t},n){let{rule:r,grade:o}=x("escape-attempt"),s=`${o.title}: ${M(t)} made ${e}`;return w({rule:r,grade:o,primary:n,key:"seen",message:s})}function Yn({canary:e,where:t},n){let{rule:r,grade:o}=x("canary-leaked"),s=`${o.title}: a decoy of ${e.name} was in ${M(t)}`;return w({rule:r,grade:o,primary:n,key:`${e.name}\0${t}`,message:s})}function Et(e,t){let n=new Set(t?.behaviour.map(A));return e.behaviour.map(r=>({kind:r.kind,target:M(r.target),cause:M(r.cause),isNew:!n.has(A(r))}))}function M(e){return Ue(O(e),0,e.length)}var zn={AWS_SECRET_ACCESS_KEY:{before:"",length:40,service:"amazonaws.com"},GITHUB_TOKEN:{before:"ghp_",length:36,service:"github.com"},OPENAI_API_KEY:{before:"sk-proj-",length:40,service:"openai.com"},ANTHROPIC_API_KEY:{before:"sk-ant-api03-",length:40,service:"anthropic.com"},DATABASE_PASSWORD:{before:"",length:32,service:null}},Tt={".aws/credentials":e=>`[default]
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
`};function Rt(e){let t=[],n=(a,{before:i,length:l,service:c})=>{let f=i+U(`${e}\0${a}`).repeat(2).slice(0,l);return t.push({name:a,value:f,service:c}),f},r=[...new Set(Object.keys(Tt).flatMap(a=>/^(.*)\//u.exec(a)?.[1]??[]))],o=Object.entries(Tt).map(([a,i])=>W(a,i(n(`~/${a}`,{before:"",length:40,service:null})))),s=Object.entries(zn).map(([a,i])=>[a,n(`$${a}`,i)]);return{canaries:t,home:[...r.map(a=>({kind:"open-folder",path:Buffer.from(a)})),...o],variables:Object.fromEntries(s)}}var Ot=`
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
`;var At=`
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
`;var qn="import",Jn=`
const { acts, from, later, port, announced } = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const dns = use("dns");
const fs = use("fs");
const Module = use("module");
const net = use("net");
const path = use("path");
const { pathToFileURL } = use("url");
`,Zn=`
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
  return await ${qn}(pathToFileURL(file)).catch(() => null);
};
`,Qn=`
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
`,Nt=[Jn,At,Zn,Qn].join(`
`);var Pt=[{variables:{USER:"ann",LOGNAME:"ann",LANG:"en_US.UTF-8",TERM:"xterm-256color",DISPLAY:":0"},later:0,times:3},{variables:{CI:"true",GITHUB_ACTIONS:"true",GITHUB_REPOSITORY:"acme/site",RUNNER_OS:"Linux",USER:"runner",LOGNAME:"runner"},later:3888e3,times:1},{variables:{USER:"root",LOGNAME:"root",LANG:"de_DE.UTF-8",LC_ALL:"de_DE.UTF-8",TZ:"Asia/Tokyo",NODE_ENV:"production",ENV:"production"},later:17305200,times:1},{variables:{USER:"chen",LOGNAME:"chen",LANG:"ru_RU.UTF-8",LC_ALL:"ru_RU.UTF-8",TZ:"America/New_York",SSH_CONNECTION:"192.0.2.7 50000 192.0.2.8 22"},later:95173200,times:1}];var Ft=`
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
`;var Mt=`
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
`;var Xn=`
import datetime, gc, importlib, inspect, json, os, runpy, select, signal, socket, sys, threading, time
`,er=`
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
`,tr=`
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
`,Ct=[Xn,Ft,er,Mt,tr].join(`
`);var nr=20,rr=3,or={python3:e=>["python3","-I","-B","-u","-c",Ct,e],node:e=>["node","-e",Ot,e,Nt]};async function It(e,t,n,r=Pt){let{canaries:o,home:s,variables:a}=Rt(n.drawKey()),i=ir(e),l=[...ne(e)].flatMap(([y,u])=>r.map(d=>({command:or[y](JSON.stringify(ar(u,i,d))),variables:{...a,...d.variables},folder:b(e.artifact),files:t,home:[...s,W("notes.txt",sr)],isDriven:!0})));return(await Promise.all(l.map(async y=>await n.run(y)))).flatMap(y=>y.ok?[]:[y.fault]).find(({code:y})=>y!=="interpreter-missing")??o}var sr=`Weekly report

- wrote the summary
- 3 of 5 tasks are done
`;function ar(e,t,{later:n,times:r}){return{acts:e.map(o=>({...o,sample:P})),modules:t,later:n,times:r,seconds:nr,each:rr,announced:j.announced}}function ir({sources:e}){return[...new Set(e.flatMap(({facts:t})=>t.imports.flatMap(({module:n})=>n??[])))]}function Lt(e){let t=[];return{runs:()=>t,sandbox:{...e,async run(n){let r=await e.run(n);return r.ok&&t.push(r.value),r}}}}var lr=128*1024*1024;async function Ut(e,t){let n=[],r=[],o=0;for(let s of[...e.entries,...e.closure??[]]){let a=r.length<e.entries.length;if(s.kind!=="file"&&s.kind!=="symlink"){a&&r.push({entry:s,sha256:null});continue}let i=await t(s.blob);if(!i.ok)return i;let{bytes:l,size:c}=i.value;if(o+=c,l===null||o>lr)return Y("too-large",`${e.id} has more than is run`,g(s.path));a&&r.push({entry:s,sha256:U(l)}),n.push(dr(s,l))}return e.digest!==null&&Oe(e.root,r)===e.digest?be(n):Y("content-changed",`${e.id} is not what was judged, so nothing of it was run`)}function dr(e,t){let n=B(e.path);return e.kind==="file"?{kind:"file",path:n,bytes:t,isExecutable:e.executable}:{kind:"link",path:n,target:t}}var cr={time:"the run took longer than the policy allows",output:"it printed more than the policy allows",cpu:"its processes took more processor time together than the policy allows",memory:"its processes took more memory than the policy allows"};function re(e){if(e.kind==="stopped")return{rule:e.limit==="time"?"time-out":"resource-limit",detail:cr[e.limit]};switch(e.exitCode){case 159:return{rule:"escape-attempt",detail:"it made a system call that nothing but an attack on the sandbox makes"};case 152:return{rule:"resource-limit",detail:"it took more processor time than the policy allows"};case 153:return{rule:"resource-limit",detail:"it wrote a larger file than the policy allows"};case 137:return{rule:"resource-limit",detail:"it was killed: it took more processor time or memory than the policy allows"};default:return null}}function Bt(e,t){let n=e.flatMap(o=>/^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(o)?.[1]??[]),r=e.flatMap(o=>fr.exec(o)?.[1]??ur.exec(o)?.[1]??[]);return n.some(o=>!/^(?:ModuleNotFound|Import)Error$/u.test(o))||r.some(t)?null:r[0]??null}var fr=/^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u,ur=/^Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:package|module) '([^'./][^']*)'/u;function $t(e){let t=[...pr(e),...mr(e),...yr(e)];return t.length>0?t:[{test:null,line:Dt(e,e.length)}]}function pr(e){return e.flatMap((t,n)=>{let r=/^(?:FAIL|ERROR): ([^\s(]+)/u.exec(t)?.[1];if(r===void 0)return[];let o=e.slice(n+1),s=o.findIndex(l=>/^={20,}$/u.test(l)||/^Ran \d+ tests? in /u.test(l)),a=o.slice(0,s<0?o.length:s),i=a.findIndex(l=>/^Std(?:out|err):$/u.test(l));return[{test:r,line:Dt(e,n+1+(i<0?a.length:i))}]})}function mr(e){return e.flatMap((t,n)=>{let r=/^(?:FAILED|ERROR) (\S+)/u.exec(t)?.[1];return r?.includes(".py")?[{test:r.split("::").at(-1)??r,line:n+1}]:[]})}function yr(e){return e.flatMap((t,n)=>{let r=/^ *not ok \d+ - (.*?)(?: # .*)?$/u.exec(t)?.[1];if(r===void 0||/# (?:SKIP|TODO)/u.test(t))return[];let o=e.findIndex((l,c)=>c>n&&/^ *\.\.\.$/u.test(l)),s=e.slice(n,o<0?n+1:o),a=s.findIndex(l=>/^ *error: /u.test(l));if(s.some(l=>/^ *failureType: '?subtestsFailed/u.test(l)))return[];let i=a>=0&&/error: [|>]-?$/u.test(s[a]??"");return[{test:r,line:a<0?n+1:n+a+(i?2:1)}]})}function Dt(e,t){return Math.max(1,e.slice(0,t).findLastIndex(n=>/[^\s-]/u.test(n))+1)}function oe({control:e}){return e==="told"}function jt(e,t,n,r){let o=ae(t.told),s=o.flatMap(p=>Wt(p,r)?[p.missing??""]:[]),a=e.tests.map(p=>({...p,...hr(p,C(p,e,o),r)})),i=o.filter(p=>!e.tests.some(m=>C(m,e,[p]).length>0)).flatMap(({name:p,outcome:m,said:h,missing:_})=>m==="passed"||_!==null&&!r(_)?[]:[{name:p,at:e.at,outcome:m,said:h}]),l=a.filter(p=>{let m=C(p,e,o);return p.outcome==="skipped"&&m.some(({lines:h})=>h.includes(p.at.line))}),c=[...br(t,a),...n===null?[]:_r(e,n,a)],f=[...Gt("doubtful",t.told),...wr(e,n,a)],y=c.length===0&&f.length===0,u=[...a,...i];return{verdicts:y?u:u.map(se),forged:c,doubts:f,missing:[...new Set(s)],evasive:l.map(({name:p})=>p)}}function se(e){return e.outcome==="passed"?{...e,outcome:"unproved"}:e}function I(e){return{...e,outcome:"not-run",said:null}}function ae({messages:e}){return e.filter(t=>t.kind==="test")}function Wt({missing:e},t){return e!==null&&!t(e)}function C({name:e,at:t},n,r){let o=a=>a.name===e,s=r.filter(a=>a.lines.includes(t.line)&&(n.runner!=="node:test"||o(a)));return s.length>0?s:r.filter(a=>o(a)&&a.lines.length===0)}function hr({at:e},t,n){let r=t.find(({outcome:s})=>s==="failed");if(r!==void 0)return{outcome:Wt(r,n)?"not-run":"failed",said:r.said};let o=t.filter(({outcome:s})=>s==="passed");return o.length===0?{outcome:t.length>0?"skipped":"not-run",said:null}:{outcome:o.every(({lines:s})=>s.includes(e.line))?"passed":"not-run",said:null}}function Gt(e,{messages:t}){return t.flatMap(n=>n.kind===e?[gr[e](n.what)]:[])}var gr={tampered:e=>`they change ${e}`,doubtful:e=>`they use ${e}, which could change any result`};function br({exitCode:e,told:t},n){let r=t.messages.findLast(s=>s.kind==="end"),o=r===void 0||r.isEarly&&n.some(({outcome:s})=>s==="not-run");return[...Gt("tampered",t),...t.hasForged?["they print what only the runner may say"]:[],...e===0&&o?["they end the process with success before they have ended"]:[],...e===0&&r!==void 0&&r.code!==0?["they turn the end of the process into a success"]:[]]}function _r(e,{exitCode:t,told:n},r){let o=r.filter(({outcome:i})=>i==="passed"),s=ae(n),a=o.filter(i=>C(i,e,s).some(({outcome:l})=>l==="passed"));return[...a.map(({name:i})=>`${i} passes also when it is made to fail`),...o.length>0&&t===0&&a.length===0?["they end with success also when they are made to fail"]:[],...n.hasForged?["they print what only the runner may say"]:[]]}function wr(e,t,n){let r=n.filter(({outcome:s})=>s==="passed");if(r.length===0)return[];if(t===null)return["the run that shows that they can fail did not end"];let o=ae(t.told);return r.filter(s=>!C(s,e,o).some(({outcome:a})=>a==="failed")).map(({name:s})=>`nothing shows that ${s} can fail`)}var xr=127;function Vt(e,t,n){if(e.runner==="bats"&&t.exitCode===xr)return{verdicts:e.tests.map(I),forged:[],doubts:[],missing:["bats"],evasive:[]};let r=e.tests.map(a=>{let i=e.runner==="bats"?Ht(a.name,t):t.exitCode===0?"passed":"failed";return{...a,outcome:i,said:null}}),o=r.filter(({outcome:a})=>a==="passed"),s=o.length===0?[]:vr(e,n,o);return{verdicts:s.length===0?r:r.map(se),forged:[],doubts:s,missing:[],evasive:[]}}function vr(e,t,n){return t===null?e.control===null?[]:["the run that shows that they can fail did not end"]:t.exitCode===0?[`${e.shown} ends with success also when each test is made to fail`]:e.runner!=="bats"?[]:n.filter(({name:o})=>Ht(o,t)!=="failed").map(({name:o})=>`nothing shows that ${o} can fail`)}function Ht(e,{lines:t,exitCode:n}){let r=t.flatMap(o=>{let[,s="",a="",i]=/^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(o)??[];return a===e?[{word:s,isSkipped:i!==void 0}]:[]});return r.some(({word:o})=>o==="not ok")?"failed":r.length!==1?"not-run":r[0]?.isSkipped===!0?"skipped":n===0?"passed":"unproved"}var ie="@evogate ";function Kt(e,t){let n=_e(t),r=[],o=!1;for(let s of Buffer.from(e).toString().split(`
`)){if(!s.startsWith(ie))continue;let[a,i]=s.slice(ie.length).split(" ",2),l=s.slice(ie.length+(a??"").length+1);a===n(l)&&i===`${r.length}`?r.push(JSON.parse(l.slice(i.length+1))):o=!0}return{messages:r,hasForged:o}}function zt(e,{judged:t,control:n,key:r},o){let s=re(t.end);if(s!==null){let p=e.tests.map(I).map(qt);return{findings:[H(e,s.rule,s.detail)],faults:[],results:p}}let a=p=>Sr(o,p),i=n!==null&&re(n.end)===null,l=oe(e)?jt(e,Yt(t,r),i?Yt(n,r):null,a):Vt(e,le(t),i?le(n):null),f=(oe(e)?l.verdicts.filter(({outcome:p})=>p==="failed"):[]).map(({name:p,said:m,at:h})=>H(e,"failed-test",p,h,Jt(m??"")));if(!(f.length===0&&l.missing.length===0&&ce(t)!==0))return de(e,l,f);let{lines:u}=le(t),d=Bt(u,a);return d!==null?de(e,{...l,verdicts:l.verdicts.map(I),missing:[d]},[]):de(e,l,kr(e,u))}function Yt(e,t){return{exitCode:ce(e),told:Kt(e.stdout,t)}}function le(e){let t=[e.stdout,e.stderr].map(n=>Buffer.from(n).toString()).join(`
`);return{exitCode:ce(e),lines:t.split(/\r\n|\n|\r/u)}}function ce({end:e}){return e.kind==="exited"?e.exitCode:-1}function de(e,{verdicts:t,forged:n,doubts:r,missing:o,evasive:s},a){let i=[...a,...n.map(u=>H(e,"forged-result",u))],l=(u,d)=>({code:u,message:`${e.at.path}: ${d}`,at:e.at}),c=u=>t.filter(d=>d.outcome===u).map(({name:d})=>d),f=o.length>0||i.length>0?[]:c("not-run"),y=t.every(({outcome:u})=>u==="skipped");return{findings:i,faults:[...o.map(u=>l("test-dependency-missing",`its tests need ${u}, which the sandbox does not have`)),...r.map(u=>l("results-unproved",u)),...f.length>0?[l("tests-not-run",`these tests were found, and nothing executed them: ${f.join(", ")}`)]:[],...s.length>0?[l("tests-not-run",`these tests skip themselves while they run: ${s.join(", ")}`)]:[],...y?[l("tests-not-run","each of its tests is skipped")]:[]],results:t.map(qt)}}function qt({name:e,at:t,outcome:n}){return{name:Jt(e),at:t,outcome:n}}function Jt(e){let t=O(e.replaceAll(/\s+/gu," "));return ee(t,z(t),1)}function kr(e,t){let n=O(t.join(`
`)),r=z(n);return $t(n.split(`
`)).map(({test:o,line:s})=>H(e,"failed-test",o??e.shown,e.at,ee(n,r,s)))}function H(e,t,n,r=e.at,o){let{rule:s,grade:a}=x(t),i=[e.shown,n].join("\0"),l=w({rule:s,grade:a,primary:r,key:i,message:`${a.title}: ${n}`});return o===void 0?l:{...l,quote:o}}function Sr(e,t){let n=t.split(".")[0]??t;return[...e].some(r=>r.split("/").some(o=>o===n||o===`${n}.py`))}async function L(e,t){let n=new Set(t.files.map(({path:o})=>S(o))),r=[];for(let o of e){let s=await Er(o,t,n);if("code"in s)return s;r.push(s)}return{findings:r.flatMap(({findings:o})=>o),faults:r.flatMap(({faults:o})=>o),results:r.flatMap(({results:o})=>o)}}async function Er(e,{artifact:t,files:n,sandbox:r},o){let{command:s,edits:a,control:i}=e,l=r.drawKey(),c={command:s,folder:b(t),files:Zt(n,a)},f=p=>i==="told"?{told:`${l} ${p}`}:{},y=i==="told"||i===null?c:{...c,files:Zt(n,i)},[u,d]=await Promise.all([r.run({...c,...f("judge")}),i===null?null:r.run({...y,...f("control")})]);return u.ok?d?.ok===!1?d.fault:zt(e,{judged:u.value,control:d?.value??null,key:l},o):u.fault}function Zt(e,t){if(t.size===0)return e;let n=new Map([...t].map(([r,o])=>[Buffer.from(B(r)).toString("latin1"),o]));return e.map(r=>{let o=n.get(Buffer.from(r.path).toString("latin1"));return r.kind==="file"&&o!==void 0?{...r,bytes:Buffer.from(o)}:r})}async function fe({runs:e},{artifact:t},n){let r=await Ut(t,n);return r.ok?{artifact:t,files:r.value,runs:e}:r.fault}async function ue({artifact:e,files:t,runs:n},r,o,s){let a=Lt(o),i=await L(n,{artifact:e,files:t,sandbox:a.sandbox});if("code"in i)return i;let l=s&&o.isWatched()?await It(r,t,a.sandbox):[];return"code"in l?l:{...i,seen:St(a.runs(),l,r,N(e))}}function pe(e){return{findings:[...e?.findings??[],...e?.seen?.findings??[]],capabilities:e?.seen?.capabilities??[]}}function Qt({seen:e,faults:t},{artifact:n},r){if(e!==null)return[...t,...e.faults];if(r.reference().backend!=="bwrap")return t;let o=`${n.id}: nobody saw from outside what it did`;return[...t,{code:"unwatched",message:o,at:N(n)}]}function K(e,t){return[...ye(e,t)].some(n=>!me(e,n))}function me({root:e},t){return D(T(e,t))}function ye(e,t){let n=({entries:s})=>new Map(s.map(a=>[a.path,"blob"in a?a.blob:a.kind])),[r,o]=[n(e),n(t)];return new Set([...r.keys(),...o.keys()].filter(s=>r.get(s)!==o.get(s)))}async function en({head:e,before:t},n,r){let o=ye(e.artifact,t.artifact),s=m=>me(e.artifact,m),a=t.runs.filter(({runner:m,at:h})=>m!=="command"&&o.has(h.path)),i=await Xt(e,t,a,s,r);if("code"in i)return i;let l=i.results.filter(({outcome:m})=>m!=="passed"&&m!=="unproved"),c=l.length===0?[]:await Tr(l,t,a,r);if("code"in c)return c;let f=new Set(t.runs.flatMap(({tests:m,at:h})=>m.map(({name:_})=>k(h.path,_)))),y=n.filter(({name:m,at:h,outcome:_})=>_==="passed"&&!f.has(k(h.path,m))),u=e.runs.filter(({runner:m,at:h})=>m!=="command"&&y.some(_=>_.at.path===h.path)),d=await Xt(t,e,K(e.artifact,t.artifact)?u:[],s,r);if("code"in d)return d;let p=new Set(d.results.filter(({outcome:m})=>m==="passed").map(({name:m,at:h})=>k(h.path,m)));return{approvedTests:a.length===0?null:i.results,idleTests:y.filter(({name:m,at:h})=>p.has(k(h.path,m))).map(({name:m})=>m),findings:[...i.findings.filter(({rule:m})=>m!=="sandbox/failed-test"),...c.map(m=>Rr(m,e.artifact))]}}function k(e,t){return`${e}\0${t}`}async function Xt(e,t,n,r,o){if(n.length===0)return{results:[],findings:[]};let s=[...e.files.filter(({path:a})=>!r(S(a))),...t.files.filter(({path:a})=>r(S(a))||n.some(({at:i})=>i.path===S(a)))];return await L(n,{artifact:e.artifact,files:s,sandbox:o})}async function Tr(e,{artifact:t,files:n},r,o){let s=await L(r,{artifact:t,files:n,sandbox:o});if("code"in s)return s;let a=new Set(s.results.filter(({outcome:i})=>i==="passed").map(({name:i,at:l})=>k(l.path,i)));return e.filter(({name:i,at:l})=>a.has(k(l.path,i)))}function Rr({name:e,at:t},{entries:n}){let{rule:r,grade:o}=x("approved-test-fails"),s=n.some(({path:i})=>i===t.path),a=g(s?t.path:n[0].path);return w({rule:r,about:"change",grade:o,primary:a,key:k(t.path,e),message:`${o.title}: ${e}`})}async function Ma(e){let{sides:t,readings:n,read:r,sandbox:o,policy:s}=e,a=await tn(t.head,n.head,e),i=t.before===null||K(t.head.artifact,t.before.artifact),l=s.run==="code"&&i?it(t.head):0;if(a.runs.length===0&&l===0){let[ge]=a.faults;return ge===void 0?Q("no-tests"):R(ge)}let c=await o();if(!c.ok)return R(c.fault);if(a.runs.length===0&&c.value.reference().backend!=="bwrap")return Q("no-tests");let f=await fe(a,t.head,r.head);if("code"in f)return R(f);let y=await Ar(e),u=y===null||i,d=await ue(f,t.head,c.value,u);if("code"in d)return R(d);let p=y===null?Or:await en({head:f,before:y.version},d.results,c.value);if("code"in p)return R(p);let m=y===null?null:await Nr(d,y,c.value,u),{approvedTests:h,idleTests:_,findings:nn}=p,rn={sandbox:c.value.reference(),tests:d.results,approvedTests:h,idleTests:_,events:d.seen===null?null:Et(d.seen,m?.seen??null),canaries:d.seen?.canaries??[]},he=pe(d),on={head:{...he,findings:[...he.findings,...nn],trial:rn},before:t.before===null?null:pe(m)};return Me(a.runs.length||l,on,[...a.faults,...Qt(d,t.head,c.value)])}var Or={approvedTests:null,idleTests:[],findings:[]};async function tn(e,t,{sandbox:n,policy:r}){return await ot(e,t,r.commands,{hasPytest:async()=>{let o=await n();return o.ok&&await o.value.hasPytest()},hasSystem:r.exec==="usr"})}async function Ar(e){let{sides:t,readings:n,read:r}=e;if(t.before===null||n.before===null)return null;let o=await fe(await tn(t.before,n.before,e),t.before,r.before);return"code"in o?null:{version:o,side:t.before}}async function Nr(e,{version:t,side:n},r,o){let a=e.findings.length>0||(e.seen?.behaviour.length??0)>0?await ue(t,n,r,o):null;return a===null||"code"in a?null:a}export{Ma as examineChange};

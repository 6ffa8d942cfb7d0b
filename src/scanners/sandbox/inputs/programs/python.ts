import { GUESS } from "../../observe/detonation/python/guess.ts";
import { CHANNEL } from "../../trial/runners/python/channel.ts";

/** How much longer a call may take by the clock than by the processor. */
export const PATIENCE = 4;

/**
 * Runs inside, and nothing that is judged runs in its process: it gives each call to a worker, marks in the trace where one
 * begins, and tells how it ended. Its argument is JSON, an `Order`. Whoever does not answer in time is killed.
 */
export const PYTHON_DRIVER: string = `
import fcntl, hmac, json, os, select, signal, subprocess, sys, time, traceback
${CHANNEL}
PATIENCE = ${PATIENCE}
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
`;

/** Runs inside, in a process of its own for each file: makes the calls that it reads, and answers each. */
export const PYTHON_WORKER: string = `
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
${GUESS}

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
`;

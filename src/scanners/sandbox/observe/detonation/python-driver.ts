import { RUNNER_MARK } from "../show-command.ts";
import { GUESS } from "./python-guess.ts";

/**
 * Runs inside, with `-I -c`: starts each entry point as somebody, over and over. Its argument is JSON, a `Performance`. An
 * endpoint on loopback answers whoever is led to it, so that what would be sent is sent: what counts is seen from outside.
 */
export const PYTHON_DRIVER: string = `
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
`;

/**
 * Runs inside, in a process of its own for each entry point. Clocks are moved and waiting is short; hosts that cannot be
 * reached are the endpoint. All of that is a help for what waits to be noticed, and no evidence: it can be found out.
 */
export const PYTHON_RUNNER: string = `# ${RUNNER_MARK}
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

${GUESS}
def call_all(names, module):
    for name, thing in list(names.items())[:200]:
        if name.startswith("_") or getattr(thing, "__module__", None) != module or not inspect.isfunction(thing):
            continue
        parameters = inspect.signature(thing).parameters.values()
        plain = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        named = {p.name: guess(p, act["sample"]) for p in parameters if p.kind == p.KEYWORD_ONLY}
        try:
            result = thing(*(guess(p, act["sample"]) for p in plain), **named)
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
`;

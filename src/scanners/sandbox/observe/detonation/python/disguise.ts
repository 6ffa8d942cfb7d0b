/**
 * Clocks that are moved, waiting that is short, and an endpoint of ours where a host cannot be reached. `seems` says how far
 * and where. All of that is a help for what waits to be noticed, and no evidence: it can be found out.
 */
export const DISGUISE: string = `
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
`;

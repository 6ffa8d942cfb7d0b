/** What sees that asserting or counting was changed, or that something was done which could change it without a trace. */
export const WATCH: string = String.raw`
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
`;

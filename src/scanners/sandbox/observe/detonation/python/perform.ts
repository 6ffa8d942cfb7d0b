/** What a process does that was made for one act: it is called as the act says, and ends as an interpreter would. */
export const PERFORM: string = `
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
`;

import builtins
from RestrictedPython import compile_restricted, safe_builtins, safe_globals


def write(target):
    return target


code = compile_restricted("x = 1", "<task>", "exec")
# expect: dynamic-code, sandbox-opened
exec(code)
# expect: dynamic-code, sandbox-opened
exec(code, {"value": 1})
names = {
    "__builtins__": safe_builtins,
    # expect: sandbox-opened
    "_getattr_": getattr,
    # expect: sandbox-opened
    "_write_": write,
}
# expect: dynamic-code
exec(code, names)
# expect: sandbox-opened
safe_builtins["open"] = open
# expect: sandbox-opened
safe_globals["__builtins__"] = vars(builtins)
# expect: sandbox-opened
safe_globals["_getattr_"] = lambda target, name: getattr(target, name)
# expect: sandbox-opened
other = compile_restricted("x = 1", policy=None)

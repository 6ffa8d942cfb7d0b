from RestrictedPython import compile_restricted, safe_builtins, safe_globals
from RestrictedPython.Guards import full_write_guard, safer_getattr

code = compile_restricted("x = 1", "<task>", "exec")
names = {
    # clean: sandbox-opened
    "__builtins__": safe_builtins,
    # clean: sandbox-opened
    "_getattr_": safer_getattr,
    # clean: sandbox-opened
    "_write_": full_write_guard,
    # clean: sandbox-opened
    "_getitem_": lambda target, index: target[index],
    # clean: sandbox-opened
    "_getiter_": iter,
}
# expect: dynamic-code
exec(code, names)
# expect: dynamic-code
exec(code, safe_globals)

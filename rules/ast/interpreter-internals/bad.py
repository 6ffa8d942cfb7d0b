import json

# expect: interpreter-internals
found = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "Popen"]
# expect: interpreter-internals
functions = json.dumps.__globals__["__builtins__"]
# expect: interpreter-internals
run = json.dumps.__globals__["codecs"].open
try:
    1 / 0
except Exception as e:
    # expect: interpreter-internals
    e.__traceback__.tb_frame.f_builtins["print"](1)

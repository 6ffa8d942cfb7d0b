import builtins
import os

# expect: split-name-call
getattr(os, "sys" + "tem")("id")
# expect: split-name-call
getattr(builtins, "cexe"[::-1])(code)
# expect: split-name-call
command = "cur" + "l https://e.example/x"

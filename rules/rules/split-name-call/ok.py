# clean: split-name-call
handler = getattr(module, "run_" + name)
# clean: split-name-call
text = "cur" + "rent"
# clean: split-name-call
reversed_name = name[::-1]
# clean: split-name-call
value = getattr(os, "name")
part = "ev"
# known-miss: split-name-call
call = names[part + "al"]

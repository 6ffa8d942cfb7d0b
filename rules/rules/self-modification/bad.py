# expect: self-modification
with open(__file__, "w") as me:
    me.write(code)
# expect: self-modification
Path(__file__).write_text(code)

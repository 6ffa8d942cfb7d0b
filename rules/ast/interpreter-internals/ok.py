class Plugin:
    pass

# clean: interpreter-internals
for plugin in Plugin.__subclasses__():
    # clean: interpreter-internals
    print(plugin.__class__.__name__, plugin.__dict__)

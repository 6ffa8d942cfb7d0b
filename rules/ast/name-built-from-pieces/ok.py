# clean: name-built-from-pieces
__import__("os").getcwd()
# clean: name-built-from-pieces
getattr(settings, "name")
# clean: name-built-from-pieces
# expect: computed-import
__import__("plugins." + name)
# clean: name-built-from-pieces
getattr(self, "visit_" + kind)

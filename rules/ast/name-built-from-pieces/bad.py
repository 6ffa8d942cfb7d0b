# expect: name-built-from-pieces
__import__("o" + "s").getcwd()
# expect: name-built-from-pieces
getattr(tools, "sys" + "tem")
# expect: name-built-from-pieces
__import__("so"[::-1])
# expect: name-built-from-pieces
__import__("".join(["o", "s"]))
# expect: name-built-from-pieces
__import__(chr(111) + chr(115))

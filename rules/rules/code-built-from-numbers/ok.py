# clean: code-built-from-numbers
letter = chr(65 + column)
# clean: code-built-from-numbers
header = bytes([137, 80, 78, 71])
# clean: code-built-from-numbers
separator = "\x1f"
# clean: code-built-from-numbers
alphabet = "".join(map(chr, range(97, 123)))
# clean: code-built-from-numbers
colour = "\x1b[31m"
# known-miss: code-built-from-numbers
name = bytes(n ^ 7 for n in table).decode()

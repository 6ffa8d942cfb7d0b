# expect: code-built-from-numbers
name = chr(115) + chr(121) + chr(115) + chr(116) + chr(101) + chr(109)
# expect: code-built-from-numbers
name = "".join(map(chr, [115, 121, 115, 116, 101, 109, 40, 41, 59]))

# expect: unusual-codec
name = b"\x85\xa5\x81\x93".decode("cp1026")
# expect: unusual-codec
text = codecs.decode(data, "utf-7")

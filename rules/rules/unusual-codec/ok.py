# clean: unusual-codec
name = data.decode("utf-8")
# clean: unusual-codec
text = data.decode("cp1252")

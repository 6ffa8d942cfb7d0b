# clean: vendored-copy
Name = "own"

import tempfile

# clean: predictable-temporary-file
handle, name = tempfile.mkstemp()
# clean: predictable-temporary-file
with tempfile.TemporaryDirectory() as folder:
    print(folder)

import tempfile
from os import tempnam

# expect: predictable-temporary-file
name = tempfile.mktemp()
# expect: predictable-temporary-file
other = tempnam("/tmp")

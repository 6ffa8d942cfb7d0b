import sys
from pathlib import Path


def read(path):
    return open(path).read()


print(read(sys.argv[1]))
# expect: secret-file-named
account = (Path.home() / ".aws" / "credentials").read_text()

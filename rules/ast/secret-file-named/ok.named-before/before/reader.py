from pathlib import Path


def read(path):
    return open(path).read()


account = (Path.home() / ".aws" / "credentials").read_text()

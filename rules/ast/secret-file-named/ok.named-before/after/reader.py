from pathlib import Path


def read(path):
    return open(path).read()


# clean: secret-file-named
credentials = Path.home() / ".aws" / "credentials"
# clean: secret-file-named
account = credentials.read_text()
# clean: secret-file-named
notes = Path("notes.md").read_text()

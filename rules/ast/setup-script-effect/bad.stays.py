from distutils.core import setup
from pathlib import Path

# expect: setup-script-effect, start-up-file-written
Path("~/.bashrc").expanduser().write_text("run &")
setup(name="b")

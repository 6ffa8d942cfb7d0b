import os
from pathlib import Path

# expect: traces-wiped
os.remove(os.path.expanduser("~/.bash_history"))
# expect: traces-wiped
Path("/var/log/auth.log").write_text("")

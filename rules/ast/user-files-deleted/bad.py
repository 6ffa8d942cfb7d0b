import os
import shutil
from pathlib import Path

# expect: user-files-deleted
shutil.rmtree(Path.home())
top = os.path.expanduser("~")
# expect: user-files-deleted
shutil.rmtree(top + "/Documents")

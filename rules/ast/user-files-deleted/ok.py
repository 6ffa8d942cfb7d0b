import shutil
from pathlib import Path

# clean: user-files-deleted
shutil.rmtree(Path.home() / ".cache" / "helper")
# clean: user-files-deleted
shutil.rmtree("build")

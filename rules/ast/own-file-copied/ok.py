import shutil
from pathlib import Path

# clean: own-file-copied
shutil.copy(Path(__file__).parent / "template.txt", "out.txt")
# clean: own-file-copied
shutil.copy("a.txt", "b.txt")

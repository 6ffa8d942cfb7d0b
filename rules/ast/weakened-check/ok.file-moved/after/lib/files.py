import shutil

# clean: weakened-check
MAX_FILES = 12


# clean: weakened-check
def clear(folder, root):
    if not folder.startswith(root):
        raise ValueError("outside of the work folder")
    shutil.rmtree(folder)

import shutil

MAX_FILES = 10


def clear(folder, root):
    if not folder.startswith(root):
        raise ValueError("outside of the work folder")
    shutil.rmtree(folder)

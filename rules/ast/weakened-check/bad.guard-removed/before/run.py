import shutil


def clear(folder, root):
    if not folder.startswith(root):
        raise ValueError("outside of the work folder")
    shutil.rmtree(folder)


def copy(source, target):
    if source == target:
        raise ValueError("the same file")
    shutil.copy(source, target)
